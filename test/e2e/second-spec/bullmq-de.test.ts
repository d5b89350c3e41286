import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { JsonReport } from '../../../src/report/json-schema.js';
import { packageFolder, queueTruth } from '../run-cli.js';

const CONFIG = {
  contract: 'contract.yaml',
  testee: {
    kind: 'handlebars',
    templates: {
      shell: 'templates/shell.hbs',
      list: 'templates/list.hbs',
      detail: 'templates/detail.hbs',
    },
  },
};

let folder: string | undefined;

/** A copy of the German spec with its templates; `planted` goes into each row of the list. */
async function germanProject(planted: string): Promise<string> {
  folder = await mkdtemp(join(tmpdir(), 'queue-truth-de-'));
  await cp(join(packageFolder, 'test/support/specs/bullmq-de'), folder, { recursive: true });
  await writeFile(join(folder, 'queue-truth.config.json'), JSON.stringify(CONFIG));
  const list = join(folder, 'templates/list.hbs');
  const text = await readFile(list, 'utf8');
  const row = '<dd><p>{{state.label}}';
  expect(text).toContain(row);
  await writeFile(list, text.replace(row, `<dd>${planted}<p>{{state.label}}`));
  return folder;
}

afterEach(async () => {
  if (folder !== undefined) await rm(folder, { recursive: true });
  folder = undefined;
});

async function fuzzed(cwd: string): Promise<JsonReport> {
  const { stdout } = await queueTruth(['fuzz', '--runs', '40', '--seed', '5', '--reporter', 'json'], { cwd });
  return JSON.parse(stdout) as JsonReport;
}

describe('a spec in another vocabulary: states of BullMQ, words in German', () => {
  test('holds on its own templates', async () => {
    const report = await fuzzed(await germanProject(''));
    expect(report.verdict).toBe('holds');
    const checked = report.requirements.filter(({ verdict }) => verdict === 'held');
    expect(checked.map(({ id }) => id)).toEqual([
      'WS-1',
      'WS-2',
      'WS-3',
      'WS-4',
      'WS-5',
      'WS-6',
      'WS-7',
      'WS-8',
    ]);
    for (const { surfaces } of checked) expect(Math.min(...Object.values(surfaces))).toBeGreaterThan(0);
  });

  test('is broken when one phrase of its calm claim stands beside a stale run', async () => {
    const report = await fuzzed(await germanProject('<i>Wartet auf einen Worker.</i>'));
    expect(report.exitCode).toBe(1);
    const found = report.findings.filter(({ check }) => check === 'no-calm-for-stale');
    expect(found.map(({ surface, said }) => [surface, said])).toEqual([
      ['list', ['Wartet auf einen Worker.']],
    ]);
  });

  test('knows nothing of sentences in another language', async () => {
    const report = await fuzzed(await germanProject('<i>Waiting for worker.</i>'));
    expect(report.verdict).toBe('holds');
  });
});
