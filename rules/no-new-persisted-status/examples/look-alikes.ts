import type { Example } from '../../../src/static/rule.js';

/** What the contract has, in every form; and what is no stored status of the model. */
export const lookAlikes: readonly Example[] = [
  {
    name: 'the values of the contract in scripts',
    file: 'src/models/run.ts',
    text: `export enum OperationRunStatus { Queued = 'queued', Running = 'running', Completed = 'completed' }
export const OPERATION_RUN_OUTCOMES = ['pending', 'succeeded', 'partially_succeeded', 'blocked', 'failed', 'cancelled'] as const;
export const ACTIVE_OPERATION_RUN_STATUSES = ['queued', 'running'] as const;
export const terminalOperationRunStatuses = new Set([OperationRunStatus.Completed]);
export type ActiveOperationRunStatus = Exclude<OperationRunStatus, OperationRunStatus.Completed>;
export interface OperationRun {
  status: OperationRunStatus;
  outcome: (typeof OPERATION_RUN_OUTCOMES)[number] | null;
}
`,
  },
  {
    name: 'the values of the contract in Prisma',
    file: 'prisma/schema.prisma',
    text: `enum OperationRunStatus {
  QUEUED    @map("queued")
  RUNNING   @map("running")
  COMPLETED @map("completed")
}

enum SyncStatus {
  idle
  stale
}

model OperationRun {
  status OperationRunStatus @default(QUEUED)
}

model Sync {
  status SyncStatus @default(idle)
}
`,
  },
  {
    name: 'the values of the contract in SQL, and a comment',
    file: 'migrations/1.sql',
    text: `-- ALTER TYPE operation_run_status ADD VALUE 'orphaned';
CREATE TYPE operation_run_status AS ENUM ('queued', 'running', 'completed');
CREATE TYPE invoice_status AS ENUM ('draft', 'stale');
CREATE TABLE operation_runs (
  id bigint PRIMARY KEY,
  status operation_run_status NOT NULL DEFAULT 'queued',
  outcome text CHECK (outcome IS NULL OR outcome IN ('pending', 'succeeded', 'partially_succeeded', 'blocked', 'failed', 'cancelled')),
  note text DEFAULT 'it''s stale'
);
CREATE INDEX ON operation_runs (status) WHERE status <> 'stale';
UPDATE invoices SET status = 'stale' WHERE id = 1;
`,
  },
  {
    name: 'the values of the contract in GraphQL',
    file: 'src/schema.graphql',
    text: `enum OperationRunStatus { QUEUED RUNNING COMPLETED }
enum OperationRunSort { NEWEST STALE }
type OperationRun { status: OperationRunStatus! }
`,
  },
  {
    name: 'a status of HTTP',
    file: 'src/client.ts',
    text: `type HttpStatus = 200 | 404;
export async function load(run: OperationRun): Promise<{ status: 'ok' | 'missing' }> {
  const response = await fetch('/operation-runs');
  response.status = 'stale';
  return { status: response.status === 404 ? 'missing' : 'ok' };
}
`,
  },
  {
    name: 'the state of a fetch',
    file: 'src/use-operation-run.ts',
    text: `type FetchState = 'idle' | 'loading' | 'stale' | 'error';
type OperationRunFetchStatus = 'idle' | 'loading' | 'stale';
export const useOperationRun = () => {
  const [operationRunState, setOperationRunState] = useState('loading');
  const query = useQuery({ status: 'pending' });
  return { ...query, status: 'stale' as FetchState };
};
`,
  },
  {
    name: 'the state of a connection, the phase of a dialog',
    file: 'src/models/ui.ts',
    text: `export type ConnectionStatus = 'connected' | 'stale' | 'lost';
export type DialogPhase = 'open' | 'closing';
export const WORKFLOW_RUN_STATUSES = ['queued', 'running', 'stalled', 'completed'] as const;
export interface OperationRunDialog { status: 'open' | 'closed' }
`,
  },
  {
    name: 'what is read, and what is another record',
    file: 'src/list.ts',
    text: `export const stale = () => prisma.operationRun.findMany({ where: { status: 'stale' } });
export const touch = (operationRun: OperationRun) => {
  operationRun.worker.status = 'lost';
  prisma.worker.update({ where: { operationRun: { status: 'x' } }, data: { status: 'lost' } });
  log.info({ status: 'stale', operationRun });
};
`,
  },
  {
    name: 'labels and colours of statuses',
    file: 'src/labels.ts',
    text: `export const OPERATION_RUN_STATUS_LABELS = { queued: 'Queued', running: 'Running', completed: 'Completed' } as const;
export const operationRunStatusColor: Record<string, string> = { queued: 'grey', stale: 'red' };
export const operationRunStatus: Record<string, string> = { queued: 'grey', running: 'blue', completed: 'green' };
`,
  },
  {
    name: 'a shape that is not stored',
    file: 'src/incoming.ts',
    text: 'export interface OperationRun { readonly status: string; readonly outcome: string | null }\n',
  },
  {
    name: 'an enumeration that is declared in another file and judged there',
    file: 'src/models/run.ts',
    text: `import { OperationRunStatus } from './status.js';

@Entity()
export class OperationRun {
  @Column({ type: 'enum', enum: OperationRunStatus, default: OperationRunStatus.Queued })
  status: OperationRunStatus;
}
export const begin = (run: OperationRun) => { run.status = OperationRunStatus.Running; };
`,
    others: {
      'src/models/status.ts':
        "export enum OperationRunStatus { Queued = 'queued', Running = 'running', Completed = 'completed' }\n",
    },
  },
  {
    name: 'a type that a later migration completes',
    file: 'prisma/migrations/1_start/migration.sql',
    text: `CREATE TYPE "OperationRunStatus" AS ENUM ('queued', 'running');\n`,
    others: {
      'prisma/migrations/2_more/migration.sql': `ALTER TYPE "OperationRunStatus" ADD VALUE 'completed';\n`,
    },
  },
  {
    name: 'a type that a later migration creates anew',
    file: 'db/migrations/1.sql',
    text: `CREATE TYPE "OperationRunStatus" AS ENUM ('pending', 'done');\n`,
    others: {
      'db/migrations/2.sql': `DROP TYPE "OperationRunStatus";\nCREATE TYPE "OperationRunStatus" AS ENUM ('queued', 'running', 'completed');\n`,
    },
  },
];
