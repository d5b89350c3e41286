import type { Result } from '../lang/result.js';
import { err, ok } from '../lang/result.js';
import type { Contract } from './contract.js';

/** Every pattern of a contract, with its path. */
export function patternsOf({
  claims,
  actions,
}: Pick<Contract, 'claims' | 'actions'>): readonly { source: string; path: readonly PropertyKey[] }[] {
  const lists = [
    ...Object.entries(claims).map(([claim, { like }]) => ({
      path: ['claims', claim, 'like'],
      patterns: like,
    })),
    { path: ['actions', 'destructive'], patterns: actions.destructive },
  ];
  return lists.flatMap(({ path, patterns }) =>
    patterns.map((source, index) => ({ source, path: [...path, index] })),
  );
}

/** A `like` pattern as a regular expression (flags `iu`), or why it is none. */
export function parsePattern(source: string): Result<RegExp, string> {
  try {
    return ok(new RegExp(source, 'iu'));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const bare = why.replace(/^Invalid regular expression: \/[^]*\/iu: /, '');
    return err(bare.charAt(0).toLowerCase() + bare.slice(1));
  }
}

/**
 * Whether a pattern repeats anything without bound, or by a count. One that does not can take no more steps than
 * its own length allows; one that does is worth a closer look before it meets a page.
 */
export function repeats(source: string): boolean {
  return /[*+{]/.test(source.replace(/\\[^]|\[(?:\\[^]|[^\]])*\]/g, 'x'));
}

/**
 * Counted repeats up to this sum are unrolled and decided exactly; above it they are only searched for an attack, which
 * takes harmless patterns for slow ones.
 */
const UNROLLED = 200;
/** Milliseconds; generous, so that a busy machine does not refuse what a quiet one takes. */
const PATIENCE = 30_000;

/**
 * Why a pattern can take catastrophically long on some text (exponential time, or a polynomial of the third
 * degree and up), or nothing if it cannot.
 */
export async function catastrophe(source: string): Promise<string | undefined> {
  if (!repeats(source)) return undefined;
  const { default: recheck } = await import('recheck/lib/browser.js');
  const verdict = recheck.checkSync(source, 'iu', { timeout: PATIENCE, maxRepeatCount: UNROLLED });
  if (verdict.status === 'safe') return undefined;
  if (verdict.status === 'unknown') return 'whether it ends in reasonable time could not be decided';
  const { complexity, attack } = verdict;
  if (complexity.type === 'polynomial' && complexity.degree < 3) return undefined;
  return `it takes ${complexity.summary} time, for instance on ${attack.pattern}`;
}
