import { ts } from '../../typescript.js';
import type { SourceProject } from '../../rule.js';
import type { Script } from '../../source.js';
import { descendants } from '../../syntax/descendants.js';

/** What gives a name its values. */
export type Declaration =
  | ts.VariableDeclaration
  | ts.TypeAliasDeclaration
  | ts.EnumDeclaration
  | ts.InterfaceDeclaration
  | ts.ClassDeclaration;

/** A declaration, and the script in which it stands. */
export interface FoundDeclaration {
  readonly node: Declaration & { readonly name: ts.Identifier };
  readonly script: Script;
}

/** A name of a type or of a value, as it is used in `script`. */
export interface UsedName {
  readonly name: string;
  readonly space: 'type' | 'value';
  readonly script: Script;
}

const LONGEST_WAY = 8;

/** The declaration that a name means, imports and re-exports followed; none where it comes from outside the project. */
export function findDeclaration(
  used: UsedName,
  project: SourceProject,
  steps = 0,
): FoundDeclaration | undefined {
  const names = namesIn(used.script.ast);
  const node = names.get(`${used.space}:${used.name}`) ?? names.get(`both:${used.name}`);
  if (node !== undefined) return { node, script: used.script };
  if (steps > LONGEST_WAY) return undefined;
  const from = imported(used);
  return from === undefined ? undefined : findExport(from, used, { project, steps });
}

interface From {
  readonly specifier: string;
  readonly name: string;
}

interface Way {
  readonly project: SourceProject;
  readonly steps: number;
}

function findExport({ specifier, name }: From, used: UsedName, way: Way): FoundDeclaration | undefined {
  const { project, steps } = way;
  const path = project.resolve(used.script.text.path, specifier);
  const script = path === undefined ? undefined : project.script(path);
  if (script === undefined || steps > LONGEST_WAY) return undefined;
  const inner = { ...used, script };
  const next = { project, steps: steps + 1 };
  for (const statement of script.ast.statements) {
    const passed = ts.isExportDeclaration(statement) ? passedOn(statement, name) : undefined;
    const found = passed === undefined ? undefined : findPassed(passed, inner, next);
    if (found !== undefined) return found;
  }
  return findDeclaration({ ...inner, name }, project, next.steps);
}

function findPassed(passed: Passed, used: UsedName, way: Way): FoundDeclaration | undefined {
  const { name, specifier } = passed;
  if (specifier !== undefined) return findExport({ specifier, name }, used, way);
  return findDeclaration({ ...used, name }, way.project, way.steps);
}

interface Passed {
  readonly name: string;
  readonly specifier?: string;
}

/** What an export declaration gives on under `name`, and from where. */
function passedOn({ exportClause, moduleSpecifier }: ts.ExportDeclaration, name: string): Passed | undefined {
  const from =
    moduleSpecifier !== undefined && ts.isStringLiteral(moduleSpecifier)
      ? { specifier: moduleSpecifier.text }
      : {};
  if (exportClause === undefined) return { name, ...from };
  if (!ts.isNamedExports(exportClause)) return undefined;
  const element = exportClause.elements.find((each) => each.name.text === name);
  return element === undefined ? undefined : { name: (element.propertyName ?? element.name).text, ...from };
}

function imported({ name, script }: UsedName): From | undefined {
  for (const statement of script.ast.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (bindings === undefined || !ts.isNamedImports(bindings)) continue;
    const element = bindings.elements.find((each) => each.name.text === name);
    if (element === undefined) continue;
    return { specifier: statement.moduleSpecifier.text, name: (element.propertyName ?? element.name).text };
  }
  return undefined;
}

const known = new WeakMap<ts.SourceFile, ReadonlyMap<string, FoundDeclaration['node']>>();

function namesIn(ast: ts.SourceFile): ReadonlyMap<string, FoundDeclaration['node']> {
  const before = known.get(ast);
  if (before !== undefined) return before;
  const names = new Map<string, FoundDeclaration['node']>();
  for (const node of descendants(ast)) {
    const space = spaceOf(node);
    if (space === undefined || !isNamed(node)) continue;
    const key = `${space}:${node.name.text}`;
    if (!names.has(key)) names.set(key, node);
  }
  known.set(ast, names);
  return names;
}

function isNamed(node: ts.Node): node is FoundDeclaration['node'] {
  return spaceOf(node) !== undefined && 'name' in node && ts.isIdentifier(node.name as ts.Node);
}

function spaceOf(node: ts.Node): 'type' | 'value' | 'both' | undefined {
  if (ts.isVariableDeclaration(node)) return node.initializer === undefined ? undefined : 'value';
  if (ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)) return 'type';
  return ts.isEnumDeclaration(node) || ts.isClassDeclaration(node) ? 'both' : undefined;
}
