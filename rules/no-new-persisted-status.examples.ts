import type { Example } from '../src/static/rule.js';
import { declaredInScripts } from './no-new-persisted-status/examples/declared-in-scripts.js';
import { declaredInSchemas } from './no-new-persisted-status/examples/declared-in-schemas.js';
import { lookAlikes } from './no-new-persisted-status/examples/look-alikes.js';
import { storedByLibraries } from './no-new-persisted-status/examples/stored-by-libraries.js';
import { written } from './no-new-persisted-status/examples/written.js';

/** Sources that store another status or outcome than the contract, each once. */
export const bad: readonly Example[] = [
  ...declaredInScripts,
  ...storedByLibraries,
  ...declaredInSchemas,
  ...written,
];

/** Sources that store what the contract has, or speak of something else. */
export const good: readonly Example[] = lookAlikes;
