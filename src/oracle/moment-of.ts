import type { Instant } from '../lang/units.js';
import { instant } from '../lang/units.js';

const DATE_TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

/**
 * The moment that `text` names, cut to milliseconds; undefined where it is no date-time with an offset, or names a
 * moment that does not exist.
 *
 * Source: specs/358-operationrun-queue-truth/spec.md, "Age".
 */
export function momentOf(text: string): Instant | undefined {
  const [, local = '', fraction = '', sign, hours = '0', minutes = '0'] =
    DATE_TIME.exec(text.toUpperCase()) ?? [];
  const whole = Date.parse(`${local}Z`);
  // What does not come back as it was written is rolled over: the 30th of February, the 24th hour, a leap second.
  if (Number.isNaN(whole) || !new Date(whole).toISOString().startsWith(`${local}.`)) return undefined;
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  const cut = Number(fraction.slice(0, 3).padEnd(3, '0'));
  return instant(whole + cut - (sign === '-' ? -offset : offset));
}
