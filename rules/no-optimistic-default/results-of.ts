import { ts } from '../../src/static/typescript.js';

/** What statements return, assign or pass on before they end; those of nested functions and conditions aside. */
export function resultsOf(statements: readonly ts.Node[]): readonly ts.Expression[] {
  const found: ts.Expression[] = [];
  for (const statement of statements) {
    if (ts.isBlock(statement)) found.push(...resultsOf(statement.statements));
    if (ts.isReturnStatement(statement) && statement.expression !== undefined)
      found.push(statement.expression);
    if (ts.isExpressionStatement(statement)) found.push(...resultOf(statement.expression));
    if (ends(statement)) break;
  }
  return found;
}

/** Whether what follows `statement` is not reached. */
export function ends(statement: ts.Node): boolean {
  if (ts.isBlock(statement)) return statement.statements.some(ends);
  return (
    ts.isReturnStatement(statement) ||
    ts.isBreakStatement(statement) ||
    ts.isContinueStatement(statement) ||
    ts.isThrowStatement(statement)
  );
}

/** `label = 'Running'`, `setLabel('Running')`. */
function resultOf(expression: ts.Expression): readonly ts.Expression[] {
  if (ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    return [expression.right];
  }
  return ts.isCallExpression(expression) && /^set|^push$/u.test(nameOf(expression))
    ? expression.arguments
    : [];
}

function nameOf({ expression }: ts.CallExpression): string {
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text;
  return ts.isIdentifier(expression) ? expression.text : '';
}
