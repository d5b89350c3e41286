import type { Outcome } from '../verdict/outcome.js';
import { tryRow, type CaseRow } from './case-row.js';
import { Corpus } from './corpus.js';
import type { Project } from './project.js';
import { drawn, plansOfSeeds, randomPlans } from './random-plans.js';
import type { RunOptions } from './run-options.js';
import { gapsOf, run, type OpenRun } from './run.js';
import { numberAt, ourNumbers, sharedOut } from './share.js';
import { Statistics } from './statistics.js';

/** How many random cases a fuzzing run tries unless told otherwise. */
export const FUZZ_RUNS = 10_000;

/** When to stop: after so many cases, or after so many milliseconds, whatever comes first. */
export interface Limits {
  readonly runs: number;
  readonly time: number;
  /** Whether to tell how the cases are spread over the classes of the spec. */
  readonly statistics: boolean;
  /** Whether to go on where the last run stopped, and to keep the cases that reached something new. */
  readonly keepsCorpus: boolean;
}

/** Random cases until a limit is reached; goes on after a finding, so that every cause is found. */
export async function fuzz(project: Project, options: RunOptions, limits: Limits): Promise<Outcome> {
  return run(project, options, async (opened) => {
    const end = performance.now() + limits.time;
    const statistics = new Statistics();
    const draw = { end, runs: limits.runs, ...(limits.statistics ? { statistics } : {}) };
    opened.threads.expect(limits.runs);
    const notes = limits.keepsCorpus
      ? await tryOnward(opened, draw)
      : [`random cases: ${String(await tryDrawn(opened, draw, {}))}, from seed ${String(opened.seed)}`];
    return { notes: [...notes, ...statistics.lines()], gaps: gapsOf(opened) };
  });
}

interface Draw {
  /** How many numbers of the row there are. */
  readonly runs: number;
  /** When to stop, on the clock of `performance`. */
  readonly end: number;
  readonly statistics?: Statistics;
}

/** Tries the row of the run's seed from a place in it on; gives how many cases were tried. */
async function tryDrawn(
  opened: OpenRun,
  { runs, end, statistics }: Draw,
  { first = 0, onReached }: { readonly first?: number } & Pick<CaseRow, 'onReached'>,
): Promise<number> {
  const { project, options, seed, truths } = opened;
  const last = first * (options.shard?.of ?? 1) + runs;
  function* plans() {
    const planOf = randomPlans(project.contract, truths, seed);
    for (const plan of drawn(planOf, ourNumbers(last, options, first))) {
      if (performance.now() >= end) return;
      statistics?.add(plan);
      yield plan;
    }
  }
  const total = Number.isFinite(runs) ? { total: sharedOut(runs, options) } : {};
  const heard = onReached === undefined ? {} : { onReached };
  return tryRow(opened, { part: 'random cases', plans: plans(), ...total, ...heard });
}

/** Tries the cases that are kept, then goes on where the row of this seed was left, and keeps what reaches something new. */
async function tryOnward(opened: OpenRun, draw: Draw): Promise<readonly string[]> {
  const { project, options, seed, truths } = opened;
  const { shard } = options;
  const corpus = new Corpus({ project, truths, version: options.version });
  // What is in the way is better known before anything is tried.
  corpus.save();
  const kept = await tryKept(opened, corpus, draw);
  const first = corpus.nextOf(seed, shard);
  const known = corpus.cases.length;
  const tried = await tryDrawn(opened, draw, {
    first,
    onReached: (at, reached) => {
      if (corpus.isNew(reached)) corpus.keep({ seed, number: numberAt(first + at, shard) });
    },
  });
  corpus.triedUpTo(seed, shard, first + tried);
  corpus.save();
  return [
    ...(corpus.note === undefined ? [] : [corpus.note]),
    ...(known === 0 ? [] : [`corpus: ${String(kept)} of ${String(known)} kept cases tried again`]),
    `random cases: ${String(tried)}, from seed ${String(seed)}, number ${String(first)} on`,
    `corpus: ${String(corpus.cases.length - known)} of them are kept, for ${String(corpus.reached)} combinations of law, state and way in all`,
  ];
}

/** Tries kept cases, for half of the time at most. */
async function tryKept(opened: OpenRun, corpus: Corpus, { end }: Draw): Promise<number> {
  const { project, truths } = opened;
  const half = (performance.now() + end) / 2;
  const planOf = plansOfSeeds(project.contract, truths);
  function* plans() {
    for (const { seed, number } of corpus.cases) {
      if (performance.now() >= half) return;
      yield planOf(seed, number);
    }
  }
  return tryRow(opened, {
    part: 'corpus',
    plans: plans(),
    total: corpus.cases.length,
    onReached: (_, reached) => corpus.isNew(reached),
  });
}
