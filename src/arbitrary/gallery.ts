import type { Contract } from '../contract/contract.js';
import { ACTIVE_PHASES } from '../contract/vocabulary.js';
import type { CasePlan } from './case-plan.js';
import { casePlan, runPlan } from './plans.js';
import type { ActiveSituation, RunPlan, Situation } from './run-plan.js';
import {
  agesAround,
  finishedSituations,
  ordinaryType,
  statusesOf,
  typicalTypes,
  unsupportedSituations,
  windowOf,
} from './situations.js';

/** One state that a reviewer should have seen on every surface; `name` is fit for a file. */
export interface GalleryState {
  readonly name: string;
  readonly plan: CasePlan;
}

/** Every state worth a look, in a fixed order: one run each, then worlds of several runs and of none. */
export function gallery(contract: Contract): readonly GalleryState[] {
  const single = [...active(contract), ...finished(contract), ...unsupported(contract)];
  const states = single.map(([name, run]): GalleryState => ({ name, plan: casePlan([run]) }));
  return [...distinct(states), ...worlds(single.map(([, run]) => run))];
}

type Named = readonly [string, RunPlan];

function active(contract: Contract): readonly Named[] {
  return ACTIVE_PHASES.flatMap((phase) =>
    statusesOf(contract, phase).flatMap((status): Named[] => {
      const situation = (age: number) => atAge(contract, { phase, status, age });
      const window = windowOf(contract, typicalType(contract, phase), phase);
      const { stale } = agesAround(window);
      const [late] = stale;
      const [source] = contract.evidence.legitimacy;
      return [
        [`fresh-${status}`, runPlan(situation(Math.min(window, 60_000)))],
        [`fresh-${status}-counted`, runPlan(situation(Math.min(window, 60_000)), { progress: 'partial' })],
        [`fresh-${status}-phased`, runPlan(situation(Math.min(window, 60_000)), { progress: 'phased' })],
        ...(late === undefined
          ? []
          : ([
              [`likely-stale-${status}`, runPlan(situation(late))],
              [`likely-stale-${status}-counted`, runPlan(situation(late), { progress: 'partial' })],
              [
                `likely-stale-${status}-system`,
                runPlan(situation(late), { initiator: { kind: 'system' }, ids: false }),
              ],
              ...(source === undefined
                ? []
                : ([
                    [
                      `likely-stale-${status}-orphaned`,
                      runPlan(situation(late), { orphan: { kind: 'trusted', source } }),
                    ],
                  ] as const)),
            ] as const)),
      ];
    }),
  );
}

function atAge(
  contract: Contract,
  { phase, status, age }: { phase: ActiveSituation['phase']; status: string; age: number },
): ActiveSituation {
  const type = typicalType(contract, phase);
  return {
    kind: 'active',
    ...{ phase, status, type, age },
    window: windowOf(contract, type, phase),
    arrangement: { latest: 0, others: 'older' },
    decoy: 'absent',
    reconciliation: { kind: 'none' },
  };
}

/** A type that can be late in the phase, where there is one. */
function typicalType(contract: Contract, phase: ActiveSituation['phase']): string {
  return typicalTypes(contract, phase).at(-1) ?? ordinaryType(contract);
}

function finished(contract: Contract): readonly Named[] {
  const [source] = contract.evidence.reconciliation;
  return finishedSituations(contract).flatMap((situation): Named[] => {
    const { outcome, reconciliation, status } = situation;
    const name = `${status}-${outcome ?? 'no-outcome'}`;
    if (reconciliation.kind === 'trusted')
      return reconciliation.source === source ? [[`reconciled-${name}`, runPlan(situation)]] : [];
    return reconciliation.kind === 'none' ? [[`terminal-${name}`, runPlan(situation)]] : [];
  });
}

function unsupported(contract: Contract): readonly Named[] {
  const byName = new Map<string, RunPlan>();
  for (const situation of unsupportedSituations(contract)) {
    const name = `unsupported-${situation.kind}${'phase' in situation ? `-${situation.phase}` : ''}`;
    if (!byName.has(name)) byName.set(name, runPlan(situation));
  }
  return [...byName];
}

function worlds(runs: readonly RunPlan[]): readonly GalleryState[] {
  const late = runs.find(({ situation }) => isLate(situation));
  const many = late === undefined ? runs.slice(0, 7) : [...runs.slice(0, 6), late];
  return [
    { name: 'world-empty', plan: casePlan([]) },
    { name: 'world-seven-active', plan: casePlan(many, { details: 0 }) },
    { name: 'world-stranger', plan: casePlan(runs.slice(0, 1), { viewer: 'stranger', details: 1 }) },
  ];
}

function isLate(situation: Situation): boolean {
  return situation.kind === 'active' && situation.age > situation.window;
}

/** The states under names that every file system can hold and tell apart, whatever the contract calls its statuses. */
function distinct(states: readonly GalleryState[]): readonly GalleryState[] {
  const taken = new Set<string>();
  return states.map(({ name, plan }) => {
    const plain = name.toLowerCase().replace(/[^a-z0-9_]+/g, '-');
    let free = plain;
    for (let number = 2; taken.has(free); number += 1) free = `${plain}-${String(number)}`;
    taken.add(free);
    return { name: free, plan };
  });
}
