import { ts } from '../../../src/static/typescript.js';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/static/flow/fold.js';
import { MOST_TEXTS, read } from '../../../src/static/flow/text.js';
import { sourceProject } from '../../../src/static/source-project.js';
import { HOLE } from '../../../src/static/source.js';

/** The texts of `const folded = ...` in `text`. */
function folded(text: string, others: Readonly<Record<string, string>> = {}): readonly string[] {
  const files: Readonly<Record<string, string>> = { 'main.tsx': text, ...others };
  const project = sourceProject({ paths: Object.keys(files), read: (path) => files[path] });
  const ast = project.script('main.tsx')?.ast;
  const statement = ast?.statements.findLast(ts.isVariableStatement);
  const initializer = statement?.declarationList.declarations[0]?.initializer;
  if (initializer === undefined) throw new Error('Cannot fold: no "const folded" at the end of the source');
  return fold(initializer, { project, known: new Map() }).map(read);
}

const ROWS: readonly (readonly [string, string, readonly string[]])[] = [
  ['a sum', "const folded = 'a' + ('b' as string) + 1;", ['ab1']],
  ['a hole in a template', 'const folded = `a ${x} b`;', [`a ${HOLE} b`]],
  ['a ternary', "const folded = x ? 'a' : `b${'c'}`;", ['a', 'bc']],
  ['a fallback', "const folded = (x ?? 'a') + 'b';", [`${HOLE}b`, 'ab']],
  ['what is there at times', "const folded = ['a', x && 'b'].filter(Boolean).join('-');", ['a-b', 'a-']],
  ['a method', "const folded = ' a '.trim().concat('b', 'c');", [' a bc']],
  ['a raw template', 'const folded = String.raw`a\\n`;', ['a\\n']],
  ['a constant', "const a = { b: ['x', 'y'] } as const;\nconst folded = a.b[1];", ['y']],
  ['any member', "const a = { x: 'x', y: 'y' };\nconst folded = a[z];", ['x', 'y']],
  ['a member of an enum', "enum A { B = 'b' }\nconst folded = A.B + '!';", ['b!']],
  ['a function', "function f(x) { if (x) return 'a'; return 'b'; }\nconst folded = f(1);", ['a', 'b']],
  ['what is added', "let a = 'a';\na += 'b';\nconst folded = a;", ['ab']],
  ['what is assigned', "let a = 'a';\na = 'b';\nconst folded = a;", ['a', 'b']],
  [
    'markup',
    'const folded = <p>a <b>b</b>{" c"}<i/>&nbsp;d<div>e</div></p>;',
    [`a b c${HOLE}\u00A0d${HOLE}`],
  ],
];

describe('folding', () => {
  it.each(ROWS)('gives the texts of %s', (_, text, expected) => {
    expect(folded(text)).toEqual(expected);
  });

  it('follows names through other files', () => {
    const others = {
      'a.ts': "export { b as a } from './b.js';\n",
      'b.ts': "const c = 'x';\nexport { c as b };\n",
    };
    expect(folded("import { a } from './a';\nconst folded = a + 'y';", others)).toEqual(['xy']);
  });

  it('ends where names go round in circles', () => {
    expect(folded('const a = b;\nconst b = a;\nconst folded = a;')).toEqual([HOLE]);
    expect(folded("const f = () => 'x' + f();\nconst folded = f();").length).toBeGreaterThan(0);
  });

  it('keeps a bounded number of texts', () => {
    const choice = "(x ? 'a' : 'b')";
    expect(
      folded(`const folded = ${[choice, choice, choice, choice, choice, choice].join(' + ')};`),
    ).toHaveLength(MOST_TEXTS);
  });
});
