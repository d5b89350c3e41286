import { known, unknown, type Known } from '../lang/known.js';
import { instant, type Instant } from '../lang/units.js';

/** Why a stored time stamp is no moment: none was stored, or what was stored cannot be read. */
export type NoMoment = 'absent' | 'malformed';

const DATE_TIME =
  /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

/**
 * The moment that a stored time stamp names, cut to milliseconds.
 *
 * `null` and `undefined` are absent. Everything else is malformed unless it is a date-time with an offset on a day
 * that exists. A leap second (":60") is malformed, because the clock that it would be compared with has none.
 *
 * Source: RFC 3339, section 5.6.
 */
export function parseTimestamp(stored: unknown): Known<Instant, NoMoment> {
  if (stored === null || stored === undefined) return unknown('absent');
  const parts = typeof stored === 'string' ? DATE_TIME.exec(stored) : null;
  if (parts === null || Number(parts[3]) > daysInMonth(Number(parts[1]), Number(parts[2])))
    return unknown('malformed');
  return known(instant(Date.parse(parts[0].toUpperCase())));
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
