import type { Fault } from '../protocol/fault.js';

/** What was thrown, in words; whatever it is, also where it cannot be printed. */
export function saidOfCause(cause: unknown): string {
  try {
    return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  } catch {
    return 'something that cannot be printed';
  }
}

/** The stack of what was thrown, if it has one. */
export function stackOf(cause: unknown): string | undefined {
  try {
    return cause instanceof Error && typeof cause.stack === 'string' ? cause.stack : undefined;
  } catch {
    return undefined;
  }
}

/** What a testee threw when nobody waited for it: in a timer, or in a promise that it left alone. */
export function strayFault(cause: unknown): Fault {
  const trace = stackOf(cause);
  return {
    kind: 'error',
    message: `Cannot tell which page this belongs to: ${saidOfCause(cause)}`,
    hint: 'it was thrown after rendering: wait for what rendering starts, or start nothing',
    ...(trace === undefined ? {} : { trace: trace.split('\n').slice(0, 8).join('\n') }),
  };
}
