import type { Example } from '../src/static/rule.js';
export const bad: readonly Example[] = [];
export const good: readonly Example[] = [];
