import { end } from './own-process.js';

/** The exit code of what somebody has ended. */
export const INTERRUPTED = 130;

/**
 * A signal that fires at the first Ctrl-C (or SIGTERM), so that a run can end in order; a second one ends at once. It fires in
 * silence where nobody is left to listen: at SIGHUP, as when a terminal closes.
 */
export function interruptSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) end(INTERRUPTED);
    process.stderr.write('\nInterrupted: reporting what was found so far. Once more to stop at once.\n');
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('SIGHUP', () => {
    controller.abort();
  });
  return controller.signal;
}

/** Settles at the first Ctrl-C (or SIGTERM): for what goes on until somebody ends it. */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        resolve();
      });
  });
}
