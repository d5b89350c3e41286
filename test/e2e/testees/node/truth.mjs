// What is true of a run: spec 358, "Truth". Reads the contract as it came in hello.

/** `{ truth, phase, words key, age, window, source }` of a run at `now` (milliseconds). */
export function truthOf(run, contract, now) {
  const phase = own(contract.persisted.status, run.status);
  if (phase === 'terminal') return finished(run, contract);
  if (phase === undefined) return { truth: 'unsupported', phase: 'unknown', reason: 'unknown-status' };
  const window = windowsOf(run.type, contract);
  if (window === 'unsupported') return { truth: 'unsupported', phase, reason: 'exempt-type' };
  const age = ageOf(run, contract.lifecycle.anchors[phase], now);
  if (typeof age !== 'number') return { truth: 'unsupported', phase, reason: age };
  const limit = window[phase] ?? Infinity;
  const truth = age > limit ? 'likely_stale' : 'fresh';
  return { truth, phase, age, limit, orphanedBy: orphanedBy(run, contract) };
}

function finished(run, contract) {
  const claimed = run.context.reconciliation;
  const source = trusted(claimed, 'reconciled_at', contract.evidence.reconciliation);
  return { truth: source === undefined ? 'terminal' : 'reconciled', phase: 'terminal', source };
}

function orphanedBy(run, contract) {
  const claimed = run.context.queue_legitimacy;
  return claimed?.verdict === 'orphaned'
    ? trusted(claimed, 'observed_at', contract.evidence.legitimacy)
    : undefined;
}

function trusted(claimed, moment, sources) {
  if (typeof claimed !== 'object' || claimed === null) return undefined;
  return sources.includes(claimed.source) && momentOf(claimed[moment]) !== undefined
    ? claimed.source
    : undefined;
}

function windowsOf(type, { windows }) {
  return own(windows.types, type) ?? windows.default;
}

function ageOf(run, anchors, now) {
  const present = anchors.map((anchor) => run[anchor]).filter((text) => text !== null && text !== undefined);
  const moments = present.map(momentOf);
  if (moments.includes(undefined)) return 'malformed-timestamp';
  return moments.length === 0 ? 'no-timestamp' : Math.max(0, now - Math.max(...moments));
}

const TIME =
  /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

/** Milliseconds of an RFC 3339 time that exists; nothing for any other text. */
export function momentOf(text) {
  const match = typeof text === 'string' ? TIME.exec(text) : null;
  if (match === null) return undefined;
  const [, year, month, day] = match.map(Number);
  const days = new Date(Date.UTC(2000, month, 0));
  days.setUTCFullYear(year, month, 0);
  return day > days.getUTCDate() ? undefined : Date.parse(text.toUpperCase());
}

function own(table, key) {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
