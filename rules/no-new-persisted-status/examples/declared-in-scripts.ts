import type { Example } from '../../../src/static/rule.js';

/** A fourth status, in the forms of TypeScript itself; a value left out, renamed, or given up for any text. */
export const declaredInScripts: readonly Example[] = [
  {
    name: 'an enum',
    form: 'TS enum',
    file: 'src/models/operation-run-status.ts',
    text: `export enum OperationRunStatus {
  Queued = 'queued',
  Running = 'running',
  Stalled = 'stalled',
  Completed = 'completed',
}
`,
    at: "'stalled'",
  },
  {
    name: 'a union of strings',
    form: 'string union',
    file: 'src/status.ts',
    text: "export type OperationRunStatus = 'queued' | 'running' | 'stalled' | 'completed';\n",
    at: "'stalled'",
  },
  {
    name: 'a union with a member from another file',
    form: 'union with imported members',
    file: 'src/status.ts',
    text: `import type { Halted as Stopped } from './halted.js';

export type OperationRunStatus = 'queued' | 'running' | 'completed' | Stopped;
`,
    others: {
      'src/halted.ts': "export { type Halted } from './kinds.js';\n",
      'src/kinds.ts': "export type Halted = 'halted';\n",
    },
    at: 'Stopped;',
  },
  {
    name: 'a conditional type',
    form: 'conditional type',
    file: 'src/status.ts',
    text: "export type OperationRunStatus<T> = 'queued' | 'running' | (T extends Slow ? 'lagging' : 'completed');\n",
    at: "'lagging'",
  },
  {
    name: 'a template literal type',
    form: 'template literal type',
    file: 'src/status.ts',
    text: "export type OperationRunStatus = 'queued' | 'running' | 'completed' | `${'half'}_completed`;\n",
    at: '`${',
  },
  {
    name: 'a const object',
    form: 'as const object',
    file: 'src/status.ts',
    text: `export const OperationRunStatus = {
  Queued: 'queued',
  Running: 'running',
  Completed: 'completed',
  Orphaned: 'orphaned',
} as const;
export type OperationRunStatus = (typeof OperationRunStatus)[keyof typeof OperationRunStatus];
`,
    at: "'orphaned'",
  },
  {
    name: 'a const array',
    form: 'as const array',
    file: 'src/status.ts',
    text: `export const OPERATION_RUN_STATUSES = ['queued', 'running', 'stale', 'completed'] as const;
export type OperationRunStatus = (typeof OPERATION_RUN_STATUSES)[number];
`,
    at: "'stale'",
  },
  {
    name: 'a const array that satisfies a type',
    form: 'array with satisfies',
    file: 'src/status.ts',
    text: "export const operationRunOutcomes = ['pending', 'succeeded', 'partially_succeeded', 'blocked', 'failed', 'cancelled', 'lost'] as const satisfies readonly string[];\n",
    at: "'lost'",
  },
  {
    name: 'a set',
    form: 'new Set',
    file: 'src/status.ts',
    text: "export const ACTIVE_OPERATION_RUN_STATUSES = new Set(['queued', 'running', 'retrying']);\n",
    at: "'retrying'",
  },
  {
    name: 'an enumeration of no name but its own in a file of what is stored',
    file: 'src/models/run.ts',
    text: "export type Status = 'queued' | 'running' | 'stuck' | 'completed';\n",
    at: "'stuck'",
  },
  {
    name: 'a property of the model',
    file: 'src/models/run.ts',
    text: `import type { RunState } from '../state.js';

export interface OperationRun {
  id: string;
  status: RunState;
}
`,
    others: {
      'src/state.ts': "export type RunState = 'queued' | 'running' | 'zombie' | 'completed';\n",
    },
    at: 'RunState;',
  },
  {
    name: 'a property that may be any text',
    form: 'widened to string',
    file: 'src/models/run.ts',
    text: `export interface OperationRun {
  id: string;
  status: string;
}
`,
    at: 'string;\n}',
  },
  {
    name: 'a value left out',
    form: 'removed value',
    file: 'src/status.ts',
    text: "export type OperationRunStatus = 'queued' | 'completed';\n",
    at: 'OperationRunStatus',
  },
  {
    name: 'a value under another name',
    form: 'renamed value',
    file: 'src/status.ts',
    text: "export const OPERATION_RUN_STATUSES = ['queued', 'in_progress', 'completed'] as const;\n",
    at: "'in_progress'",
  },
];
