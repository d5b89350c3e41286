import type { Lifecycle } from '../contract/contract.js';
import type { ActivePhase, TimestampField } from '../contract/vocabulary.js';
import { TIMESTAMP_FIELDS } from '../contract/vocabulary.js';
import type { Situation } from './run-plan.js';

type Times = Readonly<Record<TimestampField, string | null>>;

const MINUTE = 60_000;
const DAY = 86_400_000;
const OLD = 400 * DAY;
const NONE: Times = Object.fromEntries(TIMESTAMP_FIELDS.map((field) => [field, null])) as Times;

/** The time stamps of a run in `situation`, seen at `now` (milliseconds since the epoch). */
export function timesOf(situation: Situation, lifecycle: Lifecycle, now: number): Times {
  switch (situation.kind) {
    case 'active': {
      const { age, arrangement, phase } = situation;
      const others = { absent: null, older: iso(now - age - OLD), same: iso(now - age) }[arrangement.others];
      const fields = lifecycle.anchors[phase];
      const latest = arrangement.latest % fields.length;
      const anchors = fields.map((field, index) => [field, index === latest ? iso(now - age) : others]);
      return { ...decoys(situation.decoy, now), ...(Object.fromEntries(anchors) as Partial<Times>) };
    }
    case 'exempt':
      return { ...NONE, ...everyAnchor(lifecycle, situation.phase, iso(now - situation.age)) };
    case 'unknown-status':
      return { ...NONE, created_at: iso(now - situation.age), started_at: iso(now - situation.age) };
    case 'no-timestamp':
      return { ...decoys('old', now), ...everyAnchor(lifecycle, situation.phase, null) };
    case 'malformed-timestamp': {
      const [first, ...rest] = lifecycle.anchors[situation.phase];
      const good = situation.beside ? iso(now - OLD) : null;
      const others = Object.fromEntries(rest.map((field) => [field, good]));
      return { ...NONE, ...others, ...(first === undefined ? {} : { [first]: situation.text }) };
    }
    case 'finished': {
      const start = { created_at: iso(now - OLD - 2 * MINUTE), queued_at: iso(now - OLD - MINUTE) };
      return {
        ...start,
        started_at: iso(now - OLD),
        last_progress_at: iso(now - OLD),
        completed_at: iso(now - DAY),
      };
    }
  }
}

function everyAnchor(lifecycle: Lifecycle, phase: ActivePhase, value: string | null): Partial<Times> {
  return Object.fromEntries(lifecycle.anchors[phase].map((field) => [field, value]));
}

function decoys(decoy: 'absent' | 'old' | 'recent', now: number): Times {
  const value = { absent: null, old: iso(now - OLD), recent: iso(now) }[decoy];
  return { ...NONE, created_at: value, queued_at: value, started_at: value, last_progress_at: value };
}

function iso(moment: number): string {
  return new Date(moment).toISOString();
}
