import { ts } from '../typescript.js';
import { ANY, MADE } from './access-path.js';
import { calleeKind } from './callee-kind.js';
import { calleeName } from './callee-name.js';
import { scopesOf } from './scopes.js';
import { end, type FlowWorld, on, type Steps, type Value } from './step.js';
import { usesOf } from './uses-of.js';

/** Where a value goes that is handed to a constructor. */
export function constructedSteps(made: ts.NewExpression, value: Value, world: FlowWorld): Steps {
  const name = calleeName(made.expression);
  const [, ...rest] = value.path;
  if (name.last === 'Map') return rest[0] === '0' ? [] : [on(value, made, [ANY, ...rest.slice(1)])];
  if (name.last === 'Set') return [on(value, made)];
  if (name.last === 'Notification') return [end(value, 'screen', made)];
  if (isErrorName(name.last) || /^(?:Date|URL|RegExp|Event|CustomEvent|Response|Request)$/u.test(name.last)) {
    return [end(value, 'quiet', made)];
  }
  return (
    ofClass(made, value, world) ?? [
      calleeKind(name, world) === 'screen' ? end(value, 'screen', made) : end(value, 'unresolved', made),
    ]
  );
}

function isErrorName(name: string): boolean {
  return /(?:Error|Exception|Failure|Rejection|Fault)$/u.test(name);
}

function ofClass(made: ts.NewExpression, value: Value, world: FlowWorld): Steps | undefined {
  const owner = ts.isIdentifier(made.expression) ? classNamed(made.expression) : undefined;
  if (owner === undefined) return undefined;
  if (parentsOf(owner).some(isErrorName)) return [end(value, 'quiet', made)];
  const parameter = parameterFor(made, value.node, owner);
  if (parameter === undefined) return undefined;
  const own = ts.isIdentifier(parameter.name) ? [on(value, made, [parameter.name.text, ...value.path])] : [];
  return [...usesOf(parameter.name, value, world), ...own];
}

function parameterFor(
  { arguments: given }: ts.NewExpression,
  argument: ts.Node,
  owner: ts.ClassLikeDeclaration,
): ts.ParameterDeclaration | undefined {
  const index = given?.findIndex((each) => each === argument) ?? -1;
  return owner.members.find(ts.isConstructorDeclaration)?.parameters[index];
}

function parentsOf({ heritageClauses }: ts.ClassLikeDeclaration): readonly string[] {
  return (heritageClauses ?? []).flatMap(({ types }) =>
    types.map((type) => calleeName(type.expression).last),
  );
}

function classNamed(name: ts.Identifier): ts.ClassLikeDeclaration | undefined {
  const declaration = scopesOf(name).bindingOf(name)?.identifier.parent;
  return declaration !== undefined && ts.isClassLike(declaration) ? declaration : undefined;
}

/** Where a value goes that stands in the class of `new X()`. */
export function madeSteps(made: ts.NewExpression, value: Value): Steps {
  return value.path[0] === MADE ? [on(value, made, value.path.slice(1))] : [];
}
