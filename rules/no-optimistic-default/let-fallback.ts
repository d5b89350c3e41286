import { ts } from '../../src/static/typescript.js';
import type { ModelNames } from '../../src/static/model-names.js';
import { descendants } from '../../src/static/syntax/descendants.js';
import { conditionOf } from './condition.js';
import type { Fallback } from './fallback.js';
import { whoseStatus } from './status-subject.js';
import { comparedText, type Tested } from './tested.js';

/** What a variable begins with and keeps where no later condition on a status names another value. */
export function letFallback(node: ts.VariableDeclaration, names: ModelNames): Fallback | undefined {
  const { initializer, name, parent: list } = node;
  const isLet = (list.flags & ts.NodeFlags.Let) !== 0;
  if (!isLet || initializer === undefined || !ts.isIdentifier(name) || !ts.isVariableStatement(list.parent))
    return undefined;
  const block = list.parent.parent;
  const statements: readonly ts.Statement[] =
    ts.isBlock(block) || ts.isSourceFile(block) ? block.statements : [];
  const later = statements
    .slice(statements.indexOf(list.parent) + 1)
    .filter((each) => assigns(each, name.text));
  const tested = later.map((statement) => testedBy(statement, names));
  const [first] = tested;
  if (first === undefined || tested.includes(undefined)) return undefined;
  return { ...first, values: tested.flatMap((each) => each?.values ?? []), results: [initializer] };
}

/** What a statement that leaves some statuses out tests. */
function testedBy(statement: ts.Statement, names: ModelNames): Tested | undefined {
  if (ts.isIfStatement(statement)) return testedByIf(statement, names);
  if (!ts.isSwitchStatement(statement) || statement.caseBlock.clauses.some(ts.isDefaultClause))
    return undefined;
  const values = statement.caseBlock.clauses.flatMap((clause) =>
    ts.isCaseClause(clause) ? [comparedText(clause.expression)] : [],
  );
  return { whose: whoseStatus(statement.expression, names), values };
}

function testedByIf({ expression, elseStatement }: ts.IfStatement, names: ModelNames): Tested | undefined {
  const condition = conditionOf(expression, names);
  if (condition === undefined || condition.isTrueOfOthers) return undefined;
  if (elseStatement === undefined) return condition;
  return ts.isIfStatement(elseStatement) ? testedByIf(elseStatement, names) : undefined;
}

function assigns(statement: ts.Statement, name: string): boolean {
  return descendants(statement).some(
    (node) =>
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      ts.isIdentifier(node.left) &&
      node.left.text === name,
  );
}
