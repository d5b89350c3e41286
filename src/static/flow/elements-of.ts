import { ts } from '../typescript.js';
import type { SourceProject } from '../rule.js';
import { bare } from '../syntax/bare.js';
import { lookUp } from './lookup.js';
import { scopesOf } from './scopes.js';
import { wordSet } from './word-set.js';

const DEPTH = 4;

/** The elements of an array in their order, with what is pushed to it behind them; none where it is not known. */
export function elementsOf(
  array: ts.Expression,
  project: SourceProject,
  depth = 0,
): readonly ts.Expression[] | undefined {
  if (depth > DEPTH) return undefined;
  const node = bare(array);
  if (ts.isArrayLiteralExpression(node)) return spreadOut(node, project, depth);
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    return KEEPING.has(node.expression.name.text)
      ? elementsOf(node.expression.expression, project, depth + 1)
      : undefined;
  }
  const [literal] = lookUp(node, [], project).nodes.filter(ts.isArrayLiteralExpression);
  if (literal === undefined) return undefined;
  const pushed = ts.isIdentifier(node) ? pushedTo(node) : [];
  return [...spreadOut(literal, project, depth), ...pushed];
}

/** Methods whose array has the words of the array that they are called on. */
const KEEPING = wordSet('filter map slice flat toSorted toReversed sort');

function spreadOut(
  literal: ts.ArrayLiteralExpression,
  project: SourceProject,
  depth: number,
): readonly ts.Expression[] {
  return literal.elements.flatMap((element) =>
    ts.isSpreadElement(element)
      ? (elementsOf(element.expression, project, depth + 1) ?? [element])
      : [element],
  );
}

function pushedTo(array: ts.Identifier): readonly ts.Expression[] {
  const references = scopesOf(array).bindingOf(array)?.references ?? [];
  return references.flatMap(({ parent }) => {
    if (!ts.isPropertyAccessExpression(parent) || parent.name.text !== 'push') return [];
    return ts.isCallExpression(parent.parent) ? parent.parent.arguments : [];
  });
}
