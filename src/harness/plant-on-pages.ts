import { PAGE_FAULTS } from '../fault/page-faults.js';
import { lawsOf } from './laws-of.js';
import { PlantedTally } from './planted-tally.js';
import { Prover } from './prover.js';
import type { OpenRun } from './run.js';

/** Milliseconds that lies on pages may take of a check, and how many cases each. */
const BUDGET = 20_000;
const MOST_CASES = 40;

/**
 * Puts lies on the pages of the testee that is checked, to see that its laws would have caught them: the contract's words
 * and selectors may fit everything but these pages. Gives the notes for the report.
 */
export async function plantOnPages(opened: OpenRun): Promise<readonly string[]> {
  const { project, stage, options, session, emit } = opened;
  const reason = reasonAgainst(opened);
  if (reason !== undefined) return [`planted: none, ${reason}`];
  const tally = new PlantedTally(emit);
  const prover = await Prover.on(stage, 'page', { laws: lawsOf(project.contract), mostCases: MOST_CASES });
  const end = performance.now() + BUDGET;
  for (const [done, fault] of PAGE_FAULTS.entries()) {
    options.onProgress({ part: 'planted', done, total: PAGE_FAULTS.length, findings: session.causes });
    const proof = await prover.prove(fault, () => performance.now() < end && !options.signal.aborted);
    if (proof.kind === 'trouble') {
      session.troubles.strayed(proof.fault, proof.case);
      break;
    }
    tally.add(fault, proof);
  }
  tally.close();
  return tally.notes();
}

function reasonAgainst({ options, stage, session }: OpenRun): string | undefined {
  if (options.signal.aborted) return 'the run was interrupted';
  if (options.truths.length + options.surfaces.length > 0) return 'left out by --surface or --truth';
  if (stage.testee.isSlow === true) return 'since a page of this testee takes too long: queue-truth prove';
  if (session.troubles.faults.length > 0) return 'since the testee failed';
  if (session.causes > 0) return 'since there are findings to mend first';
  const isMissing = stage.surfaces.some((surface) => session.troubles.pages(surface) === 0);
  return isMissing ? 'since not every surface was rendered' : undefined;
}
