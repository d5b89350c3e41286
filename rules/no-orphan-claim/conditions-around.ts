import { ts } from '../../src/static/typescript.js';

/** An expression that has a known truth where something stands. */
export interface Condition {
  readonly expression: ts.Expression;
  readonly holds: boolean;
}

/** What must be so for `node` to be reached within its function and the ones around it. */
export function conditionsAround(node: ts.Node): readonly Condition[] {
  const found: Condition[] = [];
  for (let at = node; (at.parent as ts.Node | undefined) !== undefined; at = at.parent) {
    found.push(...onTheWay(at, at.parent), ...leftEarly(at));
  }
  return found;
}

function onTheWay(at: ts.Node, parent: ts.Node): readonly Condition[] {
  if (ts.isConditionalExpression(parent))
    return chosen(parent.condition, at, [parent.whenTrue, parent.whenFalse]);
  if (ts.isIfStatement(parent))
    return chosen(parent.expression, at, [parent.thenStatement, parent.elseStatement]);
  if (ts.isWhileStatement(parent)) return chosen(parent.expression, at, [parent.statement, undefined]);
  if (!ts.isBinaryExpression(parent) || parent.right !== at) return [];
  const { kind } = parent.operatorToken;
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return [{ expression: parent.left, holds: true }];
  return kind === ts.SyntaxKind.BarBarToken ? [{ expression: parent.left, holds: false }] : [];
}

function chosen(
  expression: ts.Expression,
  at: ts.Node,
  [whenTrue, whenFalse]: readonly [ts.Node, ts.Node | undefined],
): readonly Condition[] {
  if (at === whenTrue) return [{ expression, holds: true }];
  return at === whenFalse ? [{ expression, holds: false }] : [];
}

/** `if (!x) return;` before a statement means that `x` holds there. */
function leftEarly(at: ts.Node): readonly Condition[] {
  const { parent } = at;
  if (!ts.isBlock(parent) && !ts.isSourceFile(parent) && !ts.isCaseOrDefaultClause(parent)) return [];
  const index = parent.statements.findIndex((each) => each === at);
  return parent.statements.slice(0, Math.max(0, index)).flatMap((statement): readonly Condition[] => {
    if (!ts.isIfStatement(statement)) return [];
    if (leaves(statement.thenStatement)) return [{ expression: statement.expression, holds: false }];
    const isElse = statement.elseStatement !== undefined && leaves(statement.elseStatement);
    return isElse ? [{ expression: statement.expression, holds: true }] : [];
  });
}

function leaves(statement: ts.Statement): boolean {
  if (ts.isBlock(statement)) return statement.statements.some(leaves);
  return (
    ts.isReturnStatement(statement) ||
    ts.isThrowStatement(statement) ||
    ts.isBreakOrContinueStatement(statement)
  );
}
