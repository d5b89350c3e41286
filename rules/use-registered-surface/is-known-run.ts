import { ts } from '../../src/static/typescript.js';
import type { ModelNames } from '../../src/static/model-names.js';
import { bare } from '../../src/static/syntax/bare.js';
import { declarationOf } from '../../src/static/syntax/declaration-of.js';
import { isEachOfMany, isRun } from '../../src/static/syntax/is-run.js';
import { memberType } from '../../src/static/syntax/member-type.js';
import { typeSays } from '../../src/static/syntax/model-type.js';

/**
 * Whether `node` is a run for sure: by its type, or as one of many runs. Where sources have no types, its name is all that
 * there can be.
 */
export function isKnownRun(node: ts.Expression, names: ModelNames, isTyped: boolean): boolean {
  if (!isRun(node, names)) return false;
  const root = rootOf(node);
  const declaration = root === undefined ? undefined : declarationOf(root);
  if (!isTyped) return true;
  if (declaration === undefined) return false;
  if (ts.isBindingElement(declaration)) return typeSays(memberType(declaration), names) === 'model';
  if (ts.isVariableDeclaration(declaration)) return isKnownVariable(declaration, names);
  if (!ts.isParameter(declaration)) return false;
  return typeSays(declaration.type, names) === 'model' || isEachOfMany(declaration, names);
}

function isKnownVariable({ type, initializer, parent }: ts.VariableDeclaration, names: ModelNames): boolean {
  if (typeSays(type, names) === 'model' || ts.isForOfStatement(parent.parent)) return true;
  return initializer !== undefined && isRun(initializer, names);
}

/** The name that an expression begins with: `props` of `props.run`. */
function rootOf(node: ts.Expression): ts.Identifier | undefined {
  const inner = bare(node);
  if (ts.isIdentifier(inner)) return inner;
  const isPath =
    ts.isPropertyAccessExpression(inner) || ts.isElementAccessExpression(inner) || ts.isCallExpression(inner);
  return isPath ? rootOf(inner.expression) : undefined;
}
