import { z } from 'zod';
import { RULE_IDS } from '../contract/checks.js';
import { err, ok, type Result } from '../lang/result.js';

/** One known finding: what it is, why it may stay, who answers for it, and until when. */
const entrySchema = z.strictObject({
  rule: z.enum(RULE_IDS),
  symbol: z.string(),
  excerpt: z.string(),
  message: z.string(),
  reason: z.string().trim().min(1, 'say why it may stay'),
  owner: z.string().trim().min(1, 'say who answers for it'),
  /** The last day on which it is let pass, `YYYY-MM-DD`; none where it has no end. */
  expires: z.iso.date().nullable(),
});

/** One line of a baseline. */
export type BaselineEntry = z.infer<typeof entrySchema>;

/** What makes two findings the same: the rule, the words at fault, and what they stand in. */
export type Identity = Pick<BaselineEntry, 'rule' | 'symbol' | 'excerpt'>;

/** `one` as a key: the same for the same finding, wherever it stands and however often. */
export function identityKey({ rule, symbol, excerpt }: Identity): string {
  return JSON.stringify([rule, symbol, excerpt]);
}

/** The entries in the text of a baseline; the error names the line. */
export function parseBaseline(text: string): Result<readonly BaselineEntry[], string> {
  const conflict = lineOf(text, (line) => /^(?:<{7}|={7}|>{7})(?: |\r?$)/u.test(line));
  if (conflict > 0)
    return err(`line ${String(conflict)}: a merge was not finished there; keep the entries of both sides`);
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (cause) {
    const line = Math.max(1, lineOf(text, isBroken));
    return err(`line ${String(line)}: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  const parsed = z.array(entrySchema).safeParse(data);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  const [index, ...key] = issue?.path ?? [];
  const place = typeof index === 'number' ? `entry ${String(index + 1)}` : 'the whole';
  return err(`${[place, ...key.map(String)].join(', ')}: ${issue?.message ?? 'it is no baseline'}`);
}

/** The number (from 1) of the first line that `is` holds of; 0 where there is none. */
function lineOf(text: string, is: (line: string) => boolean): number {
  return text.split('\n').findIndex(is) + 1;
}

/** Whether a line is no whole entry, as this tool writes them, and no bracket around all. */
function isBroken(line: string): boolean {
  const bare = line
    .trim()
    .replace(/^\uFEFF/u, '')
    .replace(/,$/u, '');
  if (/^[[\]]*$/u.test(bare)) return false;
  try {
    JSON.parse(bare);
    return false;
  } catch {
    return true;
  }
}

/** Entries as the text of a file: one a line, sorted, so that a change to one shows as a change to one line. */
export function formatBaseline(entries: readonly BaselineEntry[]): string {
  if (entries.length === 0) return '[]\n';
  const lines = entries
    .map(({ rule, symbol, excerpt, message, reason, owner, expires }) =>
      JSON.stringify({ rule, symbol, excerpt, message, reason, owner, expires }),
    )
    .sort();
  return `[\n${[...new Set(lines)].map((line) => `  ${line}`).join(',\n')}\n]\n`;
}

/** How findings and a baseline fit: `today` is `YYYY-MM-DD`. */
export function compareBaseline(
  found: readonly Identity[],
  entries: readonly BaselineEntry[],
  today: string,
): {
  readonly known: ReadonlyMap<string, BaselineEntry>;
  /** Entries that nothing in the source needs any more. */
  readonly stale: readonly BaselineEntry[];
  readonly expired: readonly BaselineEntry[];
} {
  const seen = new Set(found.map(identityKey));
  const isExpired = ({ expires }: BaselineEntry) => expires !== null && expires < today;
  const current = entries.filter((entry) => seen.has(identityKey(entry)));
  return {
    known: new Map(current.filter((entry) => !isExpired(entry)).map((entry) => [identityKey(entry), entry])),
    stale: entries.filter((entry) => !seen.has(identityKey(entry))),
    expired: current.filter(isExpired),
  };
}
