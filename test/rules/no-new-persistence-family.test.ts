import { describe, expect, it } from 'vitest';
import { noNewPersistenceFamily } from '../../rules/no-new-persistence-family.js';
import { isCandidate } from '../support/is-candidate.js';
import { lintExample, lintFiles } from '../support/lint-source.js';

const { bad, good } = noNewPersistenceFamily.examples;

/** What is said of one file, as the words at fault. */
function excerpts(path: string, text: string, options: unknown = {}): readonly string[] {
  return lintFiles(noNewPersistenceFamily, { [path]: text }, { options }).map(({ excerpt }) => excerpt);
}

describe('no-new-persistence-family', () => {
  it.each(bad.map((example) => [example.name, example] as const))(
    'finds %s once, in its place',
    (_, example) => {
      const found = lintExample(noNewPersistenceFamily, example);
      const { file, text, at = '' } = example;
      expect(found.map(({ path, start }) => [path, text.slice(start, start + at.length)])).toEqual([
        [file, at],
      ]);
    },
  );

  it.each(good.map((example) => [example.name, example] as const))('leaves %s alone', (_, example) => {
    expect(
      lintExample(noNewPersistenceFamily, example).map(({ message, excerpt }) => [excerpt, message]),
    ).toEqual([]);
  });

  it.each([
    'is_stale',
    'staleAt',
    'orphaned_at',
    'queue_health',
    'reconciled',
    'business_success',
    'likely_stale',
  ])('finds a column %s of the model', (column) => {
    expect(excerpts('db/1.sql', `ALTER TABLE operation_runs ADD ${column} text;`)).toEqual([column]);
  });

  it.each(['operation_run_health', 'stale_runs', 'orphaned_runs', 'reconciled_operations', 'run_health'])(
    'finds a table %s',
    (table) => {
      expect(excerpts('db/1.sql', `CREATE TABLE ${table} (id int, is_stale boolean);`)).toEqual([table]);
    },
  );

  it.each([
    'stale_bot_configs',
    'orphaned_files',
    'stale_posts',
    'health_checks',
    'reconciliation_runs',
    'invoices',
  ])('leaves a table %s alone, with its columns', (table) => {
    const text = `-- operation_runs\nCREATE TABLE ${table} (id int, is_stale boolean);`;
    expect(excerpts('db/1.sql', text)).toEqual([]);
  });

  it('knows the model by the names that it is told', () => {
    const text = 'ALTER TABLE ops_jobs ADD COLUMN is_stale boolean;';
    expect(excerpts('migrations/1.sql', text)).toEqual([]);
    expect(excerpts('migrations/1.sql', text, { alsoNamed: ['ops_jobs'] })).toEqual(['is_stale']);
  });

  it('refuses options that it does not know', () => {
    expect(noNewPersistenceFamily.options.safeParse({ alsoName: [] }).success).toBe(false);
  });

  it('is triggered by every bad example outside the files that declare what is stored', () => {
    const others = bad.filter(({ file }) => !/models|\.prisma/u.test(file));
    expect(others.filter((each) => !isCandidate(noNewPersistenceFamily, each))).toEqual([]);
  });

  it('never throws, wherever a source breaks off', () => {
    for (const { file, text } of [...bad, ...good]) {
      for (let end = 0; end < text.length; end += 7) excerpts(file, text.slice(0, end));
    }
  });
});
