import { labelOf } from './build-run.js';
import type { CasePlan } from './case-plan.js';
import type { RunPlan, Situation } from './run-plan.js';

/** In which of its classes a case or a run of it falls, one for each dimension of the spec. */
export interface ClassOf {
  readonly dimension: Dimension;
  readonly name: string;
}

/** What cases are told apart by: the first of runs, the others of whole cases. */
export const DIMENSIONS = [
  'truth',
  'phase',
  'age',
  'progress',
  'orphan report',
  'reconciliation',
  'initiator',
  'placement',
  'viewer',
  'runs in a case',
  'asked again later',
  'twisted',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The ages around a window, both sides of the bound by a millisecond. */
export const AGE_CLASSES = [
  'ahead of now',
  'inside the window',
  'at the window',
  'a millisecond past it',
  'past it',
  'no window',
] as const;
export type AgeClass = (typeof AGE_CLASSES)[number];

/** The classes of a case and of each of its runs. */
export function classesOf(plan: CasePlan): readonly ClassOf[] {
  const { runs, viewer, later, twist } = plan;
  return [
    ...runs.flatMap(classesOfRun),
    { dimension: 'viewer', name: viewer },
    { dimension: 'runs in a case', name: sizeOf(runs.length) },
    { dimension: 'asked again later', name: later.length > 0 ? 'yes' : 'no' },
    { dimension: 'twisted', name: twist === null ? 'no' : 'yes' },
  ];
}

function classesOfRun(plan: RunPlan): readonly ClassOf[] {
  const { situation, progress, orphan, initiator, placement } = plan;
  const { truth, phase } = labelOf(plan, true, 0);
  const reconciliation = 'reconciliation' in situation ? situation.reconciliation.kind : 'none';
  return [
    { dimension: 'truth', name: truth },
    { dimension: 'phase', name: phase },
    { dimension: 'age', name: ageClass(situation) },
    { dimension: 'progress', name: progress },
    { dimension: 'orphan report', name: orphan.kind },
    { dimension: 'reconciliation', name: reconciliation },
    { dimension: 'initiator', name: initiator.kind },
    { dimension: 'placement', name: placement },
  ];
}

/** Where the age of a run stands to its window. */
export function ageClass(situation: Situation): AgeClass {
  if (situation.kind !== 'active' || situation.window === Infinity) return 'no window';
  const { age, window } = situation;
  if (age < 0) return 'ahead of now';
  if (age < window) return 'inside the window';
  if (age === window) return 'at the window';
  return age === window + 1 ? 'a millisecond past it' : 'past it';
}

function sizeOf(count: number): string {
  if (count <= 2) return String(count);
  return count <= 7 ? '3 to 7' : '8 and more';
}
