import type { Schema, SourceComment } from '../source.js';
import { lex } from './lex.js';
import type { Lexed, LexFlaw } from './token.js';

/** The comments of a declaration file, in the order of the text. */
export function schemaComments(text: string, language: Schema['language']): readonly SourceComment[] {
  return read(text, language).comments;
}

/** Why a declaration file cannot be read to its end: something in it that is not closed, or closes nothing. */
export function schemaFlaw(text: string, language: Schema['language']): LexFlaw | undefined {
  const { tokens, flaw } = read(text, language);
  return flaw ?? unbalanced(tokens);
}

const CLOSES: ReadonlyMap<string, string> = new Map([
  [')', '('],
  ['}', '{'],
  [']', '['],
]);

function unbalanced(tokens: Lexed['tokens']): LexFlaw | undefined {
  const open: Lexed['tokens'][number][] = [];
  for (const token of tokens) {
    if (token.kind !== 'mark') continue;
    if ('({['.includes(token.text)) open.push(token);
    const opener = CLOSES.get(token.text);
    if (opener !== undefined && open.pop()?.text !== opener) {
      return { message: `Unmatched "${token.text}"`, offset: token.start };
    }
  }
  const last = open.at(-1);
  return last === undefined ? undefined : { message: `Unclosed "${last.text}"`, offset: last.start };
}

let latest: { readonly text: string; readonly language: string; readonly lexed: Lexed } | undefined;

/** The flaw, the comments and the declarations of a file are asked for one after the other. */
function read(text: string, language: Schema['language']): Lexed {
  if (latest?.text !== text || latest.language !== language)
    latest = { text, language, lexed: lex(text, language) };
  return latest.lexed;
}
