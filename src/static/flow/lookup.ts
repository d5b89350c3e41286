import { ts } from '../typescript.js';
import type { SourceProject } from '../rule.js';
import { type AccessPath, CALLED, stepOfIndex } from './access-path.js';
import { isWrapper } from '../syntax/bare.js';
import { isOpenBinding, valuesOf } from './binding-values.js';
import { calleeName } from './callee-name.js';
import { exportedValues, type Place } from './exported-values.js';
import { importedAs, loadedModule } from './imported-as.js';
import { insideOf } from './inside-of.js';
import { scopesOf } from './scopes.js';

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
    return path.length === 0 ? 'here' : insideOf(node, path);
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
