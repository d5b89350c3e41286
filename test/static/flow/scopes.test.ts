import { ts } from '../../../src/static/typescript.js';
import { describe, expect, it } from 'vitest';
import { scopesOf } from '../../../src/static/flow/scopes.js';
import { descendants } from '../../../src/static/syntax/descendants.js';

/** Which declaration each use of `x` in `text` refers to, by the line (from 0) of the declaration; -1 where it has none. */
function lines(text: string): readonly number[] {
  const file = ts.createSourceFile('a.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const scopes = scopesOf(file);
  const lineOf = (node: ts.Node): number => file.getLineAndCharacterOfPosition(node.getStart()).line;
  return descendants(file)
    .filter((node): node is ts.Identifier => ts.isIdentifier(node) && node.text === 'x')
    .map((node) => ({ node, binding: scopes.bindingOf(node) }))
    .filter(({ node, binding }) => binding?.identifier !== node)
    .map(({ binding }) => (binding === undefined ? -1 : lineOf(binding.identifier)));
}

describe('scopes', () => {
  it.each([
    ['blocks bound let', 'let x = 1;\n{ let x = 2;\nuse(x); }\nuse(x);', [1, 0]],
    ['functions bound var', 'var x = 1;\nfunction f() { use(x);\nif (y) { var x = 2; } }\nuse(x);', [2, 0]],
    ['parameters come before what is outside', 'const x = 1;\nconst f = (x) => x;\nuse(x);', [1, 0]],
    ['destructuring declares', 'const { a: x = 1 } = y;\nuse(x);', [0]],
    ['keys and members are no uses', 'const x = 1;\nconst a = { x: 2 };\na.x;', [-1, -1]],
    ['shorthand properties are uses', 'const x = 1;\nconst a = { x };', [0]],
    ['imports declare', "import { y as x } from 'z';\nuse(x);", [0]],
    [
      'loops and catch bound their names',
      'for (const x of y) use(x);\ntry { z(); } catch (x) { use(x); }',
      [0, 1],
    ],
    ['classes and functions are names', 'use(x);\nfunction x() {}', [1]],
    ['what nobody declares has no binding', 'use(x);', [-1]],
    ['exports are uses', 'const x = 1;\nexport { x };', [0]],
  ] as const)('%s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it('reads broken source', () => {
    expect(() => lines('function f( { const x = ; x }')).not.toThrow();
  });
});
