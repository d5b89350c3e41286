import { parseDuration } from '../contract/duration.js';
import { UsageError } from '../lang/usage-error.js';

/** A timeout of the config in milliseconds. One that never ends is a usage error. */
export function timeoutOf(text: string): number {
  const parsed = parseDuration(text);
  if (parsed.kind === 'ok' && parsed.value !== Infinity) return parsed.value;
  const why = parsed.kind === 'err' ? parsed.error : 'Cannot wait without end';
  throw new UsageError(`Cannot use the timeout of the testee: ${why}`);
}
