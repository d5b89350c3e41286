import type { Outcome } from '../verdict/outcome.js';
import type { Project } from './project.js';
import { randomPlans } from './random-plans.js';
import type { RunOptions } from './run-options.js';
import { gapsOf, run } from './run.js';
import { isOurs } from './share.js';
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
    let done = 0;
    for (; done < runs && performance.now() < end && !options.signal.aborted; done += 1) {
      if (!isOurs(done, options)) continue;
      const total = Number.isFinite(runs) ? { total: runs } : {};
      options.onProgress({ part: 'random cases', done, ...total, findings: session.causes });
      const plan = planOf(done);
      if (limits.statistics) statistics.add(plan);
      await session.tryPlan(plan);
    }
    const drawn = `random cases: ${String(session.cases)}, from seed ${String(seed)}`;
    return { notes: [drawn, ...statistics.lines()], gaps: gapsOf(opened) };
  });
}
