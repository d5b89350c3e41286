import type { Outcome } from '../verdict/outcome.js';
import { tryRow } from './case-row.js';
import type { Project } from './project.js';
import { drawn, randomPlans } from './random-plans.js';
import type { RunOptions } from './run-options.js';
import { gapsOf, run } from './run.js';
import { ourNumbers, sharedOut } from './share.js';
import { Statistics } from './statistics.js';

/** How many random cases a fuzzing run tries unless told otherwise. */
export const FUZZ_RUNS = 10_000;

/** When to stop: after so many cases, or after so many milliseconds, whatever comes first. */
export interface Limits {
  readonly runs: number;
  readonly time: number;
  /** Whether to tell how the cases are spread over the classes of the spec. */
  readonly statistics: boolean;
}

/** Random cases until a limit is reached; goes on after a finding, so that every cause is found. */
export async function fuzz(project: Project, options: RunOptions, limits: Limits): Promise<Outcome> {
  const { runs, time } = limits;
  return run(project, options, async (opened) => {
    const { session, seed, truths } = opened;
    const planOf = randomPlans(project.contract, truths, seed);
    const end = performance.now() + time;
    const statistics = new Statistics();
    function* plans() {
      for (const plan of drawn(planOf, ourNumbers(runs, options))) {
        if (performance.now() >= end) return;
        if (limits.statistics) statistics.add(plan);
        yield plan;
      }
    }
    opened.threads.expect(runs);
    const total = Number.isFinite(runs) ? { total: sharedOut(runs, options) } : {};
    await tryRow(opened, { part: 'random cases', plans: plans(), ...total });
    const told = `random cases: ${String(session.cases)}, from seed ${String(seed)}`;
    return { notes: [told, ...statistics.lines()], gaps: gapsOf(opened) };
  });
}
