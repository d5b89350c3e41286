import { compareBaseline, identityKey, type BaselineEntry } from '../static/baseline.js';
import type { FoundBreach } from '../static/lint-file.js';
import type { Finding } from '../verdict/event.js';
import { mergeBase } from './changed-lines.js';
import { entriesSince, expiredFinding, identityOf, readBaseline, staleFinding } from './lint-baseline.js';

/** What a project's baseline says of what was found. */
export interface BaselineCheck {
  /** By identity: the entries that let something pass. */
  readonly known: ReadonlyMap<string, BaselineEntry>;
  /** Entries that are stale or expired. */
  readonly findings: readonly Finding[];
  readonly notes: readonly string[];
}

/**
 * Holds `found` against the baseline in `root`. Only a run over everything (`isWhole`) can tell that an entry is stale.
 * `base`: the commit to count from, if not where the history left the main branch.
 */
export async function baselineFor(
  root: string,
  found: readonly FoundBreach[],
  { isWhole, base }: { readonly isWhole: boolean; readonly base: string | undefined },
): Promise<BaselineCheck> {
  const entries = readBaseline(root);
  if (entries === undefined) return { known: new Map(), findings: [], notes: [] };
  const today = new Date().toISOString().slice(0, 10);
  const { known, stale, expired } = compareBaseline(found.map(identityOf), entries, today);
  return {
    known,
    findings: [...(isWhole ? stale.map(staleFinding) : []), ...expired.map(expiredFinding)],
    notes: [`baseline: ${knownWords(found, known)}${await sinceWords(root, entries, base)}`],
  };
}

/** The same words twice in one function are one entry; the number of places shows when they become more. */
function knownWords(found: readonly FoundBreach[], known: ReadonlyMap<string, BaselineEntry>): string {
  const places = found.filter((breach) => known.has(identityKey(identityOf(breach)))).length;
  return `${String(known.size)} known${places === known.size ? '' : ` in ${String(places)} places`}`;
}

async function sinceWords(
  root: string,
  entries: readonly BaselineEntry[],
  given: string | undefined,
): Promise<string> {
  const base = given ?? (await mergeBase(root, undefined).catch(() => undefined));
  const since = base === undefined ? undefined : await entriesSince(root, base, entries);
  return base === undefined || since === undefined
    ? ''
    : `, ${String(since)} of them added since ${base.slice(0, 9)}`;
}
