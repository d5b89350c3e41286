import { ts } from '../typescript.js';
import { plain } from '../../contract/plain-text.js';
import { claimsIn } from './claims-in.js';
import type { CopySearch } from './copy-search.js';
import { fold } from './fold.js';
import { wholeAround } from './whole-around.js';
import { textsWrittenIn } from './written-text.js';

const EDGE = 40;

/**
 * Whether it is worth following a literal: its words make a claim, alone or with what they are joined with on the spot,
 * or they may be the beginning or the end of one that is put together elsewhere.
 */
export function mayClaim(
  literal: ts.Node,
  search: Pick<CopySearch, 'matcher' | 'telling' | 'mayJoin' | 'isWanted' | 'world'>,
): boolean {
  const whole = wholeAround(literal);
  const texts = fold(whole, { project: search.world.project, known: new Map() });
  const claims = texts.flatMap((text) => claimsIn(text, search));
  if (claims.length > 0) return claims.some((claim) => search.isWanted(claim, literal));
  if (ts.isJsxText(literal)) return false;
  const words = textsWrittenIn(literal);
  if (!words.includes(' ') && whole === literal) return false;
  if (!piecesOf(literal).some((piece) => joinsOn(piece, search))) return false;
  return search.telling.test(words.slice(0, EDGE)) || search.telling.test(words.slice(-EDGE));
}

/** A literal in one piece, a template between its holes. */
function piecesOf(literal: ts.Node): readonly string[] {
  if (!ts.isTemplateExpression(literal)) return [textsWrittenIn(literal)];
  return [literal.head.text, ...literal.templateSpans.map((span) => span.literal.text)].map(plain);
}

/** Whether a claim may go on beyond the first or the last word of `piece`. */
function joinsOn(piece: string, { mayJoin }: Pick<CopySearch, 'mayJoin'>): boolean {
  const words = piece.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [words[0], words.at(-1)].some((word) => word !== undefined && mayJoin(word));
}
