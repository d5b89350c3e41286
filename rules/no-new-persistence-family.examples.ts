import type { Example } from '../src/static/rule.js';

/** Sources that store a truth that is derived, each once. */
export const bad: readonly Example[] = [
  {
    name: 'a flag in a Prisma model',
    form: 'Prisma field',
    file: 'prisma/schema.prisma',
    text: `model OperationRun {
  id      Int     @id
  context Json
  isStale Boolean @default(false) @map("is_stale")
}
`,
    at: 'isStale',
  },
  {
    name: 'a Prisma model of its own',
    form: 'Prisma model',
    file: 'prisma/schema.prisma',
    text: `model OperationRunHealth {
  id      Int          @id
  run     OperationRun @relation(fields: [runId], references: [id])
  runId   Int
  isStale Boolean
}
`,
    at: 'OperationRunHealth',
  },
  {
    name: 'a truth beside a reference to a run',
    file: 'prisma/schema.prisma',
    text: `model WorkerReport {
  id          Int          @id
  run         OperationRun @relation(fields: [runId], references: [id])
  runId       Int
  orphaned_at DateTime?
}
`,
    at: 'orphaned_at',
  },
  {
    name: 'a new table',
    form: 'SQL CREATE TABLE',
    file: 'db/1.sql',
    text: 'CREATE TABLE IF NOT EXISTS "orphaned_runs" (id bigint PRIMARY KEY, seen_at timestamptz);\n',
    at: 'orphaned_runs',
  },
  {
    name: 'a new column',
    form: 'SQL ADD COLUMN',
    file: 'db/2.sql',
    text: `ALTER TABLE public.operation_runs
  ADD COLUMN note text,
  ADD COLUMN IF NOT EXISTS stale_since timestamptz;
`,
    at: 'stale_since',
  },
  {
    name: 'a column of a new table of runs',
    file: 'db/3.sql',
    text: `CREATE TABLE operation_runs (
  id bigint PRIMARY KEY,
  status text NOT NULL,
  business_success boolean,
  context jsonb
);
`,
    at: 'business_success',
  },
  {
    name: 'a column that is renamed',
    file: 'db/4.sql',
    text: 'ALTER TABLE operation_runs RENAME COLUMN flag TO is_reconciled;\n',
    at: 'is_reconciled',
  },
  {
    name: 'a stored view',
    file: 'db/5.sql',
    text: 'CREATE MATERIALIZED VIEW queue_health AS SELECT count(*) FROM operation_runs;\n',
    at: 'queue_health',
  },
  {
    name: 'a table of Drizzle',
    form: 'Drizzle table',
    file: 'src/db.ts',
    text: `export const operationRunHealth = pgTable('operation_run_health', {
  runId: uuid('run_id').references(() => operationRuns.id),
  isStale: boolean('is_stale'),
});
`,
    at: 'operation_run_health',
  },
  {
    name: 'a column of Drizzle',
    form: 'Drizzle column',
    file: 'src/db.ts',
    text: `export const operationRuns = pgTable('operation_runs', {
  id: uuid('id').primaryKey(),
  context: jsonb('context'),
  health: text('queue_health'),
});
`,
    at: 'health: text',
  },
  {
    name: 'a column of TypeORM',
    form: 'TypeORM column',
    file: 'src/run.entity.ts',
    text: `@Entity()
export class OperationRun {
  @Column() status: string;
  @Column({ nullable: true }) reconciledAt: Date;
}
`,
    at: 'reconciledAt',
  },
  {
    name: 'an attribute of Sequelize',
    form: 'Sequelize attribute',
    file: 'src/run.js',
    text: "sequelize.define('OperationRun', { status: DataTypes.STRING, orphaned: DataTypes.BOOLEAN });\n",
    at: 'orphaned:',
  },
  {
    name: 'a path of Mongoose',
    form: 'Mongoose path',
    file: 'src/run.js',
    text: `const schema = new Schema({ status: String, likelyStale: { type: Boolean } });
export const OperationRun = model('OperationRun', schema);
`,
    at: 'likelyStale',
  },
  {
    name: 'a migration of Knex',
    form: 'Knex column',
    file: 'src/db/1.js',
    text: "exports.up = (knex) => knex.schema.alterTable('operation_runs', (t) => { t.timestamp('stale_at').nullable(); });\n",
    at: 'stale_at',
  },
  {
    name: 'a migration of Sequelize',
    form: 'addColumn',
    file: 'src/db/2.js',
    text: "exports.up = (q) => q.addColumn('operation_runs', 'is_orphaned', { type: 'boolean' });\n",
    at: 'is_orphaned',
  },
  {
    name: 'a migration of TypeORM',
    form: 'TypeORM migration',
    file: 'src/db/3.ts',
    text: "export const up = (q: QueryRunner) => q.createTable(new Table({ name: 'operation_run_truths', columns: [{ name: 'id', type: 'int' }, { name: 'stale', type: 'bool' }] }));\n",
    at: 'operation_run_truths',
  },
  {
    name: 'a statement in a migration',
    form: 'SQL in a script',
    file: 'src/db/4.ts',
    text: 'export const up = (q: QueryRunner) => q.query(`ALTER TABLE "operation_runs" ADD "is_stale" boolean NOT NULL`);\n',
    at: 'is_stale',
  },
  {
    name: 'an interface of what is stored',
    form: 'persisted interface',
    file: 'src/models/run.ts',
    text: 'export interface OperationRun { id: string; status: OperationRunStatus; isStale: boolean }\n',
    at: 'isStale',
  },
  {
    name: 'a schema of what is stored',
    form: 'persisted zod object',
    file: 'src/models/run.ts',
    text: 'export const operationRunSchema = z.object({ id: z.string(), queue_health: z.string() });\n',
    at: 'queue_health',
  },
];

