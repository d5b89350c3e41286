import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { ts } from '../../../src/static/typescript.js';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../rules/registry.js';
import { sourceParts } from '../../../src/static/parts/source-parts.js';
import { readScript } from '../../../src/static/read-script.js';
import { SourceText } from '../../../src/static/source-text.js';

const root = resolve(import.meta.dirname, '../../..');

describe('the parts of a source', () => {
  it.each([
    ['strings', 'a.ts', `const a = 'one', b = "two's";`, ['one', "two's"]],
    ['an escaped quote', 'a.ts', String.raw`const a = 'it\'s';`, [String.raw`it\'s`]],
    ['a template with holes', 'a.ts', 'const a = `one ${b + `two ${c}`} three`;', ['one ', 'two ', ' three']],
    ['braces in a hole', 'a.ts', 'const a = `x${{ b: "c" }.b}y`;', ['x', 'c', 'y']],
    ['a quote in a regular expression', 'a.ts', `const a = /'/.test(b) ? 'yes' : 'no';`, ['yes', 'no']],
    ['a slash in a class', 'a.ts', `const a = /[/'"]/u, b = 'yes';`, ['yes']],
    ['a regular expression after return', 'a.ts', `function a() { return /'/u; } b('yes');`, ['yes']],
    ['a division', 'a.ts', `const a = b / c / d, e = 'yes';`, ['yes']],
    ['comments', 'a.ts', `// 'one'\nconst a = 'two'; /* "three" */`, ['two']],
    ['a type assertion', 'a.ts', `const a = <string>'yes';`, ['yes']],
    [
      'text of JSX',
      'a.tsx',
      `const a = <p title="it's">don't {b ? 'yes' : \`no\`} wait</p>;`,
      ["it's", "don't ", 'yes', 'no', ' wait'],
    ],
    ['elements in each other', 'a.tsx', 'const a = <b>one<i/>two<>three</></b>;', ['one', 'two', 'three']],
    ['an element as a value', 'a.tsx', `const a = <A icon={<B name="x" />} b=<C /> >y</A>;`, ['x', 'y']],
    ['a comparison', 'a.tsx', `const a = b < c && d > e ? 'yes' : 'no';`, ['yes', 'no']],
    ['type arguments', 'a.tsx', `const [a] = useState<string>('yes');`, ['yes']],
    ['a generic arrow', 'a.tsx', `const a = <T,>(b: T) => <p>yes</p>;`, ['yes']],
  ])('tell %s', (...[, path, text, said]) => {
    expect(sourceParts(path, text).said.split('\n')).toEqual(said);
  });

  it('leave comments and what is said out of the code, but for what may be a name', () => {
    const text = `/* one */ run['status'] = 'two words'; // three`;
    expect(sourceParts('a.ts', text).code.trim()).toBe(`run['status'] = ' ';`);
  });

  it.each([
    ['a string that does not end', 'a.ts', `const a = 'one;\nconst b = 2;`],
    ['a template that does not end', 'a.ts', 'const a = `one;'],
    ['braces that do not close', 'a.ts', `if (a) { b('one');`],
    ['what may be a division or not', 'a.ts', `if (a) /'/.test(b) && c('one');`],
    ['what may be an element or not', 'a.tsx', `if (a) <b>one</b>;`],
    ['an element that does not end', 'a.tsx', `const a = <T>(b: T) => 'one';`],
  ])('are everything in doubt: %s', (_, path, text) => {
    expect(sourceParts(path, text)).toEqual({ said: text, code: text });
  });

  it('are everything where a source is no script', () => {
    expect(sourceParts('a.hbs', '<p>one</p>')).toEqual({ said: '<p>one</p>', code: '<p>one</p>' });
  });

  it('never lose a literal that the parser finds, in our own source and in the examples of the rules', () => {
    const own = globSync(['src/**/*.ts', 'rules/**/*.ts', 'test/**/*.ts'], { cwd: root }).map((path) => ({
      path,
      text: readFileSync(resolve(root, path), 'utf8'),
    }));
    const examples = Object.values(RULES)
      .flatMap(({ examples: { good, bad } }) => [...good, ...bad])
      .filter(({ file }) => /\.[cm]?[jt]sx?$/u.test(file))
      .map(({ file, text }) => ({ path: file, text }));
    let told = 0;
    for (const { path, text } of [...own, ...examples]) {
      const { said } = sourceParts(path, text);
      const literals = literalsIn(path, text);
      expect(literals.filter((literal) => !said.includes(literal)).map((each) => `${path}: ${each}`)).toEqual(
        [],
      );
      if (said !== text) told += literals.length;
    }
    expect(told).toBeGreaterThan(20_000);
  });

  it('never lose a literal among others', () => {
    const pieces = fc.constantFrom(
      ...[`a('SAID');`, 'b(`x ${c(`SAID`)} y`);', `d = /['"\`]/u.test("SAID");`, `// it's a comment`],
      ...[
        `e = f / g / 2;`,
        `/* \`unfinished */`,
        `h = <p class="k">SAID {l('m')}</p>;`,
        `n = { o: ['SAID'] };`,
      ],
    );
    let told = 0;
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        const { said } = sourceParts('a.tsx', text);
        expect(said.split('SAID')).toHaveLength(text.split('SAID').length);
        expect(said).not.toContain('comment');
        told += said.split('SAID').length - 1;
      }),
      { seed: 11, numRuns: 500 },
    );
    expect(told).toBeGreaterThan(1000);
  });
});

/** The words of every literal of a script that parses, as they are written. */
function literalsIn(path: string, text: string): readonly string[] {
  const { ast } = readScript(new SourceText(path, text));
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
      found.push(node.getText(ast).slice(1, -1));
    if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node)) found.push(node.getText(ast).slice(1, -2));
    if (ts.isTemplateTail(node)) found.push(node.getText(ast).slice(1, -1));
    if (ts.isJsxText(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ast);
  return found;
}
