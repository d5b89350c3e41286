import { ts } from '../typescript.js';
import { kindOfPath } from '../kind-of-path.js';
import type { AllKey, SourceProject } from '../rule.js';
import { loadedModule } from './imported-as.js';
import { scopesOf } from './scopes.js';
import { mentions } from './mentions.js';
import { lastName } from './said-by-key.js';
import { end, type FlowWorld, on, plainScreen, type Steps, type Value } from './step.js';

const MOST_FILES = 40;

/** Where a value goes that leaves its file as `name`; its end is not known where nobody takes it. */
export function exportSteps(value: Value, name: string, world: FlowWorld): Steps {
  const own = name === 'default' ? ownMarkup(value, world) : [];
  if (own.length > 0) return own;
  const uses = takers({ value, name, path: value.node.getSourceFile().fileName }, world, new Set());
  return uses.length > 0 ? uses : [end(value, 'unresolved')];
}

/** What a component file exports is named in its own markup. */
function ownMarkup(value: Value, world: FlowWorld): Steps {
  const name = lastName(value.path);
  const markup = world.markup.get(value.node.getSourceFile().fileName);
  return name !== undefined && markup !== undefined && mentions(markup, name) ? [plainScreen(value)] : [];
}

interface Leaving {
  readonly value: Value;
  readonly name: string;
  readonly path: string;
}

function takers(leaving: Leaving, world: FlowWorld, seen: Set<string>): Steps {
  const key = `${leaving.path}\n${leaving.name}`;
  if (seen.has(key)) return [];
  seen.add(key);
  return importersTaking(leaving, world.project).flatMap((importer) =>
    takenIn(importer, leaving, { world, seen }),
  );
}

interface Search {
  readonly world: FlowWorld;
  readonly seen: Set<string>;
}

/** What may take everything that a module exports without naming it. */
const TAKES_ALL = /\*\s*as\b|\bexport\s*\*|\brequire\s*\(|\bimport\s*\(/u;

const TAKERS: AllKey<Map<string, readonly string[]>> = { name: 'takers' };

/** The files that may take `name` of the file `path`. */
function importersTaking({ path, name }: Leaving, project: SourceProject): readonly string[] {
  const known = project.fromAll(TAKERS, () => new Map<string, readonly string[]>());
  const key = `${path}\n${name}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = project
    .importersOf(path)
    .slice(0, MOST_FILES)
    .filter((importer) => mayTake(importer, name, project));
  known.set(key, found);
  return found;
}

/** Whether a script may take what a file exports as `name`: a text is looked through much faster than it is parsed. */
function mayTake(importer: string, name: string, project: SourceProject): boolean {
  const text = kindOfPath(importer) === 'script' ? project.text(importer) : undefined;
  return text === undefined || name === 'default' || text.includes(name) || TAKES_ALL.test(text);
}

function takenIn(importer: string, leaving: Leaving, search: Search): Steps {
  const script = search.world.project.script(importer);
  // A component file whose script cannot be had: it takes the value somewhere.
  if (script === undefined) return [end(leaving.value, 'unresolved')];
  const means = (specifier: ts.Expression | undefined): boolean =>
    specifier !== undefined &&
    ts.isStringLiteralLike(specifier) &&
    search.world.project.resolve(importer, specifier.text) === leaving.path;
  const declared = script.ast.statements.flatMap((statement): Steps => {
    if (ts.isImportDeclaration(statement) && means(statement.moduleSpecifier))
      return imports(statement, leaving);
    if (ts.isExportDeclaration(statement) && means(statement.moduleSpecifier)) {
      return passedOn(statement, { ...leaving, path: importer }, search);
    }
    return [];
  });
  return [...declared, ...loads(script.ast, leaving, means)];
}

function imports({ importClause }: ts.ImportDeclaration, { value, name }: Leaving): Steps {
  if (importClause === undefined || importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
  const { name: byDefault, namedBindings } = importClause;
  const whole = name === 'default' && byDefault !== undefined ? references(byDefault, value) : [];
  if (namedBindings === undefined) return whole;
  if (ts.isNamespaceImport(namedBindings)) {
    return [...whole, ...references(namedBindings.name, on(value, value.node, [name, ...value.path]))];
  }
  const named = namedBindings.elements.filter((each) => (each.propertyName ?? each.name).text === name);
  return [...whole, ...named.flatMap((each) => references(each.name, value))];
}

function references(identifier: ts.Identifier, value: Value): Steps {
  const binding = scopesOf(identifier).bindingOf(identifier);
  return (binding?.references ?? []).map((each) => on(value, each));
}

function passedOn({ exportClause }: ts.ExportDeclaration, leaving: Leaving, { world, seen }: Search): Steps {
  const { value, name } = leaving;
  if (exportClause === undefined) return name === 'default' ? [] : takers(leaving, world, seen);
  if (ts.isNamespaceExport(exportClause)) {
    const inside = on(value, value.node, [name, ...value.path]);
    return takers({ ...leaving, value: inside, name: exportClause.name.text }, world, seen);
  }
  return exportClause.elements
    .filter((each) => (each.propertyName ?? each.name).text === name)
    .flatMap((each) => takers({ ...leaving, name: each.name.text }, world, seen));
}

/** `require('x')` and `import('x')` give all that the module exports. */
function loads(
  ast: ts.SourceFile,
  { value, name }: Leaving,
  means: (specifier: ts.Expression | undefined) => boolean,
): Steps {
  return loadsIn(ast)
    .filter((node) => means(node.arguments[0]))
    .map((node) => {
      const isCommon = ts.isIdentifier(node.expression);
      return on(value, node, isCommon && name === 'default' ? value.path : [name, ...value.path]);
    });
}

const LOADS = new WeakMap<ts.SourceFile, readonly ts.CallExpression[]>();

function loadsIn(ast: ts.SourceFile): readonly ts.CallExpression[] {
  const before = LOADS.get(ast);
  if (before !== undefined) return before;
  const found: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && loadedModule(node) !== undefined) found.push(node);
    ts.forEachChild(node, visit);
  };
  if (/\brequire\s*\(|\bimport\s*\(/u.test(ast.text)) visit(ast);
  LOADS.set(ast, found);
  return found;
}
