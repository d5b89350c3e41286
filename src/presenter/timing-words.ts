import type { Phrases } from '../contract/contract.js';
import type { ActivePhase } from '../contract/vocabulary.js';
import { assertNever } from '../lang/assert-never.js';
import type { Instant, Millis } from '../lang/units.js';
import type { OperationRun } from '../operation/operation-run.js';
import { storedField } from '../truth/stored-value.js';
import { parseTimestamp } from '../truth/timestamp.js';
import type { TruthVerdict, Unsupported } from '../truth/truth-verdict.js';
import { durationWords } from './duration-words.js';
import { fill } from './fill.js';

/** How old an active run is, its window and by how much it is late; when a finished one ended, if that is known. */
export function timingWords(run: OperationRun, verdict: TruthVerdict, phrases: Phrases): readonly string[] {
  switch (verdict.truth) {
    case 'fresh':
      return [ageWords(verdict.phase, verdict.age, phrases), ...windowWords(verdict.window, phrases)];
    case 'likely_stale': {
      const overdue = durationWords(verdict.overdueBy, phrases.units);
      return [
        ageWords(verdict.phase, verdict.age, phrases),
        ...windowWords(verdict.window, phrases),
        fill(phrases.overdue, { overdue }),
      ];
    }
    case 'unsupported':
      return [unjudgedAge(verdict, phrases)];
    case 'reconciled':
    case 'terminal':
      return endWords(run, phrases);
    default:
      return assertNever(verdict);
  }
}

/** A moment to the minute in UTC: "2026-01-01 11:55Z". Source: RFC 3339, section 5.6. */
function momentWords(moment: Instant): string {
  return `${new Date(moment).toISOString().slice(0, 16).replace('T', ' ')}Z`;
}

function ageWords(phase: ActivePhase, age: Millis, phrases: Phrases): string {
  return fill(phrases.age[phase], { age: durationWords(age, phrases.units) });
}

function windowWords(window: Millis, phrases: Phrases): readonly string[] {
  return window === Infinity ? [] : [fill(phrases.window, { window: durationWords(window, phrases.units) })];
}

function unjudgedAge({ phase, age }: Unsupported, phrases: Phrases): string {
  return phase === 'unknown' || age.kind === 'unknown'
    ? phrases.ageUnknown
    : ageWords(phase, age.value, phrases);
}

function endWords(run: OperationRun, phrases: Phrases): readonly string[] {
  const end = parseTimestamp(storedField(run, 'completed_at'));
  return end.kind === 'known' ? [`${phrases.fields.completed_at} ${momentWords(end.value)}`] : [];
}
