import { afterAll, beforeAll, expect, it } from 'vitest';
import { SourceProjectFolder } from './a-source-project.js';

const FILES = {
  'queue-truth.config.json': {
    lint: {
      include: ['src/**/*'],
      persisted: ['prisma/*.prisma', 'migrations/*.sql'],
      surfaces: ['src/surface/**'],
    },
  },
  'src/surface/hint.tsx':
    "const HINT = ['Waiting', 'for worker.'].join(' ');\nexport const Hint = () => <p>{HINT}</p>;\n",
  'src/surface/row.hbs': '<td>{{run.status}}</td>\n',
  'prisma/schema.prisma':
    'enum OperationRunStatus {\n  queued\n  running\n  completed\n  stalled\n}\nmodel OperationRun {\n  id String @id\n  status OperationRunStatus\n}\n',
  'migrations/2.sql': "ALTER TYPE operation_run_status\n  ADD VALUE\n  'orphaned';\n",
  'src/late.ts': 'export const isLate = (run: OperationRun) => Date.now() - run.created_at > LIMIT;\n',
  'src/label.ts':
    "export function label(run: OperationRun) {\n  switch (run.status) {\n    case 'completed':\n      return 'Done';\n    default:\n      return 'Running';\n  }\n}\n",
};

let project: SourceProjectFolder;
beforeAll(() => {
  project = new SourceProjectFolder().write(FILES);
});
afterAll(() => {
  project.remove();
});

it('finds each planted lie once, in its place, by the rule that is meant for it', async () => {
  const { code, places } = await project.lint();
  expect(code).toBe(1);
  expect([...places].sort()).toEqual([
    'no-freshness-outside-engine src/late.ts:1:46',
    'no-new-persisted-status migrations/2.sql:3:3',
    'no-new-persisted-status prisma/schema.prisma:5:3',
    'no-optimistic-default src/label.ts:6:14',
    'no-raw-queue-copy src/surface/hint.tsx:1:26',
    'no-raw-status-text src/surface/row.hbs:1:7',
  ]);
});
