import { codeIn } from './code-in.js';
import type { BlockStep, Hole } from './hole.js';

/** Finds `{{ }}`, `{{{ }}}`, blocks, partials, raw blocks and comments, as Handlebars, Mustache, Vue and others write them. */
export function scanMustaches(text: string): readonly Hole[] {
  const holes: Hole[] = [];
  for (let from = 0; ;) {
    const start = text.indexOf('{{', from);
    if (start < 0) return holes;
    const found = isEscaped(text, start) ? [] : tagsAt(text, start);
    holes.push(...found);
    from = found.at(-1)?.end ?? start + 2;
  }
}

/** A backslash before a mustache prints it; two of them print one of themselves. */
function isEscaped(text: string, start: number): boolean {
  return text[start - 1] === '\\' && text[start - 2] !== '\\';
}

function tagsAt(text: string, start: number): readonly Hole[] {
  if (text.startsWith('{{{{', start)) return rawBlock(text, start);
  const long = /\{\{~?!--/uy;
  long.lastIndex = start;
  if (long.test(text)) return comment(text, start, { open: long.lastIndex, close: /--~?\}\}/gu });
  const [opening, closing] = text.startsWith('{{{', start) ? ['{{{', '}}}'] : ['{{', '}}'];
  const close = endOfTag(text, start + opening.length, closing);
  if (close === undefined) return [];
  const from = start + opening.length + (text.startsWith('{{~', start) ? 1 : 0);
  const to = text[close - 1] === '~' ? close - 1 : close;
  const end = close + closing.length;
  if (opening === '{{{') return [{ kind: 'print', start, end, code: codeIn(text, from, to) }];
  return [{ start, end, ...meaning(text, from, to) }];
}

function comment(
  text: string,
  start: number,
  { open, close }: { open: number; close: RegExp },
): readonly Hole[] {
  close.lastIndex = open;
  const found = close.exec(text);
  if (found === null) return [];
  const code = { text: text.slice(open, found.index), start: open };
  return [{ kind: 'comment', start, end: close.lastIndex, code }];
}

/** What is between the tags of a raw block is text, mustaches and all. */
function rawBlock(text: string, start: number): readonly Hole[] {
  const open = /\{\{\{\{\s*([^\s}/]+)[^}]*\}\}\}\}/uy;
  open.lastIndex = start;
  const name = open.exec(text)?.[1];
  if (name === undefined) return [];
  const closing = `{{{{/${name}}}}}`;
  const close = text.indexOf(closing, open.lastIndex);
  if (close < 0) return [{ kind: 'silent', start, end: open.lastIndex }];
  return [
    { kind: 'silent', start, end: open.lastIndex },
    { kind: 'silent', start: close, end: close + closing.length },
  ];
}

/** Where `closing` stands outside strings and segments, or the first one if there are quotes that do not close. */
function endOfTag(text: string, from: number, closing: string): number | undefined {
  const inside = /(?:[^"'}[]|"[^"]*"|'[^']*'|\[[^\]]*\]|\}(?!\}))*/uy;
  inside.lastIndex = from;
  inside.exec(text);
  const close = text.startsWith(closing, inside.lastIndex) ? inside.lastIndex : text.indexOf(closing, from);
  return close < 0 ? undefined : close;
}

/** Iterates and branches of the language itself; any other block is a helper, or goes through a value. */
const BLOCKS = new Set(['if', 'unless', 'each', 'with']);

function meaning(text: string, from: number, to: number): Pick<Hole, 'kind' | 'code' | 'step'> {
  const sign = text[from] ?? '';
  const code = codeIn(text, from + 1, to);
  if (sign === '!') return { kind: 'comment', code: { text: text.slice(from + 1, to), start: from + 1 } };
  if (sign === '#') return { kind: 'silent', code, step: opening(code.text) };
  if (sign === '/') return { kind: 'silent', step: { kind: 'close' } };
  if (sign === '^') {
    const step: BlockStep =
      code.text === '' ? { kind: 'else' } : { kind: 'open', keyword: 'if', head: code.text, negated: true };
    return { kind: 'gap', step };
  }
  if (sign === '>') return { kind: 'gap', code };
  if (sign === '&') return { kind: 'print', code };
  return printed(codeIn(text, from, to));
}

function printed(code: {
  readonly text: string;
  readonly start: number;
}): Pick<Hole, 'kind' | 'code' | 'step'> {
  const alternative = /^else(?:\s+(?<keyword>\S+)\s*(?<head>[^]*))?$/u.exec(code.text)?.groups;
  if (alternative !== undefined) {
    const { keyword, head = '' } = alternative;
    return {
      kind: 'gap',
      step: { kind: 'else', ...(keyword === undefined ? {} : { keyword, head: head.trim() }) },
    };
  }
  return /^(?:log|debugger)\b/u.test(code.text) ? { kind: 'silent' } : { kind: 'print', code };
}

function opening(code: string): BlockStep {
  const [, keyword = '', head = ''] = /^[*>]?\s*(\S+)\s*([^]*)$/u.exec(code) ?? [];
  if (BLOCKS.has(keyword)) return { kind: 'open', keyword, head, negated: keyword === 'unless' };
  const isValue = head === '' && /^[\w.@-]+$/u.test(code);
  return isValue ? { kind: 'open', keyword: 'each', head: keyword } : { kind: 'open', keyword, head };
}