/** Sources that derive a truth, store evidence where it belongs, or speak of something else. */
export const good: readonly Example[] = [
  {
    name: 'the model as it is',
    file: 'prisma/schema.prisma',
    text: `model OperationRun {
  id               Int       @id
  status           String
  outcome          String?
  queued_at        DateTime?
  last_progress_at DateTime?
  succeeded_count  Int
  context          Json
}

model CacheEntry {
  id       Int     @id
  is_stale Boolean
}
`,
  },
  {
    name: 'a cache that may be stale',
    file: 'db/1.sql',
    text: `CREATE TABLE http_cache (id bigint PRIMARY KEY, is_stale boolean, stale_while_revalidate int);
CREATE TABLE health_checks (id bigint, healthy boolean);
ALTER TABLE orphaned_files ADD COLUMN orphaned_at timestamptz;
`,
  },
  {
    name: 'a truth that is asked for',
    file: 'db/2.sql',
    text: `CREATE VIEW stale_runs AS SELECT * FROM operation_runs WHERE status = 'queued';
CREATE INDEX operation_runs_stale ON operation_runs (queued_at);
UPDATE operation_runs SET context = '{"reconciliation": {"is_stale": true}}';
-- ALTER TABLE operation_runs ADD COLUMN is_stale boolean;
`,
  },
  {
    name: 'a page model',
    file: 'src/page.ts',
    text: `export interface OperationRunRow { readonly label: string; readonly isStale: boolean }
export const headers = { 'cache-control': 'stale-while-revalidate=30' };
const isStale = (run: OperationRun) => deriveTruth(run) === 'likely_stale';
export const Health = () => useTable('operation_runs', { isStale });
`,
  },
  {
    name: 'settings and counts of runs',
    file: 'db/3.sql',
    text: `ALTER TABLE operation_runs
  ADD COLUMN stale_after_seconds int,
  ADD COLUMN success_count int,
  ADD COLUMN health_check_url text;
CREATE TABLE reconciliation_runs (id bigint, started_at timestamptz);
`,
  },
];
