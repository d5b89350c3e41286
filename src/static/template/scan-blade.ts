import { codeIn } from './code-in.js';
import type { Code, Hole } from './hole.js';
import { phpStep, phpTagStep } from './php-block.js';

const TAG = new RegExp(
  [
    String.raw`(?<comment>\{\{--[^]*?--\}\})`,
    String.raw`(?<escaped>@\{\{[^]*?\}\}|@\{!![^]*?!!\})`,
    String.raw`(?<raw>\{!![^]*?!!\})`,
    String.raw`(?<echo>\{\{\{[^]*?\}\}\}|\{\{[^]*?\}\})`,
    String.raw`(?<php><\?(?:php|=)?[^]*?(?:\?>|$)|@php\b(?!\s*\()[^]*?@endphp\b)`,
    String.raw`(?<directive>(?<![\w@])@[a-zA-Z]+)`,
  ].join('|'),
  'gu',
);
/** Directives that need no parentheses. Any other word behind an at sign is a name, an address or an attribute. */
const BARE =
  /^(?:else|default|break|continue|csrf|empty|guest|auth|php|once|verbatim|production|show|stop|append|overwrite|parent|stack|end[a-z]+)$/iu;

/** Finds the echoes, directives and comments of Blade, and the PHP between them. */
export function scanBlade(text: string): readonly Hole[] {
  const holes: Hole[] = [];
  TAG.lastIndex = 0;
  for (let found = TAG.exec(text); found !== null; found = TAG.exec(text)) {
    const { index: start, groups = {} } = found;
    const hole =
      groups['directive'] === undefined
        ? holeOf(text, start, groups)
        : directive(text, start, groups['directive']);
    if (hole === undefined) continue;
    holes.push(hole);
    TAG.lastIndex = hole.end;
  }
  return holes;
}

function holeOf(text: string, start: number, groups: Readonly<Record<string, string | undefined>>): Hole {
  const { comment, escaped, raw, echo, php = '' } = groups;
  if (comment !== undefined) {
    const code = { text: comment.slice(4, -4), start: start + 4 };
    return { kind: 'comment', start, end: start + comment.length, code };
  }
  if (escaped !== undefined) return { kind: 'gap', start, end: start + escaped.length };
  const printed = raw ?? echo;
  return printed === undefined
    ? phpHole(text, start, start + php.length)
    : echoHole(text, start, start + printed.length);
}

function echoHole(text: string, start: number, end: number): Hole {
  const width = /^(?:\{\{\{|\{!!)/u.test(text.slice(start, start + 3)) ? 3 : 2;
  return { kind: 'print', start, end, code: codeIn(text, start + width, end - width) };
}

function phpHole(text: string, start: number, end: number): Hole {
  const opening = /^(?:<\?(?:php|=)?|@php)/u.exec(text.slice(start, start + 5))?.[0] ?? '';
  const closing = /(?:\?>|@endphp)$/u.exec(text.slice(start, end))?.[0] ?? '';
  const code = codeIn(text, start + opening.length, end - closing.length);
  const step = phpTagStep(code.text);
  return {
    kind: opening === '<?=' ? 'print' : 'silent',
    start,
    end,
    code,
    ...(step === undefined ? {} : { step }),
  };
}

function directive(text: string, start: number, name: string): Hole | undefined {
  const nameEnd = start + name.length;
  const open = /\s*\(/uy;
  open.lastIndex = nameEnd;
  const close = open.test(text) ? closingParenthesis(text, open.lastIndex) : undefined;
  if (close !== undefined)
    return directiveHole({ word: name.slice(1), start, end: close + 1 }, codeIn(text, open.lastIndex, close));
  return BARE.test(name.slice(1)) ? directiveHole({ word: name.slice(1), start, end: nameEnd }) : undefined;
}

function directiveHole(
  { word, start, end }: { word: string; start: number; end: number },
  code?: Code,
): Hole {
  const step = phpStep(word, code?.text);
  if (step !== undefined) return { kind: step.kind === 'else' ? 'gap' : 'silent', start, end, step };
  const kind = prints(word) ? 'gap' : 'silent';
  return code === undefined ? { kind, start, end } : { kind, start, end, code };
}

/** Some other text comes to stand there. */
function prints(word: string): boolean {
  return /^(?:lang|choice|yield|include\w*|each|json|js|vite|livewire)$/iu.test(word);
}

function closingParenthesis(text: string, from: number): number | undefined {
  const step = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|[()]|[^"'()]+|[^]/gu;
  step.lastIndex = from;
  let depth = 1;
  for (let found = step.exec(text); found !== null; found = step.exec(text)) {
    if (found[0] === '(') depth += 1;
    if (found[0] === ')') depth -= 1;
    if (depth === 0) return found.index;
  }
  return undefined;
}
