import { known, unknown, type Known } from '../lang/known.js';
import type { AcceptedChange, Change, Difference, NotCompared } from './change.js';
import { isHouseCheck, type AcceptedEvent, type Finding, type WaivedEvent } from './event.js';
import { loweredBetween } from './lowered.js';
import { madeChecks } from './made-checks.js';
import type { Outcome } from './outcome.js';

/** What changed from `base` to `now`, or why that cannot be said. `name` is what people call the base. */
export function changeBetween(base: Outcome, now: Outcome, name: string): Change | NotCompared {
  const reason = obstacle(base, now);
  if (reason !== undefined || base.header.kind !== 'known' || now.header.kind !== 'known')
    return { base: name, reason: reason ?? 'a log has no header' };
  const before = new Map(base.findings.map((finding) => [finding.fingerprint, finding]));
  const after = new Set(now.findings.map(({ fingerprint }) => fingerprint));
  const made = new Set<string>(now.header.value.requirements.flatMap(madeChecks));
  const gone = base.findings.filter(({ fingerprint }) => !after.has(fingerprint));
  return {
    base: name,
    lowered: loweredBetween(base, now),
    appeared: now.findings.filter(({ fingerprint }) => !before.has(fingerprint)),
    fixed: gone.filter((finding) => isMade(finding, made)),
    still: now.findings.filter(({ fingerprint }) => before.has(fingerprint)),
    unknown: gone.filter((finding) => !isMade(finding, made)),
    waived: newlyWaived(base, now),
    accepted: acceptedBetween(base.accepted, now.accepted),
  };
}

/** Runs that looked at different things, or that did not come to an end, say nothing of each other. */
function obstacle(base: Outcome, now: Outcome): string | undefined {
  for (const [which, { header, verdict, interrupted }] of [
    ['the base', base],
    ['this run', now],
  ] as const) {
    if (header.kind !== 'known') return `the log of ${which} has no header`;
    if (interrupted) return `${which} was interrupted`;
    if (verdict === 'could-not-run') return `${which} could not run`;
    if (header.value.shard.of > 1)
      return `${which} is one shard of several: merge them first (queue-truth report)`;
  }
  const [one, other] = [base.header, now.header];
  if (one.kind !== 'known' || other.kind !== 'known') return undefined;
  const strange = (['command', 'spec', 'filters'] as const).find(
    (key) => JSON.stringify(one.value[key]) !== JSON.stringify(other.value[key]),
  );
  return strange === undefined ? undefined : `the runs differ in "${strange}"`;
}

/** What guards the harness itself is always looked for. */
function isMade({ check }: Finding, made: ReadonlySet<string>): boolean {
  return isHouseCheck(check) || made.has(check);
}

function newlyWaived(base: Outcome, now: Outcome): readonly WaivedEvent[] {
  const key = ({ finding, by }: WaivedEvent) => `${by} ${finding.fingerprint}`;
  const before = new Set(base.waived.map(key));
  return now.waived.filter((event) => event.by !== 'unresolved' && !before.has(key(event)));
}

function acceptedBetween(
  base: AcceptedEvent | undefined,
  now: AcceptedEvent | undefined,
): Known<AcceptedChange, 'not-told'> {
  if (base === undefined || now === undefined) return unknown('not-told');
  const was = base.snapshots?.files ?? {};
  const is = now.snapshots?.files ?? {};
  const changed = Object.keys(is).filter((file) => was[file] !== undefined && was[file] !== is[file]);
  return known({
    persisted: difference(valuesOf(base), valuesOf(now)),
    snapshots: { ...difference(Object.keys(was), Object.keys(is)), changed },
  });
}

function valuesOf({ persisted }: AcceptedEvent): readonly string[] {
  return Object.entries(persisted).flatMap(([field, values]) => values.map((value) => `${field} ${value}`));
}

function difference(was: readonly string[], is: readonly string[]): Difference {
  return {
    added: is.filter((each) => !was.includes(each)),
    removed: was.filter((each) => !is.includes(each)),
  };
}
