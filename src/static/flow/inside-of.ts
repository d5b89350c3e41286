import { ts } from '../typescript.js';
import { type AccessPath, ANY, CALLED, fits, MADE, stepOf } from './access-path.js';
import type { Place } from './exported-values.js';
import { returned } from './returned.js';

/** Where to look on for what stands at the end of `path` in a node that holds others; nowhere where that is not known. */
export function insideOf(node: ts.Node, [step = ANY, ...rest]: AccessPath): readonly Place[] {
  if (ts.isObjectLiteralExpression(node)) return properties(node, step, rest);
  if (ts.isArrayLiteralExpression(node)) return elements(node, step, rest);
  if (ts.isEnumDeclaration(node)) return placesIn(enumValues(node, step), rest);
  if (ts.isClassLike(node)) return step === MADE ? [{ node, path: rest }] : classMembers(node, step, rest);
  if (ts.isFunctionLike(node)) return step === CALLED ? placesIn(returned(node), rest) : [];
  if (ts.isNewExpression(node)) return placesIn([node.expression], [MADE, step, ...rest]);
  return placesIn(operands(node), [step, ...rest]);
}

function operands(node: ts.Node): readonly ts.Node[] {
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse];
  return ts.isBinaryExpression(node) ? [node.left, node.right] : [];
}

function placesIn(nodes: readonly ts.Node[], path: AccessPath): readonly Place[] {
  return nodes.map((node) => ({ node, path }));
}

function properties(node: ts.ObjectLiteralExpression, step: string, rest: AccessPath): readonly Place[] {
  return node.properties.flatMap((property): readonly Place[] => {
    if (ts.isSpreadAssignment(property)) return [{ node: property.expression, path: [step, ...rest] }];
    if (!fits(step, stepOf(property.name))) return [];
    if (ts.isPropertyAssignment(property)) return [{ node: property.initializer, path: rest }];
    if (ts.isShorthandPropertyAssignment(property)) return [{ node: property.name, path: rest }];
    const path = ts.isGetAccessor(property) ? [CALLED, ...rest] : rest;
    return [{ node: property, path }];
  });
}

function elements(node: ts.ArrayLiteralExpression, step: string, rest: AccessPath): readonly Place[] {
  return node.elements.flatMap((element, index): readonly Place[] => {
    if (ts.isSpreadElement(element)) return [{ node: element.expression, path: [ANY, ...rest] }];
    return fits(step, String(index)) ? [{ node: element, path: rest }] : [];
  });
}

function enumValues(node: ts.EnumDeclaration, step: string): readonly ts.Node[] {
  return node.members.flatMap(({ name, initializer }) =>
    initializer !== undefined && fits(step, stepOf(name)) ? [initializer] : [],
  );
}

function classMembers(node: ts.ClassLikeDeclaration, step: string, rest: AccessPath): readonly Place[] {
  return node.members.flatMap((member): readonly Place[] => {
    if (member.name === undefined || !fits(step, stepOf(member.name))) return [];
    if (ts.isPropertyDeclaration(member)) {
      return member.initializer === undefined ? [] : [{ node: member.initializer, path: rest }];
    }
    if (ts.isGetAccessor(member)) return [{ node: member, path: [CALLED, ...rest] }];
    return ts.isMethodDeclaration(member) ? [{ node: member, path: rest }] : [];
  });
}
