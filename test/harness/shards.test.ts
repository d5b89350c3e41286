import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CasePlan } from '../../src/arbitrary/case-plan.js';
import { check } from '../../src/harness/check.js';
import { fuzz } from '../../src/harness/fuzz.js';
import type { RunOptions } from '../../src/harness/run-options.js';
import { Session } from '../../src/harness/session.js';
import type { LogEvent } from '../../src/verdict/event.js';
import { exitCode } from '../../src/verdict/exit-code.js';
import { wholeRun } from '../../src/verdict/merge-headers.js';
import { parseLog } from '../../src/verdict/parse-log.js';
import { verdictOf } from '../../src/verdict/verdict-of.js';
import { inProject, quietRun } from '../support/run-in-folder.js';

const FUZZ = { runs: 24, time: Infinity, statistics: false, keepsCorpus: false };

afterEach(() => {
  vi.restoreAllMocks();
});

/** The plans that a check would try, as text, without trying them. */
async function plansOfCheck(shard: RunOptions['shard']): Promise<readonly string[]> {
  const plans: string[] = [];
  const spy = vi.spyOn(Session.prototype, 'tryPlan').mockImplementation((plan: CasePlan) => {
    plans.push(JSON.stringify(plan));
    return Promise.resolve({ observation: { pages: [] }, breaches: [] } as never);
  });
  await inProject({}, (project) =>
    check(project, { ...optionsOf('check', shard), runs: 100, truths: ['likely_stale', 'fresh'] }),
  );
  spy.mockRestore();
  return plans;
}

function optionsOf(command: string, shard: RunOptions['shard']): RunOptions {
  return { ...quietRun(command), ...(shard === undefined ? {} : { shard }) };
}

/** The log of one share of a fuzzing run, of the surfaces that a module renders if there is one. */
async function logOf(shard: RunOptions['shard'], module?: string): Promise<readonly LogEvent[]> {
  const config = JSON.stringify({ testee: { kind: 'module', module: './surfaces.mjs' } });
  const files: Record<string, string> =
    module === undefined ? {} : { 'queue-truth.config.json': config, 'surfaces.mjs': module };
  return inProject(files, async (project) => {
    await fuzz(project, optionsOf('fuzz', shard), FUZZ);
    const log = parseLog(await readFile(join(project.root, '.queue-truth/run.ndjson'), 'utf8'));
    if (log.kind === 'err') throw new Error(log.error.message);
    return log.value;
  });
}

async function merged(of: number, module?: string) {
  const logs: LogEvent[] = [];
  for (let index = 1; index <= of; index += 1) logs.push(...(await logOf({ index, of }, module)));
  const headers = logs.flatMap((event) => (event.kind === 'header' ? [event] : []));
  expect(wholeRun(headers).kind).toBe('ok');
  return verdictOf(logs);
}

describe('ten shards of a check', () => {
  it('try every case of the whole run, and each of them once', async () => {
    const whole = await plansOfCheck(undefined);
    const shares: string[][] = [];
    for (let index = 1; index <= 10; index += 1) shares.push([...(await plansOfCheck({ index, of: 10 }))]);
    expect(whole.length).toBeGreaterThan(300);
    expect(shares.flat().sort()).toEqual([...whole].sort());
    for (const share of shares) expect(share.length).toBeGreaterThan(20);
  });
});

describe('three shards of a fuzzing run', () => {
  it('amount to the whole run', async () => {
    const whole = verdictOf(await logOf(undefined));
    const sum = await merged(3);
    expect(sum.requirements).toEqual(whole.requirements);
    expect(sum.stats.kind === 'known' && sum.stats.value.cases).toBe(FUZZ.runs);
    expect([exitCode(sum.verdict), sum.ofShards]).toEqual([exitCode(whole.verdict), []]);
  });

  it('are not green together where a surface was never rendered', async () => {
    const module = "export const render = () => ({ unsupported: 'not yet' });";
    const whole = verdictOf(await logOf(undefined, module));
    const sum = await merged(3, module);
    expect(sum.gaps.map(({ about }) => about)).toEqual(whole.gaps.map(({ about }) => about));
    expect(sum.gaps.map(({ about }) => about)).toContain('list');
    expect(exitCode(sum.verdict)).toBe(3);
  });

  it('vouch for nothing alone, and say so', async () => {
    const alone = verdictOf(await logOf({ index: 2, of: 3 }));
    expect(exitCode(alone.verdict)).toBe(0);
    expect(alone.shortfalls).toEqual([]);
    const headers = alone.header.kind === 'known' ? [alone.header.value] : [];
    expect(wholeRun(headers)).toEqual({
      kind: 'err',
      error: 'Cannot merge logs: shard 1, 3 of 3 is missing; add its log',
    });
  });
});
