import { closingBrace } from './closing-brace.js';
import { codeIn } from './code-in.js';
import type { BlockStep, Code, Hole } from './hole.js';
import { endOfSpan, opaqueSpans } from './opaque-spans.js';

/** Finds the expressions, blocks and tags in braces of Svelte. */
export function scanSvelte(text: string): readonly Hole[] {
  const opaque = opaqueSpans(text);
  const holes: Hole[] = [];
  for (let start = text.indexOf('{'); start >= 0;) {
    const hidden = endOfSpan(opaque, start);
    const close = hidden === undefined ? closingBrace(text, start + 1) : undefined;
    if (close !== undefined) holes.push({ start, end: close + 1, ...meaning(text, start + 1, close) });
    start = text.indexOf('{', hidden ?? (close ?? start) + 1);
  }
  return holes;
}

function meaning(text: string, from: number, to: number): Pick<Hole, 'kind' | 'code' | 'step'> {
  const code = codeIn(text, from, to);
  const sign = code.text.charAt(0);
  if (sign === '#') return { kind: 'silent', step: opening(code.text.slice(1)) };
  if (sign === '/')
    return isTag(code) ? { kind: 'silent', step: { kind: 'close' } } : { kind: 'print', code };
  if (sign === ':') return { kind: 'gap', step: branch(code.text.slice(1)) };
  if (sign === '@') return tag(text, code, to);
  return code.text.startsWith('...') || code.text === '' ? { kind: 'silent' } : { kind: 'print', code };
}

/** A comment begins with a slash, too. */
function isTag({ text }: Code): boolean {
  return /^\/\w/u.test(text);
}

function opening(code: string): BlockStep {
  const [, keyword = '', head = ''] = /^(\w+)\s*([^]*)$/u.exec(code) ?? [];
  return { kind: 'open', keyword, head };
}

function branch(code: string): BlockStep {
  const head = /^else\s+if\s+([^]*)$/u.exec(code)?.[1];
  return head === undefined ? { kind: 'else' } : { kind: 'else', keyword: 'if', head };
}

/** `{@html x}` prints its value, `{@render x()}` something else. */
function tag(text: string, code: Code, to: number): Pick<Hole, 'kind' | 'code'> {
  if (code.text.startsWith('@html')) return { kind: 'print', code: codeIn(text, code.start + 5, to) };
  return { kind: code.text.startsWith('@render') ? 'gap' : 'silent' };
}
