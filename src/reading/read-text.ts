import type { ClaimMatch, ClaimMatcher } from '../contract/claims.js';
import { plain } from '../contract/plain-text.js';
import { rememberedTexts } from '../lang/remembered-texts.js';
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

/** A reader of texts that has a memory: a text that came before is not read again. */
export function createTextReader(matcher: ClaimMatcher): TextReader {
  return rememberedTexts((written) => {
    const text = folded(written);
    const plainText = plain(text);
    return { text, plain: plainText, claims: matcher.match(text, plainText) };
  });
}
