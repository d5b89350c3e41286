import type { Verdict } from './outcome.js';

/** Every exit code that there is. */
export type ExitCode = 0 | 1 | 2 | 3 | 130;

/** 0: holds. 1: findings. 2: could not run. 3: not enough evidence. 130: interrupted. Source: DESIGN, "The command line". */
export function exitCode(verdict: Verdict): ExitCode {
  return CODES[verdict];
}

/** What an exit code means, in the words of a report's last line. */
export function meaning(code: ExitCode): string {
  return MEANINGS[code];
}

const CODES = {
  holds: 0,
  findings: 1,
  'could-not-run': 2,
  'not-enough-evidence': 3,
  interrupted: 130,
} as const satisfies Record<Verdict, ExitCode>;

const MEANINGS = {
  0: 'holds: every requirement that was checked was exercised, and none is broken',
  1: 'findings: at least one requirement is broken',
  2: 'could not run: the run was not completed, so it vouches for nothing',
  3: 'not enough evidence: nothing is broken, but not all of it was put to the test',
  130: 'interrupted: what was found so far is above, the rest was not checked',
} as const satisfies Record<ExitCode, string>;
