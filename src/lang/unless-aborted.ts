import { rememberedBy } from './remembered-by.js';

/** What is promised; nothing from the moment on at which nobody waits any more. */
export async function unlessAborted<Value>(
  promised: Promise<Value>,
  signal: AbortSignal | undefined,
): Promise<Value | undefined> {
  if (signal === undefined) return promised;
  if (signal.aborted) return undefined;
  const waiting = waitingFor(signal);
  let stop: (() => void) | undefined;
  const aborted = new Promise<undefined>((resolve) => {
    stop = () => {
      resolve(undefined);
    };
    waiting.add(stop);
  });
  try {
    return await Promise.race([promised, aborted]);
  } finally {
    if (stop !== undefined) waiting.delete(stop);
  }
}

/** Everybody who waits until a signal is given: a signal warns of more than a few listeners, so that there is one for all. */
const waitingFor = rememberedBy((signal: AbortSignal): Set<() => void> => {
  const waiting = new Set<() => void>();
  const stopAll = () => {
    for (const stop of waiting) stop();
  };
  signal.addEventListener('abort', stopAll, { once: true });
  return waiting;
});
