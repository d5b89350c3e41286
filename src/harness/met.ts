import type { CasePlan } from '../arbitrary/case-plan.js';
import { ageClass, type AgeClass } from '../arbitrary/classes.js';
import { matrix } from '../arbitrary/matrix.js';
import type { Contract } from '../contract/contract.js';
import type { Truth } from '../contract/vocabulary.js';
import type { Observation } from '../invariant/law.js';
import type { GapEvent } from '../verdict/event.js';

/** Truths, and bounds of windows, that were seen on pages. */
export interface SeenKinds {
  readonly truths: readonly Truth[];
  readonly ages: readonly AgeClass[];
}

/** Which truths were seen on pages, and which bounds of windows. */
export class Met {
  readonly #truths = new Set<Truth>();
  readonly #ages = new Set<AgeClass>();

  /** Notes what a case has shown; a run counts where a page came that its viewer may see it on. */
  add({ pages }: Observation, plan: CasePlan | undefined): void {
    const shown = new Set<string>();
    for (const { scene, visit } of pages) {
      if (visit.expects !== 'page') continue;
      for (const [id, { truth, visible }] of Object.entries(scene.labels)) {
        if (!visible) continue;
        this.#truths.add(truth);
        if (scene.kind === 'base') shown.add(id);
      }
    }
    for (const [index, { situation }] of plan?.runs.entries() ?? [])
      if (shown.has(`r${String(index + 1)}`)) this.#ages.add(ageClass(situation));
  }

  /** What was seen so far, as data. */
  get seen(): SeenKinds {
    return { truths: [...this.#truths], ages: [...this.#ages] };
  }

  /** Takes what was seen elsewhere for seen. */
  absorb({ truths, ages }: SeenKinds): void {
    for (const truth of truths) this.#truths.add(truth);
    for (const age of ages) this.#ages.add(age);
  }

  /** The truths and bounds that can occur under `contract` and were on no page, each as a reason not to vouch. */
  gaps(contract: Contract, truths: readonly Truth[]): readonly GapEvent[] {
    const possible = matrixOf(contract, truths);
    return [
      ...[...possible.truths].filter((truth) => !this.#truths.has(truth)),
      ...BOUNDS.filter((bound) => possible.ages.has(bound) && !this.#ages.has(bound)),
    ].map((about) => ({
      kind: 'gap',
      about,
      reason: `no page came that shows a run that is ${about.replaceAll('_', ' ')}`,
      instead: 'render what is refused, or loosen the filters',
    }));
  }
}

const BOUNDS: readonly AgeClass[] = ['at the window', 'a millisecond past it'];

function matrixOf(contract: Contract, truths: readonly Truth[]) {
  const possible = { truths: new Set<Truth>(), ages: new Set<AgeClass>() };
  for (const truth of truths) {
    const part = matrix(contract, [truth]).find(({ name }) => name === 'boundaries');
    for (const { runs } of part?.plans() ?? []) {
      possible.truths.add(truth);
      for (const { situation } of runs) possible.ages.add(ageClass(situation));
    }
  }
  return possible;
}
