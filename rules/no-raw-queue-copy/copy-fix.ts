import { ts } from '../../src/static/typescript.js';
import type { Contract } from '../../src/contract/contract.js';
import { localName } from '../../src/static/fix/local-name.js';
import type { Copy } from '../../src/static/flow/copy-in.js';
import { writtenSpan } from '../../src/static/flow/written-span.js';
import { kindOfPath } from '../../src/static/kind-of-path.js';
import type { Fix, RuleContext } from '../../src/static/rule.js';
import { placeOf } from './fix-place.js';
import type { CopyOptions } from './options.js';

/**
 * The call of the presenter that gives the same sentence, where a literal is exactly one of the contract's and stands
 * where an expression can take its place; none where that is not certain.
 */
export function copyFix(
  { literal, end }: Copy,
  { contract, options: { presenter }, project }: RuleContext<CopyOptions>,
): Fix | undefined {
  const file = literal.getSourceFile();
  if (presenter === undefined || end.kind !== 'screen' || !takesImports(file)) return undefined;
  const [place, owned] = [placeOf(literal), sentenceIn(literal, contract)];
  if (place === undefined || owned === undefined) return undefined;
  const { name, imports } = localName(file, { name: presenter.call, from: presenter.module }, project);
  const quote = quoteIn(file);
  const call = `${name}(${quote}${owned.claim}${quote}${owned.index === 0 ? '' : `, ${String(owned.index)}`})`;
  return {
    ...writtenSpan(literal),
    text: place === 'markup' ? `{${call}}` : call,
    ...(imports === undefined ? {} : { imports }),
  };
}

/** The sentence of the contract that `literal` is, word for word: its claim, and its place among those. */
function sentenceIn(
  literal: ts.Node,
  { claims }: Contract,
): { readonly claim: string; readonly index: number } | undefined {
  const text = ts.isJsxText(literal) ? literal.text.trim() : 'text' in literal ? literal.text : undefined;
  const indices = Object.entries(claims).map(([claim, { says }]) => ({
    claim,
    index: says.findIndex((each) => each === text),
  }));
  return indices.find(({ index }) => index >= 0);
}

/** A module on its own: the scripts of a component, those without imports and exports, and CommonJS are not. */
function takesImports(file: ts.SourceFile): boolean {
  const { fileName } = file;
  return ts.isExternalModule(file) && kindOfPath(fileName) === 'script' && !/\.c[jt]s$/u.test(fileName);
}

function quoteIn({ statements }: ts.SourceFile): string {
  return statements.find(ts.isImportDeclaration)?.moduleSpecifier.getText().charAt(0) ?? "'";
}
