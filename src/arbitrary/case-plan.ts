import type { Contract } from '../contract/contract.js';
import type { Case, Label, Scene, SceneKind, Visit } from '../operation/case.js';
import type { OperationRun } from '../operation/operation-run.js';
import type { Viewer } from '../operation/world.js';
import { buildRun, labelOf } from './build-run.js';
import type { InitiatorPlan, Placement, ProgressShape, RunPlan, Situation } from './run-plan.js';

/** How a case is to be built. */
export interface CasePlan {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly runs: readonly RunPlan[];
  readonly viewer: ViewerPlan;
  /** Milliseconds after `now` at which the pages are asked for again, rising. */
  readonly later: readonly number[];
  readonly twist: Twist | null;
  /** Whether the list is also asked for by environment. */
  readonly filtered: boolean;
  /** How many of the runs have their detail page asked for, from the first. */
  readonly details: number;
}

/** `member`: of here, beside and abroad; `partly`: only of beside; `stranger`: only of abroad; `nobody`: of nothing. */
export const VIEWERS = ['member', 'partly', 'stranger', 'nobody'] as const;
export type ViewerPlan = (typeof VIEWERS)[number];

/** Other values for what must not move the truth. */
export interface Twist {
  readonly label: string;
  readonly initiator: InitiatorPlan;
  readonly progress: ProgressShape;
}

/** A case without its name: names are given by content, outside. */
export type NamelessCase = Omit<Case, 'id'>;

const PLACES: Readonly<Record<Placement, { workspace: string; environment: string }>> = {
  here: { workspace: 'w1', environment: 'e1' },
  beside: { workspace: 'w1', environment: 'e2' },
  locked: { workspace: 'w1', environment: 'e3' },
  abroad: { workspace: 'w2', environment: 'e1' },
  foreign: { workspace: 'w3', environment: 'e1' },
};

const MEMBERSHIPS: Readonly<Record<ViewerPlan, Viewer['memberships']>> = {
  member: [
    { workspace: 'w1', environments: ['e1', 'e2'] },
    { workspace: 'w2', environments: ['e1'] },
  ],
  partly: [{ workspace: 'w1', environments: ['e2'] }],
  stranger: [{ workspace: 'w2', environments: ['e1'] }],
  nobody: [],
};

const SEES: Readonly<Record<ViewerPlan, readonly Placement[]>> = {
  member: ['here', 'beside', 'abroad'],
  partly: ['beside'],
  stranger: ['abroad'],
  nobody: [],
};

/** The case that `plan` asks for. */
export function buildCase(plan: CasePlan, contract: Contract): NamelessCase {
  const base = scene(plan, contract, { name: 'base', kind: 'base', later: 0, runs: plan.runs });
  const scenes = [
    base,
    ...redacted(base),
    ...plan.later.map((later, index) =>
      scene(plan, contract, { name: `later-${String(index + 1)}`, kind: 'later', later, runs: plan.runs }),
    ),
    ...(plan.twist === null ? [] : [twisted(plan, plan.twist, contract)]),
  ];
  return {
    title: titleOf(base),
    scenes,
    visits: scenes.flatMap(({ name, kind }) =>
      visits(name, isCompared(kind) ? plan : { ...plan, filtered: false }),
    ),
  };
}

/** Whether a scene's pages are asked for by environment as well: those that show whom the viewer may see. */
function isCompared(kind: SceneKind): boolean {
  return kind === 'base' || kind === 'redacted';
}

/** Id of the `index`-th run of a case. */
function runId(index: number): string {
  return `r${String(index + 1)}`;
}

function scene(
  plan: CasePlan,
  contract: Contract,
  as: { name: string; kind: SceneKind; later: number; runs: readonly RunPlan[] },
): Scene {
  const runs = as.runs.map((run, index) => {
    return buildRun(run, { id: runId(index), ...PLACES[run.placement], now: plan.now, contract });
  });
  const labels = as.runs.map((run, index): [string, Label] => {
    return [runId(index), labelOf(run, SEES[plan.viewer].includes(run.placement), as.later)];
  });
  const viewer = { id: 'u1', memberships: MEMBERSHIPS[plan.viewer] };
  const now = new Date(plan.now + as.later).toISOString();
  return {
    name: as.name,
    kind: as.kind,
    world: { now, viewer, runs },
    labels: Object.fromEntries(labels),
  };
}

/** The base without the runs that the viewer may not see; nothing where there are none. */
function redacted(base: Scene): readonly Scene[] {
  const sees = (run: OperationRun) => base.labels[run.id]?.visible === true;
  const runs = base.world.runs.filter(sees);
  if (runs.length === base.world.runs.length) return [];
  const labels = Object.fromEntries(Object.entries(base.labels).filter(([, { visible }]) => visible));
  return [{ name: 'redacted', kind: 'redacted', world: { ...base.world, runs }, labels }];
}

function twisted(plan: CasePlan, twist: Twist, contract: Contract): Scene {
  const runs = plan.runs.map((run): RunPlan => ({
    ...run,
    ...twist,
    ids: !run.ids,
    situation: untrusted(run.situation),
    orphan: run.orphan.kind === 'none' ? { kind: 'untrusted', source: 'browser_extension' } : run.orphan,
  }));
  return scene(plan, contract, { name: 'twisted', kind: 'twisted', later: 0, runs });
}

/** The same situation, with evidence of reconciliation that nobody should believe where there was none. */
function untrusted(situation: Situation): Situation {
  const open = situation.kind === 'active' || situation.kind === 'finished';
  if (!open || situation.reconciliation.kind !== 'none') return situation;
  return { ...situation, reconciliation: { kind: 'untrusted', source: 'browser_extension' } };
}

function visits(scene: string, plan: CasePlan): readonly Visit[] {
  const { here, beside } = PLACES;
  const sees = SEES[plan.viewer];
  const member = plan.viewer === 'member' || plan.viewer === 'partly';
  const visit = (
    surface: Visit['surface'],
    at: { workspace: string; environment: string | null; run?: string },
    allowed: boolean,
  ): Visit => ({ scene, surface, run: null, ...at, expects: allowed ? 'page' : 'refusal' });
  const lists = plan.filtered
    ? [visit('list', here, sees.includes('here')), visit('list', beside, sees.includes('beside'))]
    : [];
  const details = plan.runs.slice(0, plan.details).map((run, index) => {
    const { workspace } = PLACES[run.placement];
    return visit('detail', { workspace, environment: null, run: runId(index) }, sees.includes(run.placement));
  });
  const strayed = plan.runs.findIndex(({ placement }) => placement === 'abroad');
  return [
    visit('shell', here, sees.includes('here')),
    visit('list', { workspace: here.workspace, environment: null }, member),
    ...lists,
    ...details,
    ...(strayed < 0 ? [] : [visit('detail', { ...here, environment: null, run: runId(strayed) }, false)]),
    ...(plan.viewer === 'member' ? [] : [visit('shell', PLACES.foreign, false)]),
    visit('detail', { workspace: here.workspace, environment: null, run: 'missing' }, false),
  ];
}

function titleOf(base: Scene): string {
  const [first, ...more] = Object.values(base.labels);
  if (first === undefined) return 'no runs';
  return more.length === 0 ? first.story : `${first.story}, and ${String(more.length)} more`;
}
