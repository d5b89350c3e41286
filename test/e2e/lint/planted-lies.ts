/** A project with one lie in each file of it, of the kinds that a person thinks of first. */
export const PLANTED_LIES = {
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
