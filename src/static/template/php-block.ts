import type { BlockStep } from './hole.js';

const BLOCKS = ['if', 'unless', 'isset', 'empty', 'foreach', 'forelse', 'for', 'while', 'switch'];
const OPENING = new Set(BLOCKS);
const NEGATED = new Set(['unless', 'empty']);
const CLOSING = new Set(BLOCKS.map((word) => `end${word}`));
const BRANCHES: ReadonlyMap<string, string> = new Map([
  ['elseif', 'if'],
  ['case', 'when'],
]);

/** How a directive of Blade or a statement of PHP with a colon changes the blocks; `head` is what stands in its parentheses. */
export function phpStep(name: string, head: string | undefined): BlockStep | undefined {
  const word = name.toLowerCase();
  if (CLOSING.has(word)) return { kind: 'close' };
  // Without a list, it is the other branch of `@forelse`.
  const isRest = word === 'else' || word === 'default' || (word === 'empty' && head === undefined);
  if (isRest) return { kind: 'else' };
  const keyword = BRANCHES.get(word);
  if (keyword !== undefined) return { kind: 'else', keyword, head: head ?? '' };
  if (!OPENING.has(word)) return undefined;
  return { kind: 'open', keyword: word, head: head ?? '', negated: NEGATED.has(word) };
}

/** The step that code between PHP's tags makes: `if ($a):`, `else:`, `endforeach`. */
export function phpTagStep(code: string): BlockStep | undefined {
  const statement = /^(\w+)\s*(?:\(([^]*)\)\s*:|:|;?$)/u.exec(code.trim());
  return statement === null ? undefined : phpStep(statement[1] ?? '', statement[2]);
}
