import { ts } from '../typescript.js';
import { joinPath, folderOf } from '../join-path.js';
import { readScript } from '../read-script.js';
import type { NeededImport } from '../rule.js';
import type { SourceFiles } from '../source-files.js';
import { SourceText } from '../source-text.js';
import type { Edit } from './edit.js';
import { headEnd } from './head-end.js';
import { bareModule, specifierFor } from './specifier-for.js';

/** The edit that imports a name into the script `source`: into an import of the same module, or as a line of its own. */
export function importEdit(source: SourceText, needed: NeededImport, files: SourceFiles): Edit {
  const mark = source.text.startsWith('\uFEFF') ? 1 : 0;
  const bare = new SourceText(source.path, source.text.slice(mark));
  const { ast } = readScript(bare);
  const { name, as } = needed;
  const binding = name === as ? name : `${name} as ${as}`;
  const edit = intoKnown(ast, needed, binding) ?? asLine(ast, binding, specifierFor(bare, needed, files));
  return { ...edit, start: edit.start + mark, end: edit.end + mark };
}

function intoKnown(ast: ts.SourceFile, needed: NeededImport, binding: string): Edit | undefined {
  for (const statement of ast.statements) {
    if (!ts.isImportDeclaration(statement) || !isOf(statement, needed)) continue;
    const { importClause } = statement;
    const names = importClause?.namedBindings;
    if (importClause?.phaseModifier !== undefined || names === undefined || !ts.isNamedImports(names))
      continue;
    const last = names.elements.at(-1);
    return last === undefined
      ? { start: names.getStart(), end: names.end, text: `{ ${binding} }` }
      : { start: last.end, end: last.end, text: `, ${binding}` };
  }
  return undefined;
}

function isOf({ moduleSpecifier }: ts.ImportDeclaration, { from, specifier }: NeededImport): boolean {
  if (!ts.isStringLiteral(moduleSpecifier)) return false;
  const { text } = moduleSpecifier;
  if (text === specifier) return true;
  const folder = folderOf(moduleSpecifier.getSourceFile().fileName);
  return text.startsWith('.') && bareModule(joinPath(folder, text)) === bareModule(from);
}

function asLine(ast: ts.SourceFile, binding: string, specifier: string): Edit {
  const { quote, end, line } = styleOf(ast);
  const statement = `import { ${binding} } from ${quote}${specifier}${quote}`;
  const above = ast.statements.at(leading(ast) - 1);
  if (leading(ast) > 0 && above !== undefined) {
    const { text } = ast;
    const rest = /^[ \t]*(?:\/\/.*|\/\*[^\r\n]*?\*\/[ \t]*)?(?=\r|\n|$)/u.exec(text.slice(above.end));
    const at = above.end + (rest?.[0].length ?? 0);
    return { start: at, end: at, text: `${line}${statement}${rest === null ? ';' : end}` };
  }
  const at = headEnd(ast);
  const isBehind = at > 0 && !/[\r\n]/u.test(ast.text[at - 1] ?? '');
  const placed = isBehind ? `${line}${statement}${end}` : `${statement}${end}${line}${line}`;
  return { start: at, end: at, text: placed };
}

/** How many statements stand before everything that runs: directives and imports. */
function leading({ statements }: ts.SourceFile): number {
  const first = statements.findIndex((each) => !ts.isImportDeclaration(each) && !isDirective(each));
  return first < 0 ? statements.length : first;
}

function isDirective(statement: ts.Statement): boolean {
  return ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression);
}

/** How the file writes its imports: the quote, what ends a statement, and the line break. */
function styleOf(ast: ts.SourceFile): {
  readonly quote: string;
  readonly end: string;
  readonly line: string;
} {
  const { text, statements } = ast;
  const model = statements.find(ts.isImportDeclaration);
  const quote = model?.moduleSpecifier.getText().charAt(0) ?? (/["']/u.exec(text)?.[0] || "'");
  const ended = model ?? statements.find((each) => ts.isExpressionStatement(each));
  const end = ended === undefined || text[ended.end - 1] === ';' ? ';' : '';
  return { quote, end, line: /\r?\n|\r/u.exec(text)?.[0] ?? '\n' };
}
