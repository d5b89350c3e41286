/**
 * A script for a page, before any of its own: keeps account of what is put off for up to a second, since a page on which
 * something is still to come has not come to rest. With `hurry` it comes at once, where time stands still anyway. What
 * timers put off again and again has its own time, so that a page may poll.
 */
export function timersScript(hurry: boolean): string {
  return `(() => {
const pending = new Set();
let depth = 0;
let left = ${hurry ? '100' : '0'};
const { setTimeout: set, clearTimeout: clear } = window;
window.setTimeout = function setTimeout(task, delay = 0, ...given) {
  if (depth >= 3 || typeof task !== 'function' || !(delay > 0 && delay <= 1000)) return set.call(window, task, delay, ...given);
  const within = depth + 1;
  const id = set.call(window, (...rest) => {
    pending.delete(id);
    depth = within;
    try {
      task(...rest);
    } finally {
      depth = 0;
    }
  }, (left -= 1) >= 0 ? 0 : delay, ...given);
  pending.add(id);
  return id;
};
window.clearTimeout = function clearTimeout(id) {
  pending.delete(id);
  clear.call(window, id);
};
Object.defineProperty(window, Symbol.for(${JSON.stringify(ACCOUNT)}), { value: () => pending.size });
})()`;
}

const ACCOUNT = 'queue-truth: put off';

/** An expression for a page: how much has been put off and is still to come. */
export const PUT_OFF = `window[Symbol.for(${JSON.stringify(ACCOUNT)})]?.() ?? 0`;
