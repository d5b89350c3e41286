import { UsageError } from '../lang/usage-error.js';

/** What does `what` with files. Where it fails, something is in the way: a usage error that begins with `cannot`. */
export async function inPlace<Value>(cannot: string, what: () => Promise<Value>): Promise<Value> {
  try {
    return await what();
  } catch (cause) {
    throw inTheWay(cannot, cause);
  }
}

/** That something is in the way, as a usage error that begins with `cannot`, which names the place. */
export function inTheWay(cannot: string, cause: unknown): UsageError {
  return new UsageError(`${cannot}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
}
