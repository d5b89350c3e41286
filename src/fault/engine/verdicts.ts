import { millis } from '../../lang/units.js';
import type { Fresh, LikelyStale, TruthVerdict } from '../../truth/truth-verdict.js';

/** A fresh verdict made late; any other as it is. */
export function delayed(verdict: TruthVerdict): TruthVerdict {
  if (verdict.truth !== 'fresh') return verdict;
  const { age, window } = verdict;
  return {
    ...verdict,
    truth: 'likely_stale',
    overdueBy: millis(Math.max(1, age - window)),
  } satisfies LikelyStale;
}

/** A late verdict made fresh; any other as it is. */
export function calmed(verdict: TruthVerdict): TruthVerdict {
  if (verdict.truth !== 'likely_stale') return verdict;
  const { phase, age, window, orphanedBy } = verdict;
  const report = orphanedBy === undefined ? {} : { orphanedBy };
  return { truth: 'fresh', phase, age, window, ...report } satisfies Fresh;
}
