import type { ts } from '../typescript.js';
import type { ClaimMatch, ClaimMatcher } from '../../contract/claims.js';
import { plain } from '../../contract/plain-text.js';
import { HOLE } from '../source.js';
import type { Text } from './text.js';

/** A claim of a text, and the literals that its words were written in. */
export interface WrittenClaim extends ClaimMatch {
  /** How many characters of it each literal holds. */
  readonly shares: ReadonlyMap<ts.Node, number>;
  /** The whole text, made readable: markup in it is gone. */
  readonly whole: string;
}

/** The claims of `text` that do not rest on what is not known of it. */
export function claimsIn(
  text: Text,
  { matcher, telling }: { readonly matcher: ClaimMatcher; readonly telling: RegExp },
): readonly WrittenClaim[] {
  const written = text.map((part) => part.text).join('');
  if (!written.includes('<') && !telling.test(plain(written))) return [];
  const characters = withoutTags(spelled(text));
  const whole = characters.map(({ character }) => character).join('');
  return matcher
    .match(whole)
    .filter((match) => !match.text.includes(HOLE))
    .map((match) => ({ ...match, whole, shares: sharesOf(match.text, whole, characters) }));
}

/** One UTF-16 code unit of a text. */
interface Spelled {
  readonly character: string;
  readonly origin: ts.Node | undefined;
}

function spelled(text: Text): readonly Spelled[] {
  return text.flatMap((part) => part.text.split('').map((character) => ({ character, origin: part.origin })));
}

const TAG = /<\/?([a-z][\w-]*)(?:\s[^<>]*)?\/?>/giu;
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/iu;

/** Tags of elements that stand in a line are left out; others end what is read in one go. */
function withoutTags(characters: readonly Spelled[]): readonly Spelled[] {
  const whole = characters.map(({ character }) => character).join('');
  if (!whole.includes('<')) return characters;
  const kept: Spelled[] = [];
  let from = 0;
  for (const { 0: tag, 1: name = '', index } of whole.matchAll(TAG)) {
    kept.push(...characters.slice(from, index), ...saidIn(characters.slice(index, index + tag.length), name));
    from = index + tag.length;
  }
  return [...kept, ...characters.slice(from)];
}

const SAID_ATTRIBUTE = /\s(?:title|alt|placeholder|aria-label|aria-description)\s*=\s*(["'])(.*?)\1/giu;

function saidIn(tag: readonly Spelled[], name: string): readonly Spelled[] {
  const text = tag.map(({ character }) => character).join('');
  const end: Spelled = { character: HOLE, origin: undefined };
  const said = [...text.matchAll(SAID_ATTRIBUTE)].flatMap(({ 0: whole, 2: value = '', index }) => {
    const start = index + whole.length - 1 - value.length;
    return [end, ...tag.slice(start, start + value.length), end];
  });
  return said.length > 0 || !INLINE.test(name) ? [...said, end] : [];
}

function sharesOf(said: string, whole: string, characters: readonly Spelled[]): ReadonlyMap<ts.Node, number> {
  const start = whole.indexOf(said);
  const words = start < 0 ? characters : characters.slice(start, start + said.length);
  const shares = new Map<ts.Node, number>();
  for (const { character, origin } of words) {
    if (origin !== undefined && character.trim() !== '') shares.set(origin, (shares.get(origin) ?? 0) + 1);
  }
  return shares;
}
