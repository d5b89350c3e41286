import { ts } from '../../typescript.js';
import { HOLE, type Script } from '../../source.js';
import { descendants } from '../../syntax/descendants.js';
import { isUnseen } from '../../syntax/is-unseen.js';
import { isSum } from '../../syntax/text-of.js';
import type { Declarations } from '../declaration.js';
import { readSql } from '../read-sql.js';

const BEGINNING = /^\s*(?:(?:--[^\n]*|\/\*[\s\S]*?\*\/)\s*)*(?:create|alter|insert|update|do|begin)\b/iu;
/** A statement of more than one word; "Update available" is none. */
const STATEMENT =
  /\b(?:create\s+(?:or\s+replace\s+)?(?:type|domain|table|(?:temp|temporary|unlogged|materialized)\b)|alter\s+(?:type|table)|insert\s+(?:ignore\s+)?into|update\b[\s\S]*?\bset)\b/iu;

/** The SQL that a script hands to a call or keeps as a statement, at its place in the file. */
export function sqlInScript({ ast }: Script): readonly Declarations[] {
  return descendants(ast).flatMap((node) => {
    if (!isText(node) || isPiece(node)) return [];
    const sql = masked(node, ast);
    const isSql = BEGINNING.test(sql) && STATEMENT.test(sql) && isSent(node) && !isUnseen(node);
    return isSql ? [readSql(sql, node.getStart(ast))] : [];
  });
}

/** Names of what holds statements, or makes them. */
const STATEMENTS = /sql|quer|statement|migration|ddl|^(?:up|down)$/iu;

/** Whether `node` is an argument, part of one, or is kept under a name that calls it a statement. */
function isSent({ parent }: ts.Node): boolean {
  if (ts.isCallExpression(parent) || ts.isTaggedTemplateExpression(parent)) return true;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent)) return isStatement(parent.name);
  if (ts.isPropertyAssignment(parent) && isStatement(parent.name)) return true;
  return PASSES.has(parent.kind) && isSent(parent);
}

function isStatement(name: ts.Node): boolean {
  return STATEMENTS.test(name.getText());
}

/** What hands on what stands in it. */
const PASSES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ArrayLiteralExpression,
  ts.SyntaxKind.ObjectLiteralExpression,
  ts.SyntaxKind.PropertyAssignment,
  ts.SyntaxKind.ParenthesizedExpression,
  ts.SyntaxKind.ConditionalExpression,
  ts.SyntaxKind.AsExpression,
  ts.SyntaxKind.SatisfiesExpression,
  ts.SyntaxKind.SpreadElement,
]);

function isText(node: ts.Node): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || isSum(node);
}

function isPiece({ parent }: ts.Node): boolean {
  return (
    isSum(parent) || ts.isTemplateSpan(parent) || ts.isTypeNode(parent) || ts.isModuleDeclaration(parent)
  );
}

/** The text that `node` makes, character by character where it stands in the file; what is no text is blank. */
function masked(node: ts.Node, ast: ts.SourceFile): string {
  const source = node.getText(ast);
  if (isSum(node)) return joined(node, ast);
  if (!ts.isTemplateExpression(node)) return literal(source);
  const start = node.getStart(ast);
  let text = unescaped(source);
  for (const { expression } of node.templateSpans) {
    const from = expression.pos - start - 2;
    const to = source.indexOf('}', expression.end - start) + 1;
    text = text.slice(0, from) + hole(expression, to - from) + text.slice(to);
  }
  return blankEnds(text);
}

function joined({ left, right }: ts.BinaryExpression, ast: ts.SourceFile): string {
  const between = ' '.repeat(right.getStart(ast) - left.end);
  const parts = [left, right].map((each) =>
    isText(each) ? masked(each, ast) : ' '.repeat(width(each, ast)),
  );
  return parts.join(between);
}

function width(node: ts.Node, ast: ts.SourceFile): number {
  return node.end - node.getStart(ast);
}

function literal(source: string): string {
  return blankEnds(unescaped(source));
}

/** The text of a literal without its own quotes; what it escapes stays where it is. */
function blankEnds(text: string): string {
  return ` ${text.slice(1, -1)} `;
}

function unescaped(source: string): string {
  return source.replace(/\\([\s\S])/gu, (_, escaped: string) =>
    /[ntr]/u.test(escaped) ? '  ' : ` ${escaped}`,
  );
}

/** A name that is filled in, as in `UPDATE ${operationRuns}`, reads as that name; anything else is not known. */
function hole(expression: ts.Expression, length: number): string {
  const name = ts.isIdentifier(expression) ? expression.text : '';
  return `${HOLE} ${name === '' ? '_'.repeat(Math.max(1, length - 3)) : name}`
    .padEnd(length)
    .slice(0, length);
}
