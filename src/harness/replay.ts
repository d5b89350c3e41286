import { suggestion } from '../lang/nearest.js';
import { UsageError } from '../lang/usage-error.js';
import { RECORDED } from '../testee/recorded/recorded-testee.js';
import type { Outcome } from '../verdict/outcome.js';
import type { StoredCase } from './case-store.js';
import { findCase, keepCase, readCase } from './case-store.js';
import { lawOf } from './laws-of.js';
import type { Project } from './project.js';
import { openTestee, shownPath } from './project.js';
import { storedTestee } from './recorded/stored-testee.js';
import type { RunOptions } from './run-options.js';
import { runOn } from './run.js';

/** What a replay says of its case. */
export type ReplayResult =
  | { readonly kind: 'FIXED' | 'FAILED' | 'INTERRUPTED' }
  | { readonly kind: 'CANNOT REPLAY'; readonly reason: string };

/** What came of a replay. `kept` is where the case now lives, if it was kept. */
export type Replay =
  | {
      readonly kind: 'judged';
      readonly result: ReplayResult;
      readonly outcome: Outcome;
      /** Whether recorded pages were judged again, and nothing was rendered. */
      readonly recorded: boolean;
      readonly kept?: string;
    }
  | { readonly kind: 'unusable'; readonly reason: string };

/**
 * Judges one stored case again: FAILED when any law is broken, FIXED when none is and the check that it once failed was
 * put to the test again, CANNOT REPLAY otherwise: the case is unreadable or was changed, its labels rest on another
 * contract, or the testee does not give the pages that it takes. Of a recorded case, the pages are judged that were kept
 * with it. An unknown id is a usage error, and so is keeping a recorded case.
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
    return { kind: 'unusable', reason: `${shownPath(project, file)} cannot be used: ${stored.error}` };
  if (stored.value.basisHash !== project.basisHash) {
    return {
      kind: 'unusable',
      reason: 'its labels rest on another contract: lifecycle, persisted values or evidence have changed',
    };
  }
  const isRecorded = stored.value.testee === RECORDED;
  if (isRecorded && at.keep) {
    throw new UsageError(
      `Cannot keep the case "${at.id}": its pages were recorded and never change; record the page in every test run instead`,
    );
  }
  const judged = await judge(project, options, stored.value);
  if (!at.keep || judged.result.kind === 'INTERRUPTED') return judged;
  return { ...judged, kept: shownPath(project, await keepCase(project, at.id, file)) };
}

async function judge(project: Project, options: RunOptions, stored: StoredCase) {
  const { check, surface } = stored;
  const only = { case: stored.case.id, check, surface };
  let refusal: string | undefined;
  const recorded = stored.testee === RECORDED;
  const testee = recorded ? storedTestee(stored) : await openTestee(project, options.onStuck);
  const outcome = await runOn(testee, { project, options: { ...options, only } }, async ({ session }) => {
    await session.tryCase(stored.case);
    refusal = session.troubles.refusal(surface);
    return { notes: [], gaps: [] };
  });
  const result = resultOf(outcome, stored, refusal);
  // What was not put to the test again was not replayed, whatever else the pages have shown.
  const verdict = result.kind === 'CANNOT REPLAY' ? 'could-not-run' : outcome.verdict;
  return { kind: 'judged', result, recorded, outcome: { ...outcome, verdict } } as const;
}

function resultOf(outcome: Outcome, stored: StoredCase, refusal: string | undefined): ReplayResult {
  if (outcome.interrupted) return { kind: 'INTERRUPTED' };
  if (outcome.faults.length > 0) {
    return { kind: 'CANNOT REPLAY', reason: 'the testee gave no usable answer' };
  }
  if (outcome.findings.length > 0) return { kind: 'FAILED' };
  const reason = unprovenReason(outcome, stored);
  if (reason === undefined) return { kind: 'FIXED' };
  return {
    kind: 'CANNOT REPLAY',
    reason: refusal === undefined ? reason : `${reason}; the testee refused: ${refusal}`,
  };
}

/** Why it says nothing that no law is broken; nothing where the stored check was put to the test on its surface. */
function unprovenReason({ evidence }: Outcome, { check, surface }: StoredCase): string | undefined {
  const judged = evidence.filter((event) => event.surface === surface && event.occurred > 0);
  if (judged.length === 0) return `no page of its ${surface} was judged`;
  // What was said wrongly may be mended by not saying it.
  const isMet = lawOf(check).about.said === true || judged.some((event) => event.check === check);
  return isMet ? undefined : `what ${check} is about did not occur on its ${surface}`;
}
