/** What has to be stepped over as a whole in JavaScript: strings, comments, and single characters that nest or end. */
const STEP =
  /"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'|\/\/[^\n]*|\/\*[^]*?\*\/|`|\$\{|[{}]|[^"'/`${}]+|[^]/gu;

/**
 * Where the brace stands that closes the one before `from`, in JavaScript; none where there is none. Template literals,
 * also within each other, are kept apart from code.
 */
export function closingBrace(text: string, from: number): number | undefined {
  const open: ('{' | '`')[] = ['{'];
  STEP.lastIndex = from;
  for (let found = STEP.exec(text); found !== null; found = STEP.exec(text)) {
    const [step] = found;
    if (open.at(-1) === '`') {
      STEP.lastIndex = literalStep(text, found.index, open);
      continue;
    }
    if (step === '{' || step === '${') open.push('{');
    else if (step === '`') open.push('`');
    else if (step === '}') open.pop();
    if (open.length === 0) return found.index;
  }
  return undefined;
}

/** One step inside a template literal: to its end, into a hole of it, or past one character. */
function literalStep(text: string, at: number, open: ('{' | '`')[]): number {
  if (text[at] === '\\') return at + 2;
  if (text[at] === '`') open.pop();
  if (!text.startsWith('${', at)) return at + 1;
  open.push('{');
  return at + 2;
}
