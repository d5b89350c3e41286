import type { LogEvent } from '../verdict/event.js';
import type { Outcome } from '../verdict/outcome.js';

/** The log folded, one event a line: each cause once, evidence summed. Read again, it gives the same outcome. */
export function ndjson(outcome: Outcome): string {
  return eventsOf(outcome)
    .map((event) => `${JSON.stringify(event)}\n`)
    .join('');
}

function eventsOf({
  header,
  accepted,
  findings,
  waived,
  faults,
  planted,
  evidence,
  gaps,
  ofShards,
  stats,
  interrupted,
  notes,
}: Outcome): readonly LogEvent[] {
  return [
    ...(header.kind === 'known' ? [header.value] : []),
    ...(accepted === undefined ? [] : [accepted]),
    ...findings.map((finding) => ({ kind: 'finding', finding }) as const),
    ...waived,
    ...faults,
    ...planted,
    ...evidence,
    ...gaps,
    ...ofShards,
    ...(stats.kind === 'known' ? [{ kind: 'end', interrupted, stats: stats.value, notes } as const] : []),
  ];
}
