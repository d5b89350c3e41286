import { ts } from '../typescript.js';
import { wholeAround } from './whole-around.js';
import { textsWrittenIn } from './written-text.js';

/** The literals of a file that may hold words of a text for which `telling` was made; those that can be no values are left out. */
export function literalsIn(file: ts.SourceFile, telling: RegExp): readonly ts.Node[] {
  const literals = allLiterals(file);
  const found = new Set(literals.filter((literal) => telling.test(textsWrittenIn(literal))));
  const split = new Map<ts.Node, ts.Node[]>();
  for (const literal of literals) {
    const root = wholeAround(literal);
    if (root !== literal) split.set(root, [...(split.get(root) ?? []), literal]);
  }
  for (const pieces of split.values()) {
    if (pieces.some((piece) => found.has(piece))) continue;
    if (telling.test(pieces.map((piece) => textsWrittenIn(piece)).join('')))
      for (const piece of pieces) found.add(piece);
  }
  return literals.filter((literal) => found.has(literal));
}

const known = new WeakMap<ts.SourceFile, readonly ts.Node[]>();

function allLiterals(file: ts.SourceFile): readonly ts.Node[] {
  const before = known.get(file);
  if (before !== undefined) return before;
  const literals: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || ts.isJsxText(node))
      literals.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  known.set(file, literals);
  return literals;
}
