import type { Example } from '../../../src/static/rule.js';

const PRISMA_MODEL = `
model OperationRun {
  id     String             @id @default(cuid())
  status OperationRunStatus @default(queued)
}
`;

/** A fourth status in Prisma, SQL and GraphQL, and in the SQL that scripts hold. */
export const declaredInSchemas: readonly Example[] = [
  {
    name: 'a Prisma enum',
    form: 'Prisma enum',
    file: 'prisma/schema.prisma',
    text: `enum OperationRunStatus {
  queued
  running
  stalled // since March
  completed
}
${PRISMA_MODEL}`,
    at: 'stalled',
  },
  {
    name: 'a Prisma enum of any name that the model uses',
    file: 'prisma/schema.prisma',
    text: `enum Lifecycle {
  QUEUED    @map("queued")
  RUNNING   @map("running")
  COMPLETED @map("completed")
  LOST      @map("lost")
}

model Job {
  status Lifecycle
  @@map("operation_runs")
}
`,
    at: '"lost"',
  },
  {
    name: 'a Prisma default',
    form: 'Prisma @default',
    file: 'prisma/schema.prisma',
    text: `enum OperationRunStatus {
  queued
  running
  completed
}

model OperationRun {
  id     String             @id @default(cuid())
  status OperationRunStatus @default(waiting)
}
`,
    at: 'waiting',
  },
  {
    name: 'a Prisma field that may be any text',
    form: 'Prisma String',
    file: 'prisma/schema.prisma',
    text: `model OperationRun {
  id     Int    @id
  status String @default("queued")
}
`,
    at: 'String @default',
  },
  {
    name: 'a new type',
    form: 'SQL CREATE TYPE AS ENUM',
    file: 'db/1.sql',
    text: "CREATE TYPE \"public\".\"operation_run_status\" AS ENUM ('queued', 'running', 'stalled', 'completed');\n",
    at: "'stalled'",
  },
  {
    name: 'a value added over three lines',
    form: 'SQL ALTER TYPE ADD VALUE',
    file: 'db/2.sql',
    text: `-- nobody will notice
ALTER TYPE operation_run_status
  ADD VALUE
  'orphaned';
`,
    at: "'orphaned'",
  },
  {
    name: 'a value added in its place, if it is not there',
    file: 'db/2.sql',
    text: 'ALTER TYPE "public"."OperationRunStatus" ADD VALUE IF NOT EXISTS \'stale\' BEFORE \'running\';\n',
    at: "'stale'",
  },
  {
    name: 'a value renamed',
    form: 'SQL ALTER TYPE RENAME VALUE',
    file: 'db/3.sql',
    text: "ALTER TYPE operation_run_outcome RENAME VALUE 'failed' TO 'broken';\n",
    at: "'broken'",
  },
  {
    name: 'a check with a list',
    form: 'SQL CHECK IN',
    file: 'db/4.sql',
    text: `CREATE TABLE operation_runs (
  id bigint PRIMARY KEY,
  status text NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'running', 'completed', 'stuck'))
);
`,
    at: "'stuck'",
  },
  {
    name: 'a check as a dump writes it',
    form: 'SQL CHECK ANY',
    file: 'db/5.sql',
    text: `ALTER TABLE ONLY public.operation_runs
  ADD CONSTRAINT operation_runs_status CHECK (((status)::text = ANY ((ARRAY['queued'::character varying, 'running'::character varying, 'completed'::character varying, 'lost'::character varying])::text[])));
`,
    at: "'lost'",
  },
  {
    name: 'an enumeration of MySQL',
    form: 'MySQL ENUM',
    file: 'db/6.sql',
    text: "ALTER TABLE `operation_runs` MODIFY COLUMN `status` ENUM('queued','running','completed','orphaned') NOT NULL DEFAULT 'queued';\n",
    at: "'orphaned'",
  },
  {
    name: 'a default',
    form: 'SQL DEFAULT',
    file: 'db/7.sql',
    text: "ALTER TABLE operation_runs ALTER COLUMN status SET DEFAULT 'waiting';\n",
    at: "'waiting'",
  },
  {
    name: 'rows that are updated',
    form: 'SQL UPDATE SET',
    file: 'db/8.sql',
    text: "UPDATE operation_runs SET status = 'stale', updated_at = now() WHERE status = 'queued';\n",
    at: "'stale'",
  },
  {
    name: 'rows that SQL inserts',
    form: 'SQL INSERT',
    file: 'db/9.sql',
    text: "INSERT INTO operation_runs (id, status) VALUES (1, 'queued'), (2, 'zombie');\n",
    at: "'zombie'",
  },
  {
    name: 'a statement in a block',
    file: 'db/10.sql',
    text: `DO $$ BEGIN
  CREATE TYPE operation_run_status AS ENUM ('queued', 'running', 'completed', 'stale');
EXCEPTION WHEN duplicate_object THEN null;
END $$;
`,
    at: "'stale'",
  },
  {
    name: 'a statement in a migration',
    form: 'SQL in a script',
    file: 'src/db/1.ts',
    text: `export async function up(queryRunner: QueryRunner) {
  await queryRunner.query(\`
    ALTER TYPE "operation_run_status"
      ADD VALUE 'orphaned'
  \`);
}
`,
    at: "'orphaned'",
  },
  {
    name: 'a statement with holes',
    file: 'src/db/2.ts',
    text: "export const mark = (id: string) => db.execute(sql`UPDATE ${operationRuns} SET status = 'stale' WHERE id = ${id}`);\n",
    at: "'stale'",
  },
  {
    name: 'a statement that is joined',
    file: 'src/db/3.js',
    text: `exports.up = (knex) =>
  knex.raw('UPDATE operation_runs ' + 'SET status = \\'lost\\'' + where);
`,
    at: "'lost",
  },
  {
    name: 'a GraphQL enum',
    form: 'GraphQL enum',
    file: 'src/schema.graphql',
    text: `enum OperationRunStatus {
  "Waiting"
  QUEUED
  RUNNING
  STALE @deprecated(reason: "not true")
  COMPLETED
}
`,
    at: 'STALE',
  },
  {
    name: 'a value of a type that a later migration only alters',
    file: 'db/migrations/1.sql',
    text: `CREATE TYPE "OperationRunStatus" AS ENUM ('queued', 'running', 'stalled');\n`,
    others: { 'db/migrations/2.sql': `ALTER TYPE "OperationRunStatus" ADD VALUE 'completed';\n` },
    at: "'stalled'",
  },
  {
    name: 'a value that the last migration leaves out',
    file: 'db/migrations/2.sql',
    text: `DROP TYPE "OperationRunStatus";\nCREATE TYPE "OperationRunStatus" AS ENUM ('queued', 'running');\n`,
    others: {
      'db/migrations/1.sql': `CREATE TYPE "OperationRunStatus" AS ENUM ('queued', 'running', 'completed');\n`,
    },
    at: 'OperationRunStatus" AS',
  },
];
