import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../lang/usage-error.js';
import type { BaselineEntry, Identity } from '../static/baseline.js';
import { formatBaseline, identityKey, parseBaseline } from '../static/baseline.js';
import type { FoundBreach } from '../static/lint-file.js';
import type { Finding } from '../verdict/event.js';
import { textAt } from './changed-lines.js';
import { houseFinding } from './lint-findings.js';
import { replaceFile } from './replace-file.js';

/** The name of the baseline, in the folder of the config. */
/** Where known findings are kept, in the folder of the project. */
export const BASELINE_FILE = 'queue-truth.baseline.json';

/** What new entries say beside what was found. */
export interface BaselineWish {
  /** Whether findings that are not yet known may be added where there is a baseline already. */
  readonly grow: boolean;
  readonly reason: string;
  readonly owner: string;
  /** `YYYY-MM-DD`; none where they have no end. */
  readonly expires: string | null;
}

/** The entries of the project's baseline; none where there is no such file. One that cannot be read is a usage error. */
export function readBaseline(root: string): readonly BaselineEntry[] | undefined {
  const file = join(root, BASELINE_FILE);
  if (!existsSync(file)) return undefined;
  if (!statSync(file).isFile())
    throw new UsageError(`Cannot read ${BASELINE_FILE}: it is no file; move it away`);
  const parsed = parseBaseline(readFileSync(file, 'utf8'));
  if (parsed.kind === 'ok') return parsed.value;
  throw new UsageError(
    `Cannot read ${BASELINE_FILE}: ${parsed.error}; mend it, or delete it and run "queue-truth lint --baseline"`,
  );
}

/**
 * Writes the baseline for what was found: entries that are still needed stay as they are, those that are not go, and
 * new ones are added if there was no baseline or `grow` is set. Says how many of each there are.
 */
export function writeBaseline(root: string, found: readonly FoundBreach[], wish: BaselineWish): string {
  const before = readBaseline(root);
  const known = new Map((before ?? []).map((entry) => [identityKey(entry), entry]));
  const needed = new Map(found.map((breach) => [identityKey(identityOf(breach)), breach]));
  const kept = [...known].filter(([key]) => needed.has(key)).map(([, entry]) => renewed(entry, wish));
  const fresh = [...needed].filter(([key]) => !known.has(key)).map(([, breach]) => entryOf(breach, wish));
  const added = before === undefined || wish.grow ? fresh : [];
  replaceFile(join(root, BASELINE_FILE), formatBaseline([...kept, ...added]));
  const left = fresh.length - added.length;
  const counts = `${String(kept.length)} kept, ${String(known.size - kept.length)} taken out, ${String(added.length)} added`;
  const more = left === 0 ? '' : `; ${String(left)} new left out, since it grows with --baseline --grow only`;
  return `baseline: wrote ${BASELINE_FILE}: ${counts}${more}`;
}

/** What makes a breach the same as one in a baseline. */
export function identityOf({ rule, symbol, excerpt }: FoundBreach): Identity {
  return { rule, symbol, excerpt };
}

/** How many entries there are that were not in the baseline of `commit`. */
export async function entriesSince(
  root: string,
  commit: string,
  entries: readonly BaselineEntry[],
): Promise<number | undefined> {
  const text = await textAt(root, commit, BASELINE_FILE);
  const parsed = text === undefined ? undefined : parseBaseline(text);
  if (parsed?.kind === 'err') return undefined;
  const then = new Set((parsed?.value ?? []).map(identityKey));
  return entries.filter((entry) => !then.has(identityKey(entry))).length;
}

/** An entry that nothing needs any more. */
export function staleFinding({ rule, symbol, excerpt }: BaselineEntry): Finding {
  return baselineFinding(
    `Cannot keep "${excerpt}" (${rule}, ${symbol}) in the baseline: the source no longer holds it`,
    excerpt,
    'take it out: queue-truth lint --baseline',
  );
}

/** An entry whose time is over. */
export function expiredFinding({ rule, symbol, excerpt, owner, expires }: BaselineEntry): Finding {
  return baselineFinding(
    `Cannot let "${excerpt}" (${rule}, ${symbol}) pass: it was known until ${String(expires)}, and ${owner} answers for it`,
    excerpt,
    'mend the source, or give it more time: queue-truth lint --baseline --expires YYYY-MM-DD',
  );
}

function baselineFinding(message: string, excerpt: string, instead: string): Finding {
  return houseFinding('baseline', {
    message,
    said: [excerpt],
    headline: 'The baseline does not fit the source',
    why: 'a baseline that nobody keeps true hides new findings behind old ones',
    instead,
    location: { file: BASELINE_FILE, line: 1, column: 1 },
  });
}

function entryOf({ rule, symbol, excerpt, message }: FoundBreach, wish: BaselineWish): BaselineEntry {
  const { reason, owner, expires } = wish;
  return { rule, symbol, excerpt, message, reason, owner, expires };
}

/** An expiry that is asked for holds for entries that have run out as well. */
function renewed(entry: BaselineEntry, { expires }: BaselineWish): BaselineEntry {
  return expires !== null && entry.expires !== null && entry.expires < expires
    ? { ...entry, expires }
    : entry;
}
