import type { Result } from '../lang/result.js';
import { err, ok } from '../lang/result.js';
import type { Millis } from '../lang/units.js';
import { millis } from '../lang/units.js';

const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const WHOLE = /^(?:\d+(?:ms|s|m|h|d))+$/;
const PART = /(\d+)(ms|s|m|h|d)/g;

const LONGEST = 36_500 * UNITS.d;

/** The forms of a duration, for those who write one. */
export const DURATION_FORMS = '500ms, 30s, 5m, 4h, 2d, 1h30m or off';

/**
 * A length of time as a contract writes it: `500ms`, `30s`, `5m`, `4h`, `2d`, joined as in `1h30m`, or `off` for
 * no bound (`Infinity`). Zero, negative, unreadable lengths and those beyond a hundred years are errors: dates that far
 * away are none.
 */
export function parseDuration(text: string): Result<Millis, string> {
  if (text === 'off') return ok(millis(Infinity));
  if (!WHOLE.test(text)) return err(`Cannot read "${text}" as a duration: write ${DURATION_FORMS}`);
  let sum = 0;
  for (const [, amount, unit] of text.matchAll(PART))
    sum += Number(amount) * UNITS[unit as keyof typeof UNITS];
  if (sum === 0) return err(`Cannot use "${text}" as a duration: it must be longer than zero`);
  return sum <= LONGEST
    ? ok(millis(sum))
    : err(`Cannot use "${text}" as a duration: it is longer than 36500d; write off for no bound`);
}

/** `value` as a contract writes it, in the largest units that fit exactly: 5400000 is `1h30m`. */
export function formatDuration(value: Millis): string {
  if (value === Infinity) return 'off';
  let rest: number = value;
  let text = '';
  for (const unit of ['d', 'h', 'm', 's', 'ms'] as const) {
    const amount = Math.floor(rest / UNITS[unit]);
    if (amount > 0) text += `${amount}${unit}`;
    rest -= amount * UNITS[unit];
  }
  return text;
}

/** `value` in words: `5 min 1 ms`, `2 h`, `0 ms`; for stories that are exact to the millisecond. */
export function durationInWords(value: number): string {
  const parts = formatDuration(millis(Math.abs(value))).match(/\d+|[a-z]+/g) ?? [];
  const words = parts.map((part) => (part === 'm' ? 'min' : part));
  return words.length === 0 ? '0 ms' : words.join(' ');
}
