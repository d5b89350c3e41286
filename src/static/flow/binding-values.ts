import { ts } from '../typescript.js';
import { type AccessPath, ANY, stepOfElement } from './access-path.js';
import type { Place } from './exported-values.js';
import type { Binding } from './scopes.js';
import { writesOf } from './writes-of.js';

/** Whether a name may hold anything: parameters hold whatever they are called with. */
export function isOpenBinding({ identifier }: Binding): boolean {
  let owner: ts.Node = identifier.parent;
  while (ts.isBindingElement(owner)) owner = owner.parent.parent;
  return ts.isParameter(owner);
}

/** What is written to a name: where it is declared, and where it is assigned to. */
export function valuesOf(binding: Binding): readonly Place[] {
  const written = writesOf(binding).map(({ value }) => ({ node: value, path: [] }));
  return [...declaredValues(binding.identifier), ...written];
}

function declaredValues(identifier: ts.Identifier): readonly Place[] {
  const { parent } = identifier;
  if (ts.isVariableDeclaration(parent)) return ofVariable(parent);
  if (ts.isParameter(parent))
    return parent.initializer === undefined ? [] : [{ node: parent.initializer, path: [] }];
  if (ts.isBindingElement(parent)) return ofElement(parent, []);
  const isItself = ts.isFunctionLike(parent) || ts.isClassLike(parent) || ts.isEnumDeclaration(parent);
  return isItself ? [{ node: parent, path: [] }] : [];
}

function ofVariable({ initializer, parent }: ts.VariableDeclaration): readonly Place[] {
  if (initializer !== undefined) return [{ node: initializer, path: [] }];
  const loop = parent.parent;
  return ts.isForOfStatement(loop) ? [{ node: loop.expression, path: [ANY] }] : [];
}

function ofElement(element: ts.BindingElement, below: AccessPath): readonly Place[] {
  const fallback = element.initializer === undefined ? [] : [{ node: element.initializer, path: below }];
  const path = element.dotDotDotToken === undefined ? [stepOfElement(element), ...below] : below;
  const owner = element.parent.parent;
  const from = ts.isBindingElement(owner)
    ? ofElement(owner, path)
    : declaredIn(owner).map((place) => ({ node: place.node, path: [...place.path, ...path] }));
  return [...from, ...fallback];
}

function declaredIn(owner: ts.VariableDeclaration | ts.ParameterDeclaration): readonly Place[] {
  if (ts.isVariableDeclaration(owner)) return ofVariable(owner);
  return owner.initializer === undefined ? [] : [{ node: owner.initializer, path: [] }];
}
