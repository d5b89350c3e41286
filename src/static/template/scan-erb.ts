import { codeIn } from './code-in.js';
import type { BlockStep, Hole } from './hole.js';

/** Finds the tags of ERB. */
export function scanErb(text: string): readonly Hole[] {
  return [...text.matchAll(/<%(?!%)([^]*?)%>/gu)].map(({ index: start, 0: whole }): Hole => {
    const end = start + whole.length;
    const opening = /^<%(?:#|[-=]?=?)/u.exec(whole)?.[0] ?? '<%';
    const closing = whole.endsWith('-%>') ? 3 : 2;
    if (opening === '<%#') {
      const from = start + opening.length;
      return { kind: 'comment', start, end, code: { text: text.slice(from, end - closing), start: from } };
    }
    const code = codeIn(text, start + opening.length, end - closing);
    const step = erbStep(code.text);
    const kind = opening.includes('=') ? 'print' : step?.kind === 'else' ? 'gap' : 'silent';
    return { kind, start, end, code, ...(step === undefined ? {} : { step }) };
  });
}

const OPENING = new Set(['if', 'unless', 'case', 'for', 'while', 'until']);
const BRANCHES: ReadonlyMap<string, string> = new Map([
  ['elsif', 'if'],
  ['when', 'when'],
]);

function erbStep(code: string): BlockStep | undefined {
  const [, word = '', head = ''] = /^(\w+)\b\s*([^]*)$/u.exec(code) ?? [];
  if (word === 'end') return { kind: 'close' };
  if (word === 'else') return { kind: 'else' };
  const keyword = BRANCHES.get(word);
  if (keyword !== undefined) return { kind: 'else', keyword, head };
  if (OPENING.has(word)) return { kind: 'open', keyword: word, head, negated: word === 'unless' };
  const isBlock = /(?:\bdo(?:\s*\|[^|]*\|)?|\{\s*\|[^|]*\|)$/u.test(code);
  return isBlock ? { kind: 'open', keyword: 'do', head: code } : undefined;
}
