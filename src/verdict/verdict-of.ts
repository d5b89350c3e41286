import { known, unknown } from '../lang/known.js';
import type { Finding, GapEvent, LogEvent } from './event.js';
import { judgeRequirement } from './judge-requirement.js';
import type { Outcome, RequirementOutcome, Verdict } from './outcome.js';
import { brokenLog, shortfalls } from './shortfalls.js';
import { addEvent, emptyTally, type Tally } from './tally.js';

/** What a log amounts to. The logs of several shards, one after the other, amount to one run. */
export function verdictOf(events: Iterable<LogEvent>): Outcome {
  const tally = emptyTally();
  for (const event of events) addEvent(tally, event);
  return outcomeOf(tally);
}

/** What a tally amounts to if nothing more comes. */
export function outcomeOf(tally: Tally): Outcome {
  const { header } = tally;
  const requirements = header?.requirements.map((each) => judgeRequirement(each, header, tally)) ?? [];
  const lacking = lackingIn(tally, requirements);
  const gaps = [...tally.gaps, ...sharedGaps(tally)];
  return {
    verdict: overall({ ...tally, gaps }, lacking),
    header: header === undefined ? unknown('no-header') : known(header),
    ...(tally.accepted === undefined ? {} : { accepted: tally.accepted }),
    requirements,
    findings: inOrder([...tally.findings.values()], requirements),
    waived: [...tally.waived.values()],
    faults: [...tally.faults],
    gaps,
    ofShards: [...tally.ofShards.values()].filter((each) => !isShared(each, tally)).map(({ gap }) => gap),
    shortfalls: lacking,
    planted: [...tally.planted.values()],
    evidence: [...tally.evidence.values()],
    stats: tally.stats === undefined || tally.open > 0 ? unknown('no-end') : known(tally.stats),
    interrupted: tally.interrupted,
    notes: [...tally.notes],
  };
}

/** What every shard has as a reason is one of the whole run. */
function sharedGaps(tally: Tally): readonly GapEvent[] {
  return [...tally.ofShards.values()]
    .filter((each) => isShared(each, tally))
    .map(({ gap: { about, reason, instead } }) => ({ kind: 'gap', about, reason, instead }));
}

function isShared({ count }: { readonly count: number }, { logs, header }: Tally): boolean {
  return header?.shard.of === 1 && count === logs;
}

/**
 * A run that could not be completed owes no explanation for each requirement that it did not reach, nor does a shard
 * without the others. */
function lackingIn(tally: Tally, requirements: readonly RequirementOutcome[]): readonly GapEvent[] {
  if (tally.header === undefined) return brokenLog(tally);
  if (tally.interrupted) return [];
  const broken = brokenLog(tally);
  if (broken.length > 0 || tally.faults.length > 0 || tally.header.shard.of > 1) return broken;
  return shortfalls(tally.header, requirements, tally);
}

/** The first that applies: no run at all, interrupted, could not run, findings, not enough evidence, holds. */
function overall(tally: Tally, lacking: readonly GapEvent[]): Verdict {
  if (tally.header === undefined) return 'could-not-run';
  if (tally.interrupted) return 'interrupted';
  if (tally.faults.length > 0 || tally.open > 0) return 'could-not-run';
  if (isBroken(tally)) return 'findings';
  return tally.gaps.length + lacking.length > 0 ? 'not-enough-evidence' : 'holds';
}

function isBroken({ findings, evidence }: Tally): boolean {
  return findings.size > 0 || [...evidence.values()].some(({ broken }) => broken > 0);
}

/** Workers finish in any order; a report does not. */
function inOrder(
  findings: readonly Finding[],
  requirements: readonly RequirementOutcome[],
): readonly Finding[] {
  const places = new Map(requirements.map(({ id }, place) => [id, place]));
  const key = (finding: Finding): readonly (string | number)[] => [
    places.get(finding.requirement) ?? requirements.length,
    finding.requirement,
    finding.check,
    finding.surface ?? '',
    finding.location?.file ?? '',
    finding.location?.line ?? 0,
    finding.location?.column ?? 0,
    finding.fingerprint,
  ];
  return findings.toSorted((one, other) => compare(key(one), key(other)));
}

function compare(one: readonly (string | number)[], other: readonly (string | number)[]): number {
  for (const [at, left] of one.entries()) {
    const right = other[at];
    if (right === undefined || left === right) continue;
    return left < right ? -1 : 1;
  }
  return 0;
}
