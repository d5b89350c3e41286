import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { Contender } from '../../bench/lint/contender.js';
import { eslintContender } from '../../bench/lint/eslint-contender.js';
import { FORMS } from '../../bench/lint/forms.js';
import { generatedText } from '../../bench/lint/generate-tree.js';
import { medianCost } from '../../bench/lint/measure.js';
import { rustPattern } from '../../bench/lint/rust-pattern.js';
import { searchedIn } from '../../bench/lint/searched.js';
import { selfCheck, writeSamples } from '../../bench/lint/self-check.js';
import { comparisonTable } from '../../bench/lint/table.js';
import { writeSection } from '../../bench/performance-page.js';
import { EMBEDDED_CONTRACT, loadContract } from '../../src/harness/load-contract.js';

const scratch = mkdtempSync(join(tmpdir(), 'queue-truth-bench-test-'));
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

const packageFolder = fileURLToPath(new URL('../../', import.meta.url));
const searched = searchedIn(await loadContract(EMBEDDED_CONTRACT, packageFolder));
const lists = { packageFolder, scratch, include: '**/*.{ts,tsx}', exclude: [] };
const samples = join(scratch, 'samples');
writeSamples(samples);

/** A contender that finds what a table says, and reads as many files as there are samples. */
function aContender(findings: ReturnType<Contender['survey']>['findings'], files: number): Contender {
  return {
    name: 'Somebody',
    version: '1',
    finds: ['status-union'],
    command: [],
    accepts: [0],
    survey: () => ({ files, findings }),
  };
}

const SAMPLES = 60;
const BOTH = [
  { file: 'status-union.ts', rule: 'no-new-persisted-status' },
  { file: 'status-union.tsx', rule: 'no-new-persisted-status' },
];

describe('the check before the bench', () => {
  test('finds exactly what ESLint misses when it looks for one thing less', () => {
    const eslint = eslintContender(lists, { ...searched, active: '^nothing$' });
    expect(new Set(eslint.finds)).toEqual(new Set(FORMS.map(({ name }) => name)));
    const missed = ['default-nullish', 'default-or', 'default-switch', 'default-ternary'].flatMap((form) => [
      `${eslint.name} does not find no-optimistic-default in ${form}.ts`,
      `${eslint.name} does not find no-optimistic-default in ${form}.tsx`,
    ]);
    expect(selfCheck(eslint, samples)).toEqual(missed);
  });

  test('lets those pass who find what they claim', () => {
    expect(selfCheck(aContender(BOTH, SAMPLES), samples)).toEqual([]);
    expect(
      selfCheck(
        aContender(
          BOTH.map(({ file }) => ({ file })),
          SAMPLES,
        ),
        samples,
      ),
    ).toEqual([]);
  });

  test.each([
    [
      'a form that is missed in one grammar',
      BOTH.slice(1),
      'does not find no-new-persisted-status in status-union.ts',
    ],
    [
      'a form that another rule finds',
      BOTH.map((each) => ({ ...each, rule: 'no-raw-queue-copy' })),
      'does not find no-new-persisted-status in status-union.ts',
    ],
    [
      'a look-alike that is found',
      [...BOTH, { file: 'look-alike.tsx' }],
      'finds something in look-alike.tsx',
    ],
  ])('catches %s', (_, findings, flaw) => {
    expect(selfCheck(aContender(findings, SAMPLES), samples)[0]).toBe(`Somebody ${flaw}`);
  });

  test('catches a contender that does not read all files', () => {
    expect(selfCheck(aContender(BOTH, 3), samples)).toEqual(['Somebody reads 3 files of the 60 samples']);
  });
});

describe('what is looked for', () => {
  test.each([
    'waiting for the next worker',
    'Likely stale',
    'REVIEW WORKER HEALTH',
    'Progress details pending.',
  ])('holds the wording "%s" of the contract', (text) => {
    expect(new RegExp(searched.copy, 'iu').test(text)).toBe(true);
  });

  test.each(['no longer waiting for a worker', 'staleness', 'partially succeeded', 'orphaned'])(
    'leaves "%s" alone',
    (text) => {
      expect(new RegExp(searched.copy, 'iu').test(text)).toBe(false);
    },
  );
});

describe('a pattern for Rust', () => {
  test('has no look-around, and says what is gone', () => {
    expect(rustPattern(String.raw`(?<!not |(?<=x)un)stale\b(?! dated)`)).toEqual({
      source: String.raw`(?i)stale(?-u:\b)`,
      dropped: ['(?<!not |(?<=x)un)', '(?<=x)', '(?! dated)'],
    });
  });

  test('keeps everything else', () => {
    expect(rustPattern('orphan(ed)?|worker (has )?died')).toEqual({
      source: '(?i)orphan(ed)?|worker (has )?died',
      dropped: [],
    });
  });
});

describe('the generated tree', () => {
  const texts = Array.from({ length: 5000 }, (_, at) => generatedText(at));
  const sharing = (pattern: RegExp) => texts.filter((text) => pattern.test(text)).length;

  test('is the same each time', () => {
    expect(texts.slice(0, 60)).toEqual(Array.from({ length: 60 }, (_, at) => generatedText(at)));
  });

  test('names the model in 15 of 100 files, and speaks of its lifecycle in 5', () => {
    expect(sharing(/OperationRun/u)).toBe(760);
    expect(sharing(/'queued'|created_at|Waiting for worker/u)).toBe(260);
  });
});

describe('the figures', () => {
  const cost = (seconds: number) => ({ seconds, cpuSeconds: seconds * 2, megabytes: 100 });

  test('are those in the middle', () => {
    expect(medianCost([cost(9), cost(1), cost(2)])).toEqual({ seconds: 2, cpuSeconds: 4, megabytes: 100 });
    expect(medianCost([cost(1), cost(2)]).seconds).toBe(1.5);
  });

  test('stand in a table with those who could not take part', () => {
    const survey = { files: 1200, findings: [{ file: 'a.ts' }] };
    const rows = [
      { name: 'ours', survey, cost: cost(2) },
      { name: 'other', survey, cost: cost(5) },
    ];
    const table = comparisonTable({
      title: 'hatchet',
      rounds: 1,
      rows,
      missing: [{ name: 'rg', why: 'not installed' }],
    });
    expect(table).toContain('Medians of 1 round.');
    expect(table).toContain('| other | 5.00 | 10.00 | 100 | 2.50 | 1,200 | 1 |');
    expect(table).toContain('| rg | not measured: not installed | - |');
  });

  test('are written between the marks of the page, and nowhere else', async () => {
    const page = join(scratch, 'page.md');
    const marks = ['<!-- bench:lint, written by the bench -->', '<!-- /bench:lint -->'] as const;
    writeFileSync(page, `Before.\n\n${marks[0]}\n\nold\n\n${marks[1]}\n\nAfter.\n`);
    await writeSection(page, 'lint', '| a |\n| - |\n| 1 |');
    expect(readFileSync(page, 'utf8')).toBe(
      `Before.\n\n${marks[0]}\n\n| a   |\n| --- |\n| 1   |\n\n${marks[1]}\n\nAfter.\n`,
    );
    await expect(writeSection(join(packageFolder, 'README.md'), 'lint', 'x')).rejects.toThrow(
      'Cannot write to',
    );
  });

  test('have their place in the documentation', () => {
    const page = readFileSync(join(packageFolder, 'docs/performance.md'), 'utf8');
    for (const name of ['lint', 'check'])
      expect(page).toMatch(
        new RegExp(`<!-- bench:${name}, written by the bench -->[^]+<!-- /bench:${name} -->`, 'u'),
      );
  });
});
