import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonReport } from '../../../src/report/json-schema.js';
import { queueTruth } from '../run-cli.js';

const ARGS = [
  'fuzz',
  '--seed',
  '3',
  '--config',
  'test/e2e/arena/queue-truth.config.json',
  '--reporter',
  'json',
];
const TIMEOUT = 180_000;

describe("the gate on Arena's own templates", () => {
  let late: JsonReport;
  let inTime: JsonReport;

  beforeAll(async () => {
    late = await fuzzed('--truth', 'likely_stale', '--runs', '15');
    inTime = await fuzzed('--truth', 'fresh', '--runs', '25');
  }, 2 * TIMEOUT);

  test('gets every page that it asks for', () => {
    expect([late.exitCode, late.faults]).toEqual([1, []]);
    expect([inTime.exitCode, inTime.faults]).toEqual([1, []]);
  });

  test('finds what a person agrees with', () => {
    expect(found(late, inTime)).toEqual([
      // A job that has waited, been due or run for too long is shown by its bare state, like any other.
      'no-calm-for-stale detail',
      'no-calm-for-stale list',
      // Its bar is the same as that of a job that moves.
      'no-live-progress-for-stale detail',
      'no-live-progress-for-stale list',
      // A paused job has two rows: BullMQ counts it among the waiting ones.
      'one-summary-per-run list',
      'stale-is-said detail',
      'stale-is-said list',
      // For the same reason it is "Waiting" on the list, and only "Paused" on its page.
      'surfaces-agree detail',
    ]);
  });

  test('quotes the states that soothe', () => {
    const calm = late.findings
      .filter(({ check }) => check === 'no-calm-for-stale')
      .flatMap(({ said }) => said);
    expect([...new Set(calm)].sort()).toEqual(['Active', 'Delayed', 'Waiting']);
  });
});

async function fuzzed(...filters: readonly string[]): Promise<JsonReport> {
  const { stdout } = await queueTruth([...ARGS, ...filters], { timeout: TIMEOUT });
  return JSON.parse(stdout) as JsonReport;
}

function found(...reports: readonly JsonReport[]): readonly string[] {
  const pairs = reports.flatMap(({ findings }) =>
    findings.map(({ check, surface }) => `${check} ${surface}`),
  );
  return [...new Set(pairs)].sort();
}
