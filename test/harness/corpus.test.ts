import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fuzz } from '../../src/harness/fuzz.js';
import { openProject } from '../../src/harness/project.js';
import type { RunOptions } from '../../src/harness/run-options.js';
import { quietRun } from '../support/run-in-folder.js';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'queue-truth-corpus-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const OPTIONS: RunOptions = { ...quietRun('fuzz'), version: '1', seed: 7 };
const LIMITS = { runs: 30, time: 600_000, statistics: false, keepsCorpus: true };

/** Fuzzes in the folder, and gives the notes on random cases and the corpus. */
async function fuzzed(options: Partial<RunOptions> = {}, limits: Partial<typeof LIMITS> = {}) {
  const project = await openProject(root, undefined);
  const { notes, stats } = await fuzz(project, { ...OPTIONS, ...options }, { ...LIMITS, ...limits });
  const told = notes.filter((note) => /^(?:corpus|random)/.test(note));
  return { told, cases: stats.kind === 'known' ? stats.value.cases : undefined };
}

const files = () => readdirSync(join(root, '.queue-truth/corpus'));
const kept = () =>
  JSON.parse(readFileSync(join(root, '.queue-truth/corpus', files()[0] ?? ''), 'utf8')) as Kept;

interface Kept {
  readonly next: Readonly<Record<string, number>>;
  readonly cases: readonly { readonly seed: number; readonly number: number }[];
}

describe('a corpus', () => {
  it('is tried again, and the row goes on where it was left', async () => {
    const first = await fuzzed();
    expect(first.told[0]).toBe('random cases: 30, from seed 7, number 0 on');
    const { next, cases } = kept();
    expect(next).toEqual({ '7': 30 });
    expect(cases[0]).toEqual({ seed: 7, number: 0 });
    expect(cases.length).toBeGreaterThan(3);
    expect(cases.length).toBeLessThan(30);

    const second = await fuzzed();
    const again = String(cases.length);
    expect(second.told.slice(0, 2)).toEqual([
      `corpus: ${again} of ${again} kept cases tried again`,
      'random cases: 30, from seed 7, number 30 on',
    ]);
    expect(second.cases).toBe(30 + cases.length);
    expect(kept().next).toEqual({ '7': 60 });
    expect(kept().cases.slice(0, cases.length)).toEqual(cases);
    expect(
      kept()
        .cases.slice(cases.length)
        .every(({ number }) => number >= 30),
    ).toBe(true);
  });

  it('keeps what one run of all cases would keep', async () => {
    await fuzzed({}, { runs: 40 });
    const whole = kept().cases;
    rmSync(join(root, '.queue-truth'), { recursive: true });
    await fuzzed({}, { runs: 25 });
    await fuzzed({}, { runs: 15 });
    expect(kept().cases).toEqual(whole);
  });

  it('goes on in the share of each shard', async () => {
    const shard = { index: 2, of: 3 };
    expect((await fuzzed({ shard })).told[0]).toBe('random cases: 10, from seed 7, number 0 on');
    expect((await fuzzed({ shard })).told[1]).toBe('random cases: 10, from seed 7, number 10 on');
    expect(kept().next).toEqual({ '7 2/3': 20 });
    expect(kept().cases.every(({ number }) => number % 3 === 1)).toBe(true);
  });

  it('has a row for each seed', async () => {
    await fuzzed();
    await fuzzed({ seed: 8 }, { runs: 3 });
    expect(kept().next).toEqual({ '7': 30, '8': 3 });
  });

  it('is another one for another version, and for other truths', async () => {
    await fuzzed({}, { runs: 2 });
    await fuzzed({ version: '2' }, { runs: 2 });
    await fuzzed({ truths: ['fresh'] }, { runs: 2 });
    expect(files().length).toBe(3);
  });

  it.each(['', '{', '{"version":2}', '{"version":1,"next":{"7":-1},"cases":[]}'])(
    'is begun anew where its file cannot be read: %s',
    async (text) => {
      await fuzzed({}, { runs: 2 });
      const [file = ''] = files();
      writeFileSync(join(root, '.queue-truth/corpus', file), text);
      expect((await fuzzed({}, { runs: 2 })).told.slice(0, 2)).toEqual([
        `corpus: begun anew, .queue-truth/corpus/${file} could not be read`,
        'random cases: 2, from seed 7, number 0 on',
      ]);
      expect(kept().next).toEqual({ '7': 2 });
    },
  );

  it('is not there where nobody wants it', async () => {
    expect((await fuzzed({}, { keepsCorpus: false })).told).toEqual(['random cases: 30, from seed 7']);
    expect(readdirSync(join(root, '.queue-truth'))).not.toContain('corpus');
  });

  it('does not hide that something is in its way', async () => {
    await fuzzed({}, { runs: 2, keepsCorpus: false });
    writeFileSync(join(root, '.queue-truth/corpus'), '');
    await expect(fuzzed({}, { runs: 2 })).rejects.toThrow(/^Cannot keep the corpus in "/);
  });
});
