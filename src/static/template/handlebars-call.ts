/** An argument of a helper. `start` is its offset in the code. */
export type HandlebarsArgument =
  | { readonly kind: 'path'; readonly text: string; readonly start: number }
  | { readonly kind: 'string'; readonly text: string; readonly start: number }
  | { readonly kind: 'call'; readonly call: HandlebarsCall };

/** What is called, or printed where there are no arguments; hash values are among the arguments, behind the others. */
export interface HandlebarsCall {
  readonly name: string;
  readonly start: number;
  readonly arguments: readonly HandlebarsArgument[];
}

const TOKEN = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|[()]|\|[^|]*\||[\w@-]+=|(?:\[[^\]]*\]|[^\s"'()|=])+/gu;

/** The call that the code between mustaches makes. */
export function handlebarsCall(code: string): HandlebarsCall {
  const tokens = [...code.matchAll(TOKEN)]
    .map(({ 0: text, index }) => ({ text, index }))
    .filter(({ text }) => !text.startsWith('|') && !/^[\w@-]+=$/u.test(text));
  return callFrom(tokens, { at: 0 });
}

interface Token {
  readonly text: string;
  readonly index: number;
}

function callFrom(tokens: readonly Token[], place: { at: number }): HandlebarsCall {
  const [first, ...rest] = argumentsFrom(tokens, place);
  if (first?.kind === 'path') return { name: first.text, start: first.start, arguments: rest };
  return { name: '', start: 0, arguments: first === undefined ? [] : [first, ...rest] };
}

function argumentsFrom(tokens: readonly Token[], place: { at: number }): readonly HandlebarsArgument[] {
  const found: HandlebarsArgument[] = [];
  for (let token = tokens[place.at]; token !== undefined; token = tokens[place.at]) {
    place.at += 1;
    const { text, index } = token;
    if (text === ')') return found;
    if (text === '(') found.push({ kind: 'call', call: callFrom(tokens, place) });
    else if (/^["']/u.test(text)) found.push({ kind: 'string', text: text.slice(1, -1), start: index + 1 });
    else found.push({ kind: 'path', text, start: index });
  }
  return found;
}
