import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JsonReport } from '../../../src/report/json-schema.js';
import { aProject } from '../command-line/a-project.js';
import { reportOf } from '../command-line/report-of.js';
import { packageFolder, queueTruth } from '../run-cli.js';

const FOLDER = join(packageFolder, 'test/e2e/testees/perl');
const PROGRAM = readFileSync(join(FOLDER, 'testee.pl'), 'utf8');
const CONFIG = readFileSync(join(FOLDER, 'queue-truth.config.json'), 'utf8');

describe.concurrent('a testee in Perl that was written from the page of the protocol alone', () => {
  it('answers as expected', async () => {
    const { code, stdout, stderr } = await queueTruth(['testee', '--', 'perl', join(FOLDER, 'testee.pl')]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('12 of 12 as expected');
  });

  it('holds, with evidence on every surface', async () => {
    const report = await fuzzed(PROGRAM, ['--runs', '10', '--seed', '3']);
    expect([report.exitCode, report.findings, report.faults]).toEqual([0, [], []]);
    const held = report.requirements.filter(({ verdict }) => verdict === 'held');
    expect(held.map(({ id }) => id)).toEqual([
      'FR-358-002',
      'FR-358-003',
      'FR-358-004',
      'FR-358-005',
      'FR-358-007',
      'FR-358-008',
      'FR-358-009',
      'FR-358-010',
      'FR-358-012',
    ]);
    expect(held.filter(({ surfaces }) => Object.values(surfaces).includes(0))).toEqual([]);
  });

  it('is found out where it calls stale runs fresh', async () => {
    const liar = PROGRAM.replace("'likely_stale' : 'fresh'", "'fresh' : 'fresh'");
    const only = ['--truth', 'likely_stale', '--surface', 'list', '--runs', '3', '--seed', '1'];
    const report = await fuzzed(liar, only);
    expect([report.exitCode, report.faults]).toEqual([1, []]);
    expect(new Set(report.findings.map(({ check }) => check))).toEqual(
      new Set(['declared-truth-holds', 'no-calm-for-stale', 'no-live-progress-for-stale', 'stale-is-said']),
    );
  });
});

async function fuzzed(program: string, args: readonly string[]): Promise<JsonReport> {
  const cwd = await aProject({ 'testee.pl': program, 'queue-truth.config.json': CONFIG });
  try {
    return reportOf(await queueTruth(['fuzz', '--reporter', 'json', ...args], { cwd }));
  } finally {
    await rm(cwd, { recursive: true });
  }
}
