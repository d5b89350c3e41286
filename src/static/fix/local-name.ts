import { ts } from '../typescript.js';
import { scopesOf } from '../flow/scopes.js';
import { folderOf, joinPath } from '../join-path.js';
import type { NeededImport, SourceProject } from '../rule.js';
import { bareModule } from './specifier-for.js';

/** How a script calls an export of a module, and what it has to import for that, if anything. */
export interface LocalName {
  readonly name: string;
  readonly imports?: NeededImport;
}

/**
 * The name by which `file` can call the export `name` of the module `from` (relative to the project) wherever it does:
 * as it imports it already, under its own name, or under another where the file means something else by that.
 */
export function localName(
  file: ts.SourceFile,
  { from, name }: Pick<NeededImport, 'from' | 'name'>,
  project: SourceProject,
): LocalName {
  const identifiers = identifiersIn(file);
  const known = importsOf(file, from, project);
  for (const { elements } of known) {
    const element = elements.find(
      (each) => !each.isTypeOnly && (each.propertyName ?? each.name).text === name,
    );
    if (element !== undefined && isUnrivalled(element.name, identifiers)) return { name: element.name.text };
  }
  const taken = new Set(identifiers.map(({ text }) => text));
  const as = freeName(name, taken);
  const specifier = known[0]?.specifier;
  return { name: as, imports: { name, as, from, ...(specifier === undefined ? {} : { specifier }) } };
}

interface KnownImport {
  readonly specifier: string;
  readonly elements: readonly ts.ImportSpecifier[];
}

/** What the file imports from a module as values, by name. */
function importsOf(file: ts.SourceFile, from: string, project: SourceProject): readonly KnownImport[] {
  const plain = joinPath('', from);
  const isMeant = (specifier: string) =>
    project.resolve(file.fileName, specifier) === plain ||
    (specifier.startsWith('.') &&
      bareModule(joinPath(folderOf(file.fileName), specifier)) === bareModule(plain));
  return file.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    const specifier = statement.moduleSpecifier.text;
    const names = statement.importClause?.namedBindings;
    if (statement.importClause?.phaseModifier !== undefined || !isMeant(specifier)) return [];
    return [{ specifier, elements: names !== undefined && ts.isNamedImports(names) ? names.elements : [] }];
  });
}

/** Whether nothing else in the file goes by the name that an import declares. */
function isUnrivalled(declared: ts.Identifier, identifiers: readonly ts.Identifier[]): boolean {
  const scopes = scopesOf(declared);
  return identifiers
    .filter(({ text }) => text === declared.text)
    .every((each) => (scopes.bindingOf(each)?.identifier ?? declared) === declared);
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const own = `presenter${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  let as = own;
  for (let number = 2; taken.has(as); number += 1) as = `${own}${String(number)}`;
  return as;
}

function identifiersIn(file: ts.SourceFile): readonly ts.Identifier[] {
  const found: ts.Identifier[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
