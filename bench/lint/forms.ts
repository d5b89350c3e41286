import type { RuleId } from '../../src/contract/checks.js';

/** One way to break a rule that can be told from syntax alone, with the least source that does so. */
export interface Form {
  readonly name: string;
  readonly rule: RuleId;
  readonly text: string;
}

/** The forms that contenders may claim to find; the sources speak of the embedded contract's model. */
export const FORMS = [
  {
    name: 'copy-string',
    rule: 'no-raw-queue-copy',
    text: "export const Hint = () => <p>{'Waiting for worker.'}</p>;\n",
  },
  {
    name: 'copy-template',
    rule: 'no-raw-queue-copy',
    text: 'export const Hint = ({ at }) => <p>{`WAITING in the queue: ${at}`}</p>;\n',
  },
  {
    name: 'copy-jsx-text',
    rule: 'no-raw-queue-copy',
    text: 'export const Hint = () => <p>Review worker health</p>;\n',
  },
  {
    name: 'copy-attribute',
    rule: 'no-raw-queue-copy',
    text: 'export const Hint = () => <p title="Waiting for a free worker" />;\n',
  },
  {
    name: 'orphan-string',
    rule: 'no-orphan-claim',
    text: "export const Hint = () => <p>{'Lost by the queue'}</p>;\n",
  },
  {
    name: 'orphan-template',
    rule: 'no-orphan-claim',
    text: 'export const Hint = ({ at }) => <p>{`Orphaned ${at}`}</p>;\n',
  },
  {
    name: 'orphan-jsx-text',
    rule: 'no-orphan-claim',
    text: 'export const Hint = ({ run }) => <p>The worker has died.</p>;\n',
  },
  {
    name: 'status-enum',
    rule: 'no-new-persisted-status',
    text: "export enum OperationRunStatus { Queued = 'queued', Running = 'running', Completed = 'completed', Stalled = 'stalled' }\n",
  },
  {
    name: 'status-union',
    rule: 'no-new-persisted-status',
    text: "export type OperationRunStatus = 'queued' | 'running' | 'completed' | 'stalled';\n",
  },
  {
    name: 'status-as-const',
    rule: 'no-new-persisted-status',
    text: "export const OPERATION_RUN_STATUSES = ['queued', 'running', 'completed', 'stalled'] as const;\n",
  },
  {
    name: 'status-zod',
    rule: 'no-new-persisted-status',
    text: "export const operationRunStatus = z.enum(['queued', 'running', 'completed', 'stalled']);\n",
  },
  {
    name: 'status-create',
    rule: 'no-new-persisted-status',
    text: "export const stall = () => prisma.operationRun.update({ where: { id }, data: { status: 'stalled' } });\n",
  },
  {
    name: 'status-set',
    rule: 'no-new-persisted-status',
    text: "export const stall = () => db.update(operationRuns).set({ status: 'stalled' });\n",
  },
  {
    name: 'status-assigned',
    rule: 'no-new-persisted-status',
    text: "export function stall(run: OperationRun) {\n  run.status = 'stalled';\n}\n",
  },
  {
    name: 'outcome-enum',
    rule: 'no-new-persisted-status',
    text: "export enum OperationRunOutcome { Pending = 'pending', Succeeded = 'succeeded', PartiallySucceeded = 'partially_succeeded', Blocked = 'blocked', Cancelled = 'cancelled', Failed = 'failed', Lost = 'lost' }\n",
  },
  {
    name: 'outcome-union',
    rule: 'no-new-persisted-status',
    text: "export type OperationRunOutcome = 'pending' | 'succeeded' | 'partially_succeeded' | 'blocked' | 'failed' | 'cancelled' | 'lost';\n",
  },
  {
    name: 'outcome-as-const',
    rule: 'no-new-persisted-status',
    text: "export const OPERATION_RUN_OUTCOMES = ['pending', 'succeeded', 'partially_succeeded', 'blocked', 'failed', 'cancelled', 'lost'] as const;\n",
  },
  {
    name: 'outcome-zod',
    rule: 'no-new-persisted-status',
    text: "export const operationRunOutcome = z.enum(['pending', 'succeeded', 'partially_succeeded', 'blocked', 'failed', 'cancelled', 'lost']);\n",
  },
  {
    name: 'outcome-create',
    rule: 'no-new-persisted-status',
    text: "export const lose = () => prisma.operationRun.update({ where: { id }, data: { outcome: 'lost' } });\n",
  },
  {
    name: 'outcome-set',
    rule: 'no-new-persisted-status',
    text: "export const lose = () => db.update(operationRuns).set({ outcome: 'lost' });\n",
  },
  {
    name: 'outcome-assigned',
    rule: 'no-new-persisted-status',
    text: "export function lose(run: OperationRun) {\n  run.outcome = 'lost';\n}\n",
  },
  {
    name: 'family-column',
    rule: 'no-new-persistence-family',
    text: "export const operationRuns = pgTable('operation_runs', { id: text('id'), is_stale: boolean('is_stale') });\n",
  },
  {
    name: 'status-text',
    rule: 'no-raw-status-text',
    text: 'export const State = ({ run }: { run: OperationRun }) => <b>{run.status}</b>;\n',
  },
  {
    name: 'status-text-function',
    rule: 'no-raw-status-text',
    text: 'export const State = ({ run }: { run: OperationRun }) => <b>{capitalize(run.status)}</b>;\n',
  },
  {
    name: 'status-text-method',
    rule: 'no-raw-status-text',
    text: 'export const State = ({ run }: { run: OperationRun }) => <b>{run.status.toLowerCase()}</b>;\n',
  },
  {
    name: 'age-subtracted',
    rule: 'no-freshness-outside-engine',
    text: 'export const isLate = (run: OperationRun) => Date.now() - run.created_at > LIMIT;\n',
  },
  {
    name: 'age-compared',
    rule: 'no-freshness-outside-engine',
    text: 'export const isLate = (run: OperationRun) => run.queuedAt < new Date();\n',
  },
  {
    name: 'default-nullish',
    rule: 'no-optimistic-default',
    text: "export const label = (run: OperationRun) => LABELS[run.status] ?? 'Running';\n",
  },
  {
    name: 'default-or',
    rule: 'no-optimistic-default',
    text: "export const label = (run: OperationRun) => run.status || 'In progress';\n",
  },
  {
    name: 'default-switch',
    rule: 'no-optimistic-default',
    text: "export function label(run: OperationRun) {\n  switch (run.status) {\n    case 'completed':\n      return 'Done';\n    default:\n      return 'Running';\n  }\n}\n",
  },
  {
    name: 'default-ternary',
    rule: 'no-optimistic-default',
    text: "export const label = (run: OperationRun) => (run.status === 'completed' ? 'Done' : 'Running');\n",
  },
  {
    name: 'event-name',
    rule: 'use-frozen-delivery',
    text: "window.dispatchEvent(new CustomEvent('ops-ux:run-queued'));\n",
  },
  {
    name: 'route-string',
    rule: 'use-frozen-delivery',
    text: "export const link = '/admin/operations/1';\n",
  },
  {
    name: 'route-template',
    rule: 'use-frozen-delivery',
    text: 'export const link = (id: string) => `/admin/operations/${id}`;\n',
  },
  {
    name: 'surface-facts',
    rule: 'use-registered-surface',
    text: 'export const Card = ({ run }: { run: OperationRun }) => <article><h3>{run.label}</h3><i>{run.type}</i></article>;\n',
  },
] as const satisfies readonly Form[];

export type FormName = (typeof FORMS)[number]['name'];

/** Source that breaks no rule, though it comes near to each. */
export const LOOK_ALIKE = `
export const OPERATION_RUN_STATUSES = ['queued', 'running', 'completed'] as const;
export type InvoiceStatus = 'draft' | 'stalled';
export const queue = () => prisma.operationRun.create({ data: { status: 'queued' } });
export const reset = () => prisma.invoice.update({ data: { status: 'stalled' } });
export const orders = pgTable('orders', { is_stale: boolean('is_stale') });
export const isOld = (user) => Date.now() - user.createdAt > YEAR;
export const phase = (dialog) => dialog.phase ?? 'closed';
export const size = (run: OperationRun) => run.size ?? 'small';
window.dispatchEvent(new CustomEvent('ops-ux:run-enqueued'));
export const link = (w: string, id: string) => \`/admin/workspaces/\${w}/operations/\${id}\`;
export const Row = ({ row, run }) => <li className={run.status} title="Waiting for approval">{row.label} {WORDS[run.status]}</li>;
`;
