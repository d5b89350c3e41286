import type { Word } from '../declaration.js';
import { type TokenList, wordOf } from '../token-list.js';

/** The name at an index, the schema before it left out, and the index after it. */
export interface QualifiedName {
  readonly name: Word;
  readonly next: number;
}

/** `operation_runs` of `operation_runs`, `"public"."operation_runs"`; none where no name stands there. */
export function qualifiedName(tokens: TokenList, from: number): QualifiedName | undefined {
  let at = from;
  while (tokens.at(at)?.kind === 'name' && tokens.isMark(at + 1, '.')) at += 2;
  const token = tokens.at(at);
  const isName = token?.kind === 'name' || (token?.kind === 'string' && tokens.isMark(at - 1, '.'));
  return token !== undefined && isName ? { name: wordOf(token), next: at + 1 } : undefined;
}

/** `from`, after words that may stand before a name: `IF NOT EXISTS`, `ONLY`. */
export function afterIfExists(tokens: TokenList, from: number): number {
  if (tokens.says(from, 'IF', 'NOT', 'EXISTS')) return from + 3;
  if (tokens.says(from, 'IF', 'EXISTS')) return afterIfExists(tokens, from + 2);
  return tokens.says(from, 'ONLY') ? from + 1 : from;
}
