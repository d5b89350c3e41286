import { ts } from '../typescript.js';
import { type AccessPath, stepOf, stepOfIndex } from './access-path.js';
import { bare } from '../syntax/bare.js';
import { exportSteps } from './export-steps.js';
import { lastName, saidByKey } from './said-by-key.js';
import { scopesOf } from './scopes.js';
import { end, type End, type FlowWorld, on, plainScreen, type Steps, type Value } from './step.js';
import { usesOf } from './uses-of.js';
import { wordSet } from './word-set.js';

const ON_ELEMENTS = wordSet(
  'textContent innerText innerHTML outerHTML ariaLabel ariaDescription placeholder alt',
);

/** Where a value goes that is assigned to `target`. */
export function assignSteps(target: ts.Expression, value: Value, world: FlowWorld): Steps {
  const to = bare(target);
  if (ts.isIdentifier(to)) return usesOf(nameOf(to), value, world);
  if (ts.isPropertyAccessExpression(to)) return intoProperty(to, value, world);
  if (ts.isElementAccessExpression(to)) {
    return intoObject(
      to.expression,
      on(value, to, [stepOfIndex(to.argumentExpression), ...value.path]),
      world,
    );
  }
  return [end(value, 'unresolved', to)];
}

function nameOf(use: ts.Identifier): ts.Identifier {
  return scopesOf(use).bindingOf(use)?.identifier ?? use;
}

function intoProperty(target: ts.PropertyAccessExpression, value: Value, world: FlowWorld): Steps {
  const name = target.name.text;
  const written = target.getText();
  if (/^(?:window\.)?document\.title$/u.test(written) || ON_ELEMENTS.has(name))
    return [plainScreen(value, target)];
  if (written === 'module.exports') return common(value, world);
  if (/^(?:module\.)?exports$/u.test(target.expression.getText())) return exportSteps(value, name, world);
  const inside = on(value, target, [stepOf(target.name), ...value.path]);
  const uses = name === 'defaultProps' ? [] : intoObject(target.expression, inside, world);
  return uses.length > 0 ? uses : [end(value, kindOf(name, value), target)];
}

/** What becomes of a property of an object whose uses are not known. */
function kindOf(name: string, { path }: Value): End['kind'] {
  if (saidByKey(lastName(path) ?? name) === 'quiet') return 'quiet';
  return name === 'title' || name === 'defaultProps' ? 'screen' : 'unresolved';
}

function common(value: Value, world: FlowWorld): Steps {
  const [name, ...rest] = value.path;
  if (name === undefined) return exportSteps(value, 'default', world);
  return exportSteps(on(value, value.node, rest), name, world);
}

/** Every other use of the object that a value is put into. */
function intoObject(object: ts.Expression, value: Value, world: FlowWorld): Steps {
  const owner = bare(object);
  if (owner.kind === ts.SyntaxKind.ThisKeyword) return ownUses(owner, value);
  const { root, path } = rootOf(owner, value.path);
  if (root === undefined || scopesOf(root).bindingOf(root) === undefined) return [];
  return usesOf(nameOf(root), on(value, value.node, path), world);
}

function rootOf(
  node: ts.Expression,
  path: AccessPath,
): { root: ts.Identifier | undefined; path: AccessPath } {
  const inner = bare(node);
  if (ts.isIdentifier(inner)) return { root: inner, path };
  if (!ts.isPropertyAccessExpression(inner)) return { root: undefined, path };
  return rootOf(inner.expression, [inner.name.text, ...path]);
}

function ownUses(self: ts.Node, value: Value): Steps {
  const owner = ts.findAncestor(self, ts.isClassLike);
  if (owner === undefined) return [];
  const [name, ...rest] = value.path;
  const found: Value[] = [];
  const visit = (node: ts.Node): void => {
    const isSame = ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword;
    if (isSame && node.name.text === name && node !== value.node) found.push(on(value, node, rest));
    ts.forEachChild(node, visit);
  };
  visit(owner);
  return found;
}
