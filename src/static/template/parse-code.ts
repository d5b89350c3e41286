import { ts } from '../typescript.js';
import type { Code } from './hole.js';

/** An expression of a template, parsed; `offset` leads from its positions to those in the file. */
export interface ParsedCode {
  readonly ast: ts.SourceFile;
  readonly expression: ts.Expression;
  readonly offset: number;
}

/** `code` as a JavaScript expression; none where it is none. */
export function parseCode({ text, start }: Code): ParsedCode | undefined {
  const ast = ts.createSourceFile(
    'expression.ts',
    `(${text}\n)`,
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TS,
  );
  const statement = ast.statements[0];
  if (statement === undefined || !ts.isExpressionStatement(statement)) return undefined;
  const { expression } = statement;
  if (!ts.isParenthesizedExpression(expression)) return undefined;
  return { ast, expression: expression.expression, offset: start - 1 };
}
