import type { Code } from './hole.js';
import { isSentence } from './is-sentence.js';
import { gap, joined, piece, type PieceText } from './piece-text.js';

const TOKEN = /'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*"|\/\/[^\n]*|\/\*[^]*?\*\/|#(?!\{)[^\n]*/gu;
/** Code inside double quotes, of Ruby and of PHP. */
const INTERPOLATED = /#\{[^{}]*\}|\{\$[^{}]*\}|\$[a-zA-Z_]\w*(?:->\w+|\[\w+\])?/gu;

interface Literal extends PieceText {
  readonly start: number;
  readonly end: number;
}

/** The words of quoted literals in PHP or Ruby that may be said: not keys, nor what is compared or logged. */
export function quotedWords({ text, start }: Code): readonly PieceText[] {
  const literals = [...text.matchAll(TOKEN)]
    .filter(({ 0: token }) => /^["']/u.test(token))
    .map(({ 0: token, index }) => ({
      ...literal(token, start + index),
      start: index,
      end: index + token.length,
    }));
  return summed(literals, text).filter((each) => maySay(each, text));
}

function literal(token: string, offset: number): PieceText {
  const inner = token.slice(1, -1);
  if (token.startsWith("'")) return piece(inner, offset + 1);
  const parts: PieceText[] = [];
  let from = 0;
  for (const { 0: code, index } of inner.matchAll(INTERPOLATED)) {
    parts.push(piece(inner.slice(from, index), offset + 1 + from), gap(offset + 1 + index, code.length));
    from = index + code.length;
  }
  return joined([...parts, piece(inner.slice(from), offset + 1 + from)]);
}

/** Literals with nothing but an operator between them make one text. */
function summed(literals: readonly Literal[], code: string): readonly Literal[] {
  const sums: Literal[] = [];
  for (const each of literals) {
    const before = sums.at(-1);
    const isSum = before !== undefined && /^\s*[.+]\s*$/u.test(code.slice(before.end, each.start));
    if (isSum) sums[sums.length - 1] = { ...joined([before, each]), start: before.start, end: each.end };
    else sums.push(each);
  }
  return sums;
}

const COMPARED_BEFORE = /(?:[=!]==?|<>|\b(?:case|when|in_array\s*\())$/u;
const COMPARED_AFTER = /^(?:[=!]=|<>|=>|:(?!:)\s*\S)/u;
const UNSEEN =
  /(?:\bLog::\w+|\blogger\b[\w.>()-]*|->(?:info|debug|warning|error|log)|\braise\b[^;]*|\bthrow\b[^;]*|\b(?:dd|dump|puts|abort|error_log))\s*\(?\s*$/iu;
const VALUE = /(?:^|[^:]:|\?|\?\?|\|\||=>|(?<![=!<>])=|\b(?:return|echo|print|then|else))$/u;

function maySay({ value, start, end }: Literal, code: string): boolean {
  const before = code.slice(0, start).trimEnd();
  const after = code.slice(end).trimStart();
  if (COMPARED_BEFORE.test(before) || UNSEEN.test(before)) return false;
  const isTernary = /\?[^:]*$/u.test(before);
  if (COMPARED_AFTER.test(after) && !(isTernary && after.startsWith(':'))) return false;
  if (after.startsWith(']') && /[\w)\]]\s*\[$/u.test(before)) return false;
  return VALUE.test(before) || isSentence(value);
}
