import { suggestion } from '../lang/nearest.js';
import { UsageError } from '../lang/usage-error.js';
import type { Outcome } from '../verdict/outcome.js';
import { findCase, keepCase, readCase } from './case-store.js';
import type { Project } from './project.js';
import { shownPath } from './project.js';
import type { RunOptions } from './run.js';
import { run } from './run.js';

/** What came of a replay. `kept` is where the case now lives, if it was kept. */
export type Replay =
  | {
      readonly kind: 'judged';
      readonly result: 'FIXED' | 'FAILED' | 'CANNOT REPLAY';
      readonly outcome: Outcome;
      readonly kept?: string;
    }
  | { readonly kind: 'unusable'; readonly reason: string };

/**
 * Judges one stored case again: FAILED when any law is broken, FIXED when none is, CANNOT REPLAY when the case is
 * unreadable, its labels rest on another contract, or the testee gives no pages. An unknown id is a usage error.
 */
export async function replay(
  project: Project,
  options: RunOptions,
  at: { id: string; keep: boolean },
): Promise<Replay> {
  const { file, known } = await findCase(project, at.id);
  if (file === undefined) {
    const what = known.length === 0 ? 'no case is stored here' : suggestion(at.id, known);
    throw new UsageError(`Cannot find the case "${at.id}": ${what}`);
  }
  const stored = await readCase(file);
  if (stored.kind === 'err')
    return { kind: 'unusable', reason: `${shownPath(project, file)} cannot be read: ${stored.error}` };
  if (stored.value.basisHash !== project.basisHash) {
    return {
      kind: 'unusable',
      reason: 'its labels rest on another contract: lifecycle, persisted values or evidence have changed',
    };
  }
  // A case speaks of the surfaces that it visits; what it does not exercise is left out, not lacking.
  const surfaces = [...new Set(stored.value.case.visits.map(({ surface }) => surface))];
  const outcome = await run(project, { ...options, surfaces }, async ({ session }) => {
    await session.tryCase(stored.value.case);
    return { notes: [], gaps: [] };
  });
  const kept = at.keep ? shownPath(project, await keepCase(project, at.id, file)) : undefined;
  return { kind: 'judged', result: resultOf(outcome), outcome, ...(kept === undefined ? {} : { kept }) };
}

function resultOf(outcome: Outcome): 'FIXED' | 'FAILED' | 'CANNOT REPLAY' {
  if (outcome.faults.length > 0) return 'CANNOT REPLAY';
  return outcome.findings.length > 0 ? 'FAILED' : 'FIXED';
}
