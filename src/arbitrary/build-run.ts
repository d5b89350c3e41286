import type { Contract, UnsupportedReason } from '../contract/contract.js';
import { durationInWords } from '../contract/duration.js';
import type { Phase, Truth } from '../contract/vocabulary.js';
import { assertNever } from '../lang/assert-never.js';
import type { Label } from '../operation/case.js';
import type { Counts, Initiator, OperationRun } from '../operation/operation-run.js';
import type {
  ActiveSituation,
  InitiatorPlan,
  OrphanPlan,
  ProgressShape,
  ReconciliationPlan,
  RunPlan,
  Situation,
} from './run-plan.js';
import { timesOf } from './run-times.js';

/** The run that `plan` asks for, seen at `now` (milliseconds since the epoch). */
export function buildRun(
  plan: RunPlan,
  at: { id: string; workspace: string; environment: string; now: number; contract: Contract },
): OperationRun {
  const { situation } = plan;
  return {
    id: at.id,
    workspace_id: at.workspace,
    environment_id: at.environment,
    type: situation.type,
    label: plan.label,
    status: situation.status,
    outcome: situation.kind === 'finished' ? situation.outcome : openOutcome(at.contract),
    initiator: initiatorOf(plan.initiator),
    ...timesOf(situation, at.contract.lifecycle, at.now),
    counts: COUNTS[plan.progress],
    context: {
      ...(plan.ids ? { worker_id: 'wk-17', job_id: `job-${at.id}` } : {}),
      ...hints(plan.progress),
      ...reconciliation('reconciliation' in situation ? situation.reconciliation : { kind: 'none' }, at.now),
      ...legitimacy(plan.orphan, at.now),
    },
  };
}

/** The outcome of a run that has not ended, where the contract has a word for that. */
function openOutcome(contract: Contract): string | null {
  return contract.persisted.outcome.includes('pending') ? 'pending' : null;
}

/** What is true of a run built from `plan`, `later` milliseconds after the moment that it was built for. */
export function labelOf(plan: RunPlan, visible: boolean, later: number): Label {
  const { situation } = plan;
  const reason = REASONS[situation.kind];
  return {
    truth: truthOf(situation, later),
    phase: phaseOf(situation),
    ...(reason === undefined ? {} : { reason }),
    orphanEvidence: plan.orphan.kind === 'trusted' && situation.kind !== 'finished',
    visible,
    story: `${situation.type}, ${storyOf(situation, later)}`,
  };
}

const REASONS: Readonly<Record<Situation['kind'], UnsupportedReason | undefined>> = {
  active: undefined,
  finished: undefined,
  exempt: 'exempt-type',
  'unknown-status': 'unknown-status',
  'no-timestamp': 'no-timestamp',
  'malformed-timestamp': 'malformed-timestamp',
};

function truthOf(situation: Situation, later: number): Truth {
  if (situation.kind === 'active') return situation.age + later > situation.window ? 'likely_stale' : 'fresh';
  if (situation.kind !== 'finished') return 'unsupported';
  // queue-truth-disable-next-line no-raw-queue-copy -- the name of a truth, which the preview shows to developers as it is
  return situation.reconciliation.kind === 'trusted' ? 'reconciled' : 'terminal';
}

function phaseOf(situation: Situation): Phase | 'unknown' {
  if (situation.kind === 'finished') return 'terminal';
  return situation.kind === 'unknown-status' ? 'unknown' : situation.phase;
}

function storyOf(situation: Situation, later: number): string {
  switch (situation.kind) {
    case 'active':
      return activeStory(situation, situation.age + later);
    case 'finished': {
      const { kind } = situation.reconciliation;
      const evidence = kind === 'none' ? '' : `, ${kind} evidence of reconciliation`;
      return `${situation.status}, outcome ${situation.outcome ?? 'not recorded'}${evidence}`;
    }
    case 'exempt':
      return `${situation.status}, a type without lifecycle policy`;
    case 'unknown-status':
      return `status ${JSON.stringify(situation.status)}, which no phase knows`;
    case 'no-timestamp':
      return `${situation.status}, without any usable time`;
    case 'malformed-timestamp':
      return `${situation.status}, with the unreadable time ${JSON.stringify(situation.text)}`;
    default:
      return assertNever(situation);
  }
}

function activeStory({ phase, window }: ActiveSituation, age: number): string {
  const when = age < 0 ? `${durationInWords(age)} in the future` : `${durationInWords(age)} ago`;
  const verb = phase === 'queued' ? 'queued' : 'last heard of';
  return `${verb} ${when}, window ${window === Infinity ? 'off' : durationInWords(window)}`;
}

function initiatorOf(plan: InitiatorPlan): Initiator {
  if (plan.kind === 'user') return plan;
  return { kind: plan.kind === 'system' ? 'system' : 'user', name: null };
}

const COUNTS: Readonly<Record<ProgressShape, Counts | null>> = {
  none: null,
  zero: { total: 0, processed: 0, failed: 0 },
  partial: { total: 40, processed: 12, failed: 3 },
  complete: { total: 40, processed: 40, failed: 0 },
  'above-total': { total: 40, processed: 53, failed: 0 },
  negative: { total: -1, processed: -7, failed: -2 },
  phased: { total: 40, processed: 12, failed: 0 },
  composite: null,
};

function hints(shape: ProgressShape): Readonly<Record<string, unknown>> {
  if (shape === 'phased') return { phase: { name: 'Compare', index: 2, total: 5 } };
  if (shape !== 'composite') return {};
  const parts = ['Users', 'Groups', 'Policies'].map((name, index) => ({ name, done: index === 0 }));
  return { parts };
}

function reconciliation(plan: ReconciliationPlan, now: number): Readonly<Record<string, unknown>> {
  const reconciled_at = new Date(now - 3_600_000).toISOString();
  if (plan.kind === 'none') return {};
  if (plan.kind !== 'malformed') return { reconciliation: { source: plan.source, reconciled_at } };
  const shapes = {
    'no-time': { source: plan.source },
    'bad-time': { source: plan.source, reconciled_at: 'soon' },
    'no-source': { reconciled_at },
    text: plan.source,
  };
  return { reconciliation: shapes[plan.shape] };
}

function legitimacy(plan: OrphanPlan, now: number): Readonly<Record<string, unknown>> {
  const observed_at = new Date(now - 60_000).toISOString();
  if (plan.kind === 'none') return {};
  if (plan.kind !== 'malformed') {
    return { queue_legitimacy: { verdict: 'orphaned', source: plan.source, observed_at } };
  }
  const shapes = {
    'no-time': { verdict: 'orphaned', source: plan.source },
    'bad-time': { verdict: 'orphaned', source: plan.source, observed_at: 'just now' },
    'other-verdict': { verdict: 'legitimate', source: plan.source, observed_at },
    text: 'orphaned',
  };
  return { queue_legitimacy: shapes[plan.shape] };
}
