import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonReport } from '../../../src/report/json-schema.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const TIMEOUT = 300_000;

describe('the gate on bull-board, on a real Redis, in a real browser', () => {
  let first: JsonReport;
  let second: JsonReport;

  beforeAll(async () => {
    first = await checked();
    second = await checked();
  }, 2 * TIMEOUT);

  test('gets every page that it asks for', () => {
    expect([first.exitCode, first.verdict, first.faults]).toEqual([1, 'findings', []]);
  });

  test('finds what a person agrees with', () => {
    expect(first.findings.map(({ check, surface }) => `${check} ${String(surface)}`).sort()).toEqual([
      // A job that nobody has taken for half an hour looks like one that was added a second ago.
      // The ring of a job whose worker has been silent for too long is drawn like that of one that moves.
      'no-live-progress-for-stale detail',
      'no-live-progress-for-stale list',
      'stale-is-said detail',
      'stale-is-said list',
    ]);
  });

  test('finds the same once more', () => {
    const stable = ({ findings, requirements }: JsonReport) => ({ findings, requirements });
    expect(stable(second)).toEqual(stable(first));
  });

  test('keeps a picture of each page that it blames', async () => {
    const pictures = first.findings.map(({ picture = '' }) => picture);
    expect(pictures).toHaveLength(4);
    for (const picture of pictures) {
      expect(picture).toMatch(/^\.queue-truth\/cases\/\w+\.(?:list|detail)\.png$/);
      const bytes = await readFile(`${ROOT}test/e2e/bull-board/${picture}`);
      expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    }
  });
});

/** The report of the documented command. */
async function checked(): Promise<JsonReport> {
  const script = ['node_modules/jiti/lib/jiti-cli.mjs', 'test/e2e/bull-board/run.ts', '--reporter', 'json'];
  const child = spawn(process.execPath, script, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: TIMEOUT,
  });
  return JSON.parse(await text(child.stdout)) as JsonReport;
}
