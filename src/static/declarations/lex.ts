import type { Schema, SourceComment } from '../source.js';
import { BACKSLASH_SQL, LEXEMES, type Lexeme, SQL } from './lexemes.js';
import type { Lexed, LexFlaw, Token } from './token.js';

/**
 * The tokens and comments of `text`. What does not end is a flaw, and runs to the end of the text. A dollar-quoted string
 * of SQL is read as the statements that it holds.
 */
export function lex(text: string, language: Schema['language']): Lexed {
  if (language !== 'sql') return lexAs(text, LEXEMES[language]);
  const readable = withoutData(text);
  const standard = lexAs(readable, SQL);
  if (standard.flaw === undefined || !text.includes('\\')) return standard;
  const escaped = lexAs(readable, BACKSLASH_SQL);
  return escaped.flaw === undefined ? escaped : standard;
}

/** The rows that a dump copies in are no SQL. */
function withoutData(text: string): string {
  if (!/^copy\s/imu.test(text)) return text;
  return text.replace(/(?<=^copy\s[^;]*\sfrom\s+stdin\b[^;]*;[ \t]*\r?\n)[\s\S]*?^\\\.$/gimu, (rows) =>
    ' '.repeat(rows.length),
  );
}

function lexAs(whole: string, lexemes: readonly Lexeme[]): Lexed {
  const tokens: Token[] = [];
  const comments: SourceComment[] = [];
  const text = withOpenDollars(whole, lexemes);
  let flaw: LexFlaw | undefined;
  for (let at = 0; at < text.length;) {
    const { lexeme, end } = next(text, at, lexemes);
    if (lexeme.unclosed !== undefined) flaw ??= { message: lexeme.unclosed, offset: at };
    if (lexeme.kind === 'comment') comments.push(commentFrom(whole, lexeme, { start: at, end }));
    else if (lexeme.kind !== 'space')
      tokens.push(tokenFrom(text, { ...lexeme, kind: lexeme.kind }, { start: at, end }));
    at = end;
  }
  return { tokens, comments, ...(flaw === undefined ? {} : { flaw }) };
}

function next(text: string, at: number, lexemes: readonly Lexeme[]): { lexeme: Lexeme; end: number } {
  for (const lexeme of lexemes) {
    lexeme.pattern.lastIndex = at;
    if (lexeme.pattern.test(text)) return { lexeme, end: lexeme.pattern.lastIndex };
  }
  return { lexeme: { kind: 'mark', pattern: /./u, trim: [0, 0] }, end: at + 1 };
}

const STATEMENT = /\b(?:create|alter|insert|update)\b/iu;

interface Span {
  readonly start: number;
  readonly end: number;
}

function commentFrom(text: string, { trim: [before, after] }: Lexeme, { start, end }: Span): SourceComment {
  return { text: text.slice(start + before, Math.max(start + before, end - after)), start, end };
}

function tokenFrom(
  text: string,
  { kind, trim: [before, after], isQuoted, doubled }: Lexeme & { kind: Token['kind'] },
  { start, end }: Span,
): Token {
  const said = text.slice(start + before, Math.max(start + before, end - after));
  return {
    kind,
    text: doubled === undefined ? said : said.replaceAll(doubled + doubled, doubled),
    ...{ start, end, inner: start + before, isQuoted: isQuoted === true },
  };
}

/** `text` with the marks of every closed dollar quote, `$$` or `$body$`, made blank, and with them what holds no statement. */
function withOpenDollars(text: string, lexemes: readonly Lexeme[]): string {
  return lexemes === SQL || lexemes === BACKSLASH_SQL ? opened(text) : text;
}

function opened(text: string): string {
  if (!text.includes('$')) return text;
  const quote = /\$((?:[\p{L}_][\p{L}\p{N}_]*)?)\$([\s\S]*?)\$\1\$/gu;
  return text.replace(quote, (_, tag: string, body: string) => {
    const mark = ' '.repeat(tag.length + 2);
    return `${mark}${STATEMENT.test(body) ? opened(body) : ' '.repeat(body.length)}${mark}`;
  });
}
