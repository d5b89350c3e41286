import { HOLE } from '../../source.js';
import type { Value } from '../declaration.js';
import { type TokenList, valueOf } from '../token-list.js';
import type { Token } from '../token.js';

/** The strings among `tokens`, as values. What MySQL lets stand in double quotes counts; what is not known does not. */
export function listedValues(tokens: TokenList): readonly Value[] {
  return tokens.all.filter(isValue).map(valueOf);
}

/** Whether a token stands for a value that is known. */
export function isValue(token: Token): boolean {
  const isString = token.kind === 'string' || (token.kind === 'name' && token.isQuoted);
  return isString && !token.text.includes(HOLE);
}
