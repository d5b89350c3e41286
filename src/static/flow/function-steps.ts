import { ts } from '../typescript.js';
import { type AccessPath, ANY, CALLED, MADE, stepOf } from './access-path.js';
import { exportSteps } from './export-steps.js';
import { end, type FlowWorld, on, type Steps, type Value } from './step.js';
import { usesOf } from './uses-of.js';

/** Where a value goes that `fn` returns: to the call that brought it in, else to wherever the function is used. */
export function functionSteps(fn: ts.SignatureDeclaration, value: Value, world: FlowWorld): Steps {
  const frame = value.frames.at(-1);
  if (frame?.fn === fn) return [{ ...on(value, frame.call), frames: value.frames.slice(0, -1) }];
  if (ts.isConstructorDeclaration(fn) || ts.isSetAccessor(fn)) return [end(value, 'quiet', fn)];
  const result = on(value, fn, resultPath(fn, value.path));
  if (ts.isFunctionDeclaration(fn)) return declared(fn, result, world);
  if (ts.isMethodDeclaration(fn) || ts.isGetAccessor(fn)) return memberSteps(fn, result, world);
  return [result];
}

function resultPath(fn: ts.SignatureDeclaration, path: AccessPath): AccessPath {
  const isGenerator = 'asteriskToken' in fn && fn.asteriskToken !== undefined;
  const given = isGenerator ? [ANY, ...path] : path;
  return ts.isGetAccessor(fn) ? given : [CALLED, ...given];
}

function declared(fn: ts.FunctionDeclaration, result: Value, world: FlowWorld): Steps {
  if (fn.name !== undefined) return usesOf(fn.name, result, world);
  return exportSteps(result, 'default', world);
}

type Member = ts.MethodDeclaration | ts.GetAccessorDeclaration | ts.PropertyDeclaration;

/** Where a value goes that a member of a class or of an object holds. */
export function memberSteps(member: Member, value: Value, world: FlowWorld): Steps {
  const name = stepOf(member.name);
  const owner = member.parent;
  const inside = on(value, owner, [name, ...value.path]);
  if (ts.isObjectLiteralExpression(owner)) return [inside];
  const isStatic = ts.getModifiers(member)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false;
  const ofClass = isStatic ? inside : on(value, owner, [MADE, name, ...value.path]);
  const uses = [...ownUses(owner, name, value), ...classUses(owner, ofClass, world)];
  // Markup elsewhere may read a member that the class itself does not.
  return uses.length > 0 || isPrivate(member) ? uses : [end(value, 'unresolved', member)];
}

function isPrivate(member: Member): boolean {
  const kinds = ts.getModifiers(member)?.map(({ kind }) => kind) ?? [];
  return ts.isPrivateIdentifier(member.name) || kinds.includes(ts.SyntaxKind.PrivateKeyword);
}

function classUses(owner: ts.Node, value: Value, world: FlowWorld): Steps {
  if (ts.isClassDeclaration(owner)) {
    return owner.name === undefined ? exportSteps(value, 'default', world) : usesOf(owner.name, value, world);
  }
  return ts.isClassExpression(owner) ? [value] : [];
}

function ownUses(owner: ts.Node, name: string, value: Value): Steps {
  const found: Value[] = [];
  const visit = (node: ts.Node): void => {
    const isThis = ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword;
    if (isThis && node.name.text === name && !isTarget(node)) found.push(on(value, node));
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(owner, visit);
  return found;
}

function isTarget(node: ts.PropertyAccessExpression): boolean {
  const { parent } = node;
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  );
}
