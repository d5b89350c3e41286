import type { Contract, UnsupportedReason } from '../../src/contract/contract.js';
import type { Truth } from '../../src/contract/vocabulary.js';
import type { OperationRun } from '../../src/operation/operation-run.js';
import type { Viewer } from '../../src/operation/world.js';

/** What the spec says of a run, read off the run itself. */
export interface Verdict {
  readonly truth: Truth;
  readonly phase: 'queued' | 'running' | 'terminal' | 'unknown';
  readonly reason: UnsupportedReason | undefined;
  readonly orphanEvidence: boolean;
}

/**
 * What is true of `run` at `now` (RFC 3339), worked out from the spec's page and from nothing of the product.
 *
 * Source: specs/358-operationrun-queue-truth/spec.md, "Phase" to "Trusted evidence".
 */
export function verdictOf(run: OperationRun, contract: Contract, now: string): Verdict {
  const statuses = new Map(Object.entries(contract.persisted.status));
  const phase = statuses.get(run.status) ?? 'unknown';
  const calledOrphaned = isEvidence(run.context['queue_legitimacy'], {
    sources: contract.evidence.legitimacy,
    moment: 'observed_at',
    verdict: 'orphaned',
  });
  const say = (truth: Truth, reason?: UnsupportedReason): Verdict => ({
    truth,
    phase,
    reason,
    orphanEvidence: phase !== 'terminal' && calledOrphaned,
  });
  if (phase === 'terminal') {
    const { reconciliation: sources } = contract.evidence;
    const closed = isEvidence(run.context['reconciliation'], { sources, moment: 'reconciled_at' });
    return say(closed ? 'reconciled' : 'terminal');
  }
  if (phase === 'unknown') return say('unsupported', 'unknown-status');
  const window =
    new Map(Object.entries(contract.lifecycle.types)).get(run.type) ?? contract.lifecycle.default;
  if (window === 'unsupported') return say('unsupported', 'exempt-type');
  const present = contract.lifecycle.anchors[phase]
    .map((field) => run[field])
    .filter((text) => text !== null);
  const moments = present.map(momentOf);
  if (moments.some(Number.isNaN)) return say('unsupported', 'malformed-timestamp');
  if (moments.length === 0) return say('unsupported', 'no-timestamp');
  const age = Math.max(0, momentOf(now) - Math.max(...moments));
  return say(age > window[phase] ? 'likely_stale' : 'fresh');
}

/** Whether `viewer` is a member of the run's workspace with its environment. Source: spec.md, "Viewer scope". */
export function mayView(viewer: Viewer, place: { workspace: string; environment: string }): boolean {
  return viewer.memberships
    .filter(({ workspace }) => workspace === place.workspace)
    .some(({ environments }) => environments.includes(place.environment));
}

function isEvidence(
  data: unknown,
  { sources, moment, verdict }: { sources: readonly string[]; moment: string; verdict?: string },
): boolean {
  if (typeof data !== 'object' || data === null) return false;
  const fields = new Map<string, unknown>(Object.entries(data));
  const [source, at] = [fields.get('source'), fields.get(moment)];
  if (verdict !== undefined && fields.get('verdict') !== verdict) return false;
  return (
    sources.some((trusted) => trusted === source) && typeof at === 'string' && !Number.isNaN(momentOf(at))
  );
}

const DATE_TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

/** Milliseconds since the epoch; NaN where the text names no moment that exists. */
function momentOf(text: string): number {
  const [, local = '', fraction = '', sign, hours = '0', minutes = '0'] =
    DATE_TIME.exec(text.toUpperCase()) ?? [];
  const whole = Date.parse(`${local}Z`);
  // What does not come back as it was written is rolled over: the 30th of February, the 24th hour, a leap second.
  if (Number.isNaN(whole) || !new Date(whole).toISOString().startsWith(`${local}.`)) return NaN;
  const ahead = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return whole + Number(fraction.slice(0, 3).padEnd(3, '0')) - (sign === '-' ? -ahead : ahead);
}
