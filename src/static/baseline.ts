import { z } from 'zod';
import { RULE_IDS } from '../contract/checks.js';
import { err, ok, type Result } from '../lang/result.js';

/** One known finding: what it is, why it may stay, who answers for it, and until when. */
const entrySchema = z.strictObject({
  rule: z.enum(RULE_IDS),
  symbol: z.string(),
  excerpt: z.string(),
  message: z.string(),
  reason: z.string(),
  owner: z.string(),
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
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    return err(cause instanceof Error ? cause.message : String(cause));
  }
  const parsed = z.array(entrySchema).safeParse(data);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  const [index, ...key] = issue?.path ?? [];
  const place = typeof index === 'number' ? `entry ${String(index + 1)}` : 'the whole';
  return err(`${[place, ...key.map(String)].join(', ')}: ${issue?.message ?? 'it is no baseline'}`);
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
