import type { TimestampField } from '../contract/vocabulary.js';
import { known, unknown, type Known } from '../lang/known.js';
import { millis, type Instant, type Millis } from '../lang/units.js';
import { storedField } from './stored-value.js';
import { parseTimestamp } from './timestamp.js';

/** Why a run's age is not known: no anchor is present, or one that is present cannot be read. */
export type NoAge = 'no-timestamp' | 'malformed-timestamp';

/**
 * How long a run has been in its phase at `now`: the time since the latest present anchor.
 *
 * A time stamp after `now` (clock skew) counts as zero: a run that has not begun cannot be late. One malformed
 * anchor makes the age unknown even beside good ones, because it may be the latest.
 *
 * Source: specs/358-operationrun-queue-truth/spec.md, "Age".
 */
export function age(run: unknown, anchors: readonly TimestampField[], now: Instant): Known<Millis, NoAge> {
  const moments = anchors.map((anchor) => parseTimestamp(storedField(run, anchor)));
  if (moments.some((moment) => moment.kind === 'unknown' && moment.reason === 'malformed')) {
    return unknown('malformed-timestamp');
  }
  const latest = Math.max(...moments.flatMap((moment) => (moment.kind === 'known' ? [moment.value] : [])));
  const elapsed = now - latest;
  return Number.isFinite(elapsed) ? known(millis(Math.max(0, elapsed))) : unknown('no-timestamp');
}
