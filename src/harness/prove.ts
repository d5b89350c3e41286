import type { CheckId } from '../contract/checks.js';
import { isLawId } from '../contract/checks.js';
import { FAULTS } from '../fault/faults.js';
import type { PlantedFault } from '../fault/planted-fault.js';
import type { Law } from '../invariant/law.js';
import { suggestion } from '../lang/nearest.js';
import { UsageError } from '../lang/usage-error.js';
import type { GapEvent } from '../verdict/event.js';
import type { Outcome } from '../verdict/outcome.js';
import { lawsOf } from './laws-of.js';
import { EMBEDDED_CONTRACT, loadContract } from './load-contract.js';
import { PlantedTally } from './planted-tally.js';
import type { Project } from './project.js';
import { proveRules } from './prove-rules.js';
import { Prover } from './prover.js';
import { pageGaps, run, type OpenRun } from './run.js';
import type { RunOptions } from './run-options.js';

/** What is planted, and what has to catch it. */
export interface Wanted {
  /** Ids of the faults that alone are planted; all of them where this is absent or empty. */
  readonly faults?: readonly string[];
  /** Other laws than those of the contract. */
  readonly laws?: readonly Law[];
  /** In how many cases a fault has to be caught; in any of all that there are where this is absent. */
  readonly mostCases?: number;
}

/**
 * Plants every fault that the testee leaves room for, and tells which check catches it; of the rules on source, where the
 * run has them, their bad examples in every disguise.
 */
export async function prove(project: Project, options: RunOptions, wanted: Wanted = {}): Promise<Outcome> {
  const { faults: ids = [], ...how } = wanted;
  const faults = chosenFaults(ids);
  const narrowed = ids.length === 0 ? options : { ...options, faults: ids };
  return run(project, narrowed, async (opened) => {
    const tally = new PlantedTally(opened.emit);
    await plantFaults(opened, faults, { tally, how: { laws: lawsOf(project.contract), ...how } });
    if (ids.length === 0) await plantSources(opened, tally);
    tally.close();
    const gaps = [
      ...pageGaps(opened),
      ...(ids.length === 0 ? unprovenGaps(opened, tally) : tally.absences()),
    ];
    return { notes: tally.notes(), gaps, cases: tally.cases };
  });
}

function chosenFaults(ids: readonly string[]): readonly PlantedFault[] {
  const known = FAULTS.map(({ id }) => id);
  for (const id of ids) {
    if (!known.includes(id)) throw new UsageError(`Cannot plant "${id}": ${suggestion(id, known)}`);
  }
  return ids.length === 0 ? FAULTS : FAULTS.filter(({ id }) => ids.includes(id));
}

async function plantFaults(
  { stage, project, options, session }: OpenRun,
  faults: readonly PlantedFault[],
  { tally, how }: { readonly tally: PlantedTally; readonly how: Parameters<typeof Prover.on>[2] },
): Promise<void> {
  const prover = await Prover.on(stage, project.config.testee.kind, how);
  for (const [done, fault] of faults.entries()) {
    if (options.signal.aborted) return;
    options.onProgress({ part: `planted: ${fault.depth}`, done, total: faults.length, findings: 0 });
    const proof = await prover.prove(fault, () => !options.signal.aborted);
    if (proof.kind === 'trouble') {
      session.troubles.strayed(proof.fault, proof.case);
      return;
    }
    tally.add(fault, proof);
  }
  tally.occurred(prover.occurred);
}

/** The examples of the rules speak of the contract that comes with the package. */
async function plantSources({ options }: OpenRun, tally: PlantedTally): Promise<void> {
  const rules = (await options.rules?.()) ?? [];
  const contract = await loadContract(EMBEDDED_CONTRACT, '/');
  for (const proof of proveRules(rules, contract)) {
    if (options.signal.aborted) return;
    options.onProgress({ part: `planted: ${proof.rule}`, done: 0, findings: 0 });
    tally.addRule(proof);
  }
}

/** Checks that are at work and that nothing was planted for: nobody has seen them catch anything. */
function unprovenGaps({ project, stage, options }: OpenRun, tally: PlantedTally): readonly GapEvent[] {
  if (options.signal.aborted) return [];
  const { contract } = project;
  const blind: readonly CheckId[] = stage.testee.blindTo ?? [];
  const checks = Object.values(contract.requirements).flatMap((requirement) => requirement.checks);
  const atWork = [...new Set(checks)].filter(
    (check) => !blind.includes(check) && (isLawId(check) || options.rules !== undefined),
  );
  return atWork
    .filter((check) => tally.planted(check) === 0)
    .map((check) => ({
      kind: 'gap',
      about: check,
      reason: `no fault could be planted that it would have to catch${tally.reasonFor(check)}`,
      instead: 'give the contract the words and selectors that it takes, or do without the check and say why',
    }));
}
