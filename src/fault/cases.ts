import { labelOf } from '../arbitrary/build-run.js';
import type { CasePlan } from '../arbitrary/case-plan.js';
import { gallery } from '../arbitrary/gallery.js';
import { matrix } from '../arbitrary/matrix.js';
import type { Contract } from '../contract/contract.js';
import { TRUTHS } from '../contract/vocabulary.js';
import { CASE_GROUPS, type CaseGroup } from './case-groups.js';
import type { FaultText } from './planted-fault.js';

/** One enumerated case; `key` names it among all of them. */
export interface ProofCase {
  readonly key: string;
  readonly plan: CasePlan;
}

/** Every enumerated case in which a fault can show, beginning with the group that it names. */
export function* casesFor({ among = 'gallery', of }: FaultText, contract: Contract): Generator<ProofCase> {
  for (const group of [among, ...CASE_GROUPS.filter((other) => other !== among)]) {
    let index = 0;
    for (const plan of plansOf(group, contract)) {
      index += 1;
      if (of === undefined || plan.runs.some((run) => of.includes(labelOf(run, true, 0).truth)))
        yield { key: `${group} ${String(index)}`, plan };
    }
  }
}

function* plansOf(group: CaseGroup, contract: Contract): Generator<CasePlan> {
  if (group === 'gallery') for (const { plan } of gallery(contract)) yield plan;
  for (const part of matrix(contract, TRUTHS)) if (part.name === group) yield* part.plans();
}
