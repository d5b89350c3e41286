import { ts } from 'ts-morph';
import type { SourceProject } from '../rule.js';
import {
  type AccessPath,
  ANY,
  CALLED,
  fits,
  MADE,
  stepOf,
  stepOfElement,
  stepOfIndex,
} from './access-path.js';
import { isWrapper } from '../syntax/bare.js';
import { calleeName } from './callee-name.js';
import { exportedValues, type Place } from './exported-values.js';
import { importedAs, loadedModule } from './imported-as.js';
import { returned } from './returned.js';
import { type Binding, scopesOf } from './scopes.js';
import { writesOf } from './writes-of.js';

/** What an expression may stand for. `isOpen`: and for something that is not known. */
export interface Found {
  readonly nodes: readonly ts.Node[];
  readonly isOpen: boolean;
}

const MOST_STEPS = 200;
const MOST_NODES = 32;
const DEPTH = 20;

/** The expressions at the end of `path` in `node`, with names, members, calls and imports followed to what they mean. */
export function lookUp(node: ts.Node, path: AccessPath, project: SourceProject): Found {
  const search = new Search(project);
  search.follow({ node, path }, 0);
  return { nodes: [...search.nodes], isOpen: search.isOpen };
}

class Search {
  readonly nodes = new Set<ts.Node>();
  isOpen = false;
  #steps = 0;
  readonly #project: SourceProject;

  constructor(project: SourceProject) {
    this.#project = project;
  }

  follow({ node, path }: Place, depth: number): void {
    if (depth > DEPTH || ++this.#steps > MOST_STEPS || this.nodes.size >= MOST_NODES) {
      this.isOpen = true;
      return;
    }
    const next = this.#next(node, path);
    if (next === 'here') this.nodes.add(node);
    else if (next.length === 0) this.isOpen = true;
    else for (const place of next) this.follow(place, depth + 1);
  }

  /** Where to look on, or that this is it; nowhere where it is not known. */
  #next(node: ts.Node, path: AccessPath): readonly Place[] | 'here' {
    if (isWrapper(node)) return [{ node: node.expression, path }];
    if (ts.isIdentifier(node)) return this.#named(node, path);
    if (ts.isPropertyAccessExpression(node)) return this.#member(node.expression, [node.name.text, ...path]);
    if (ts.isElementAccessExpression(node)) {
      return this.#member(node.expression, [stepOfIndex(node.argumentExpression), ...path]);
    }
    if (ts.isCallExpression(node)) return this.#called(node, path);
    return path.length === 0 ? 'here' : this.#inside(node, path);
  }

  #member(base: ts.Expression, path: AccessPath): readonly Place[] {
    if (base.kind !== ts.SyntaxKind.ThisKeyword) return [{ node: base, path }];
    const owner = ts.findAncestor(base, ts.isClassLike);
    return owner === undefined ? [] : [{ node: owner, path }];
  }

  #called(node: ts.CallExpression, path: AccessPath): readonly Place[] {
    const specifier = loadedModule(node);
    if (specifier !== undefined) return this.#exported(node, specifier, path);
    const given = unchangedArgument(node, path);
    return given ?? [{ node: node.expression, path: [CALLED, ...path] }];
  }

  #exported(node: ts.Node, specifier: string, path: AccessPath): readonly Place[] {
    const target = this.#project.resolve(node.getSourceFile().fileName, specifier);
    const [name, ...rest] = path;
    if (target === undefined || name === undefined) return [];
    return exportedValues(this.#project, { path: target, name }).map((place) => ({
      node: place.node,
      path: [...place.path, ...rest],
    }));
  }

  #named(identifier: ts.Identifier, path: AccessPath): readonly Place[] | 'here' {
    const binding = scopesOf(identifier).bindingOf(identifier);
    if (binding === undefined) return identifier.text === 'undefined' && path.length === 0 ? 'here' : [];
    const from = importedAs(binding.identifier);
    if (from !== undefined) {
      return this.#exported(
        identifier,
        from.specifier,
        from.name === undefined ? path : [from.name, ...path],
      );
    }
    if (isOpenBinding(binding)) this.isOpen = true;
    return valuesOf(binding).map((place) => ({ node: place.node, path: [...place.path, ...path] }));
  }

  #inside(node: ts.Node, [step = ANY, ...rest]: AccessPath): readonly Place[] {
    const on = (nodes: readonly ts.Node[]): readonly Place[] =>
      nodes.map((each) => ({ node: each, path: rest }));
    if (ts.isObjectLiteralExpression(node)) return properties(node, step, rest);
    if (ts.isArrayLiteralExpression(node)) return elements(node, step, rest);
    if (ts.isFunctionLike(node)) return step === CALLED ? on(returned(node)) : [];
    if (ts.isConditionalExpression(node)) return bothOf(node.whenTrue, node.whenFalse, [step, ...rest]);
    if (ts.isBinaryExpression(node)) return bothOf(node.left, node.right, [step, ...rest]);
    if (ts.isEnumDeclaration(node)) return on(enumValues(node, step));
    if (ts.isClassLike(node)) return step === MADE ? [{ node, path: rest }] : classMembers(node, step, rest);
    return ts.isNewExpression(node) ? [{ node: node.expression, path: [MADE, step, ...rest] }] : [];
  }
}

function bothOf(left: ts.Node, right: ts.Node, path: AccessPath): readonly Place[] {
  return [
    { node: left, path },
    { node: right, path },
  ];
}

/** Calls that give their argument back, or what it gives when it is called. */
function unchangedArgument(node: ts.CallExpression, path: AccessPath): readonly Place[] | undefined {
  const [argument] = node.arguments;
  if (argument === undefined) return undefined;
  const { last, whole } = calleeName(node.expression);
  if (whole === 'Object.freeze' || last === 'useCallback' || last === 'memo')
    return [{ node: argument, path }];
  if (last === 'useMemo') return [{ node: argument, path: [CALLED, ...path] }];
  return last === 'useState' && path[0] === '0' ? [{ node: argument, path: path.slice(1) }] : undefined;
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

/** Parameters hold whatever they are called with. */
function isOpenBinding({ identifier }: Binding): boolean {
  let owner: ts.Node = identifier.parent;
  while (ts.isBindingElement(owner)) owner = owner.parent.parent;
  return ts.isParameter(owner);
}

/** What is written to a name: where it is declared, and where it is assigned to. */
function valuesOf(binding: Binding): readonly Place[] {
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
