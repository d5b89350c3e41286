import { describe, expect, it } from 'vitest';
import { noNewPersistedStatus } from '../../rules/no-new-persisted-status.js';
import { aForeignContract } from '../support/a-contract.js';
import { isCandidate } from '../support/is-candidate.js';
import { lintExample, lintFiles } from '../support/lint-source.js';

const { bad, good } = noNewPersistedStatus.examples;

/** What is said of one file, as the words at fault. */
function excerpts(path: string, text: string, options: unknown = {}): readonly string[] {
  return lintFiles(noNewPersistedStatus, { [path]: text }, { options }).map(({ excerpt }) => excerpt);
}

describe('no-new-persisted-status', () => {
  it.each(bad.map((example) => [example.name, example] as const))(
    'finds %s once, in its place',
    (_, example) => {
      const found = lintExample(noNewPersistedStatus, example);
      const { file, text, at = '' } = example;
      expect(found.map(({ path, start }) => [path, text.slice(start, start + at.length)])).toEqual([
        [file, at],
      ]);
    },
  );

  it.each(good.map((example) => [example.name, example] as const))('leaves %s alone', (_, example) => {
    expect(
      lintExample(noNewPersistedStatus, example).map(({ message, excerpt }) => [excerpt, message]),
    ).toEqual([]);
  });

  it('says what a renamed value stood for, instead of calling one missing and the other new', () => {
    const found = lintFiles(noNewPersistedStatus, {
      'src/status.ts': "type OperationRunStatus = 'queued' | 'running' | 'complete';",
    });
    expect(found.map(({ message }) => message)).toEqual([
      'Cannot store "complete" for "completed" as status of OperationRun: the contract has queued, running, completed',
    ]);
  });

  it('finds each of several values where it stands', () => {
    const text =
      "enum OperationRunStatus { A = 'queued', B = 'running', C = 'completed', D = 'lost', E = 'stale' }";
    expect(excerpts('src/status.ts', text)).toEqual(["'lost'", "'stale'"]);
  });

  it('judges a list, the type of its members and the schema over it as one', () => {
    const text = `const STATUSES = ['queued', 'running', 'stuck'] as const;
type OperationRunStatus = (typeof STATUSES)[number];
const operationRunSchema = z.object({ status: z.enum(STATUSES) });`;
    expect(excerpts('src/status.ts', text)).toEqual(["'stuck'"]);
  });

  it('asks text columns for a constraint only where it is told to', () => {
    const text = 'CREATE TABLE operation_runs (id int, status varchar(20) NOT NULL);';
    expect(excerpts('db/1.sql', text)).toEqual([]);
    expect(excerpts('db/1.sql', text, { requireConstraint: true })).toEqual(['varchar']);
  });

  it('knows the model by the names that it is told', () => {
    const text = "UPDATE ops_jobs SET status = 'stale';";
    expect(excerpts('migrations/1.sql', text)).toEqual([]);
    expect(excerpts('migrations/1.sql', text, { alsoNamed: ['ops_jobs'] })).toEqual(["'stale'"]);
  });

  it('refuses options that it does not know', () => {
    expect(noNewPersistedStatus.options.safeParse({ requireConstraints: true }).success).toBe(false);
  });

  it('takes model and values from the contract', () => {
    const files = { 'db/1.sql': "ALTER TYPE auftrag_status ADD VALUE 'verwaist';" };
    const found = lintFiles(noNewPersistedStatus, files, { contract: aForeignContract() });
    expect(found.map(({ excerpt }) => excerpt)).toEqual(["'verwaist'"]);
    expect(lintFiles(noNewPersistedStatus, files)).toEqual([]);
  });

  it('is triggered by every bad example outside the files that declare what is stored', () => {
    const others = bad.filter(({ file }) => !/models|\.prisma/u.test(file));
    expect(others.filter((each) => !isCandidate(noNewPersistedStatus, each))).toEqual([]);
  });

  it('never throws, wherever a source breaks off', () => {
    for (const { file, text } of [...bad, ...good]) {
      for (let end = 0; end < text.length; end += 7) excerpts(file, text.slice(0, end));
    }
  });
});
