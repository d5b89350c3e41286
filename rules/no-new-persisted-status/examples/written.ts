import type { Example } from '../../../src/static/rule.js';

/** A status that is stored by a write. */
export const written: readonly Example[] = [
  {
    name: 'a record that is created',
    form: 'write by create',
    file: 'src/start.ts',
    text: "export const start = () => OperationRun.create({ type: 'sync', status: 'waiting' });\n",
    at: "'waiting'",
  },
  {
    name: 'a record that is updated',
    form: 'write by update',
    file: 'src/mark.ts',
    text: "export const mark = (id: string) => prisma.operationRun.update({ where: { id }, data: { status: 'stale' } });\n",
    at: "'stale'",
  },
  {
    name: 'a row that is set',
    form: 'write by set',
    file: 'src/mark.ts',
    text: "export const mark = (id: string) => db.update(operationRuns).set({ outcome: isLate ? 'lost' : 'failed' }).where(eq(operationRuns.id, id));\n",
    at: "'lost'",
  },
  {
    name: 'records that are inserted',
    form: 'write by values',
    file: 'src/start.ts',
    text: "export const start = () => db.insert(operationRuns).values([{ status: 'queued' }, { status: 'deferred' }]);\n",
    at: "'deferred'",
  },
  {
    name: 'an assignment',
    form: 'write by assignment',
    file: 'src/mark.ts',
    text: `export function mark(run: OperationRun) {
  run.status = 'stalled';
}
`,
    at: "'stalled'",
  },
  {
    name: 'a repository that is known by its type',
    file: 'src/runs.service.ts',
    text: `class Runs {
  constructor(private readonly rows: Repository<OperationRun>) {}
  mark(id: string) {
    return this.rows.update({ id, status: 'queued-before' }, { status: 'stale' });
  }
}
`,
    at: "'stale'",
  },
  {
    name: 'many documents after a filter',
    file: 'src/mark.js',
    text: "exports.mark = () => OperationRun.updateMany({ status: 'no-such' }, { $set: { status: 'stale' } });\n",
    at: "'stale'",
  },
  {
    name: 'a constant from another file',
    file: 'src/mark.ts',
    text: `import { STALE } from './words.js';

export const mark = (id: string) => knex('operation_runs').where({ id }).update({ status: STALE });
`,
    others: { 'src/words.ts': "export const STALE = 'stale';\n" },
    at: 'STALE });',
  },
  {
    name: 'a member that the contract does not have',
    file: 'src/mark.ts',
    text: `import { OperationRunStatus } from '@prisma/client';

export const mark = (id: string) =>
  prisma.operationRun.update({ where: { id }, data: { status: OperationRunStatus.STALE } });
`,
    at: 'OperationRunStatus.STALE',
  },
  {
    name: 'a record in a write to another',
    file: 'src/start.ts',
    text: "export const start = () => prisma.workspace.create({ data: { operationRuns: { create: { status: 'new' } } } });\n",
    at: "'new'",
  },
];
