import { ts } from '../typescript.js';
import type { SourceProject } from '../rule.js';
import { type AccessPath, stepOf } from './access-path.js';

/** A value: what stands at the end of `path` in `node`. */
export interface Place {
  readonly node: ts.Node;
  readonly path: AccessPath;
}

const MOST_FILES = 8;

/** What the file `path` exports as `name`, followed through files that pass it on. */
export function exportedValues(
  project: SourceProject,
  { path, name }: { readonly path: string; readonly name: string },
  files = 0,
): readonly Place[] {
  const script = files > MOST_FILES ? undefined : project.script(path);
  if (script === undefined) return [];
  return script.ast.statements.flatMap((statement): readonly Place[] => {
    if (ts.isExportDeclaration(statement)) return passedOn(project, { statement, path, name, files });
    if (ts.isExportAssignment(statement)) {
      return (name === 'default') !== (statement.isExportEquals ?? false)
        ? [placeOf(statement.expression)]
        : [];
    }
    if (ts.isExpressionStatement(statement)) return commonExport(statement.expression, name);
    return declared(statement, name);
  });
}

function placeOf(node: ts.Node, path: AccessPath = []): Place {
  return { node, path };
}

interface Passing {
  readonly statement: ts.ExportDeclaration;
  readonly path: string;
  readonly name: string;
  readonly files: number;
}

function passedOn(project: SourceProject, { statement, path, name, files }: Passing): readonly Place[] {
  const { exportClause, moduleSpecifier } = statement;
  const target =
    moduleSpecifier !== undefined && ts.isStringLiteral(moduleSpecifier)
      ? project.resolve(path, moduleSpecifier.text)
      : undefined;
  if (exportClause === undefined) {
    return target === undefined ? [] : exportedValues(project, { path: target, name }, files + 1);
  }
  if (!ts.isNamedExports(exportClause)) return [];
  const specifier = exportClause.elements.find((each) => each.name.text === name);
  if (specifier === undefined) return [];
  const original = specifier.propertyName ?? specifier.name;
  if (moduleSpecifier === undefined) return [placeOf(original)];
  return target === undefined
    ? []
    : exportedValues(project, { path: target, name: original.text }, files + 1);
}

/** `module.exports = {...}`, `exports.name = ...`. */
function commonExport(expression: ts.Expression, name: string): readonly Place[] {
  if (!ts.isBinaryExpression(expression) || expression.operatorToken.kind !== ts.SyntaxKind.EqualsToken)
    return [];
  const target = expression.left.getText();
  if (target === 'module.exports') return [placeOf(expression.right, name === 'default' ? [] : [name])];
  return target === `exports.${name}` || target === `module.exports.${name}`
    ? [placeOf(expression.right)]
    : [];
}

function declared(statement: ts.Statement, name: string): readonly Place[] {
  const kinds = ts.canHaveModifiers(statement)
    ? (ts.getModifiers(statement) ?? []).map(({ kind }) => kind)
    : [];
  if (!kinds.includes(ts.SyntaxKind.ExportKeyword)) return [];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap((each) =>
      namesIn(each.name, name).map((id) => placeOf(id)),
    );
  }
  if (!isNamedStatement(statement)) return [];
  const exportedAs = kinds.includes(ts.SyntaxKind.DefaultKeyword) ? 'default' : statement.name?.text;
  return exportedAs === name ? [placeOf(statement)] : [];
}

function isNamedStatement(
  node: ts.Node,
): node is ts.FunctionDeclaration | ts.ClassDeclaration | ts.EnumDeclaration {
  return ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) || ts.isEnumDeclaration(node);
}

function namesIn(binding: ts.BindingName, name: string): readonly ts.Identifier[] {
  if (ts.isIdentifier(binding)) return stepOf(binding) === name ? [binding] : [];
  return binding.elements.flatMap((each) => (ts.isBindingElement(each) ? namesIn(each.name, name) : []));
}
