import type { ClaimMatch, ClaimMatcher } from '../contract/claims.js';
import { plain } from '../contract/plain-text.js';
import { folded } from './folded.js';

/** A text as it is read. */
export interface ReadText {
  /** White space folded. */
  readonly text: string;
  /** Made plain for matching; see `plain`. */
  readonly plain: string;
  readonly claims: readonly ClaimMatch[];
}

/** Reads a text as it is written. */
export type TextReader = (written: string) => ReadText;

/** How many texts are remembered, and how long one may be: pages say little, and say it again and again. */
const KEPT = 4096;
const LENGTH = 400;

/** A reader of texts that has a memory: a text that came before is not read again. */
export function createTextReader(matcher: ClaimMatcher): TextReader {
  const known = new Map<string, ReadText>();
  return (written) => {
    const found = known.get(written);
    if (found !== undefined) return found;
    if (written.length > LENGTH) return readAnew(written, matcher);
    if (known.size >= KEPT) known.clear();
    const own = detached(written);
    const read = readAnew(own, matcher);
    known.set(own, read);
    return read;
  };
}

function readAnew(written: string, matcher: ClaimMatcher): ReadText {
  const text = folded(written);
  const plainText = plain(text);
  return { text, plain: plainText, claims: matcher.match(text, plainText) };
}

/** A copy of its own: a piece of a page, kept as it is, would keep the whole page. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}
