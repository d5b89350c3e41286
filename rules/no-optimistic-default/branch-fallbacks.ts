import { ts } from '../../src/static/typescript.js';
import type { ModelNames } from '../../src/static/model-names.js';
import { bare } from '../../src/static/syntax/bare.js';
import { type Condition, conditionOf } from './condition.js';
import type { Fallback } from './fallback.js';
import { ends, resultsOf } from './results-of.js';
import { whoseStatus } from './status-subject.js';
import { comparedText } from './tested.js';

/** The default of a `switch`, with what it falls through to. */
export function switchFallback(node: ts.SwitchStatement, names: ModelNames): Fallback | undefined {
  const { clauses } = node.caseBlock;
  const place = clauses.findIndex(ts.isDefaultClause);
  if (place < 0) return undefined;
  const values = clauses.flatMap((clause) =>
    ts.isCaseClause(clause) ? [comparedText(clause.expression)] : [],
  );
  const results = resultsOf(clauses.slice(place).flatMap(({ statements }) => [...statements]));
  return { whose: whoseStatus(node.expression, names), values, results };
}

/** The branch of a ternary that takes every status which the whole chain does not name. */
export function ternaryFallback(node: ts.ConditionalExpression, names: ModelNames): Fallback | undefined {
  const condition = conditionOf(node.condition, names);
  if (condition === undefined) return undefined;
  const result = condition.isTrueOfOthers ? node.whenTrue : node.whenFalse;
  if (ts.isConditionalExpression(bare(result))) return undefined;
  return { ...condition, values: [...condition.values, ...valuesAbove(node, names)], results: [result] };
}

/** What the ternaries of which `node` is the last branch have named already. */
function valuesAbove(node: ts.Node, names: ModelNames): readonly string[] {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return valuesAbove(parent, names);
  if (!ts.isConditionalExpression(parent)) return [];
  return [...(conditionOf(parent.condition, names)?.values ?? []), ...valuesAbove(parent, names)];
}

/** The last `else` of a chain of conditions. */
export function elseFallback(node: ts.IfStatement, names: ModelNames): Fallback | undefined {
  const { elseStatement } = node;
  const condition = conditionOf(node.expression, names);
  if (condition === undefined || elseStatement === undefined || ts.isIfStatement(elseStatement))
    return undefined;
  const taken = condition.isTrueOfOthers ? node.thenStatement : elseStatement;
  return { ...condition, results: resultsOf([taken]) };
}

/** What is returned once every condition before it has been left: `if (status === 'queued') return a; return b;`. */
export function lastReturn(node: ts.ReturnStatement, names: ModelNames): Fallback | undefined {
  if (node.expression === undefined || !ts.isBlock(node.parent)) return undefined;
  const { statements } = node.parent;
  const conditions: Condition[] = [];
  for (const before of statements.slice(0, statements.indexOf(node)).reverse()) {
    const condition =
      ts.isIfStatement(before) && ends(before.thenStatement)
        ? conditionOf(before.expression, names)
        : undefined;
    if (condition === undefined || condition.isTrueOfOthers) break;
    conditions.push(condition);
  }
  const [last] = conditions;
  if (last === undefined) return undefined;
  return { ...last, values: conditions.flatMap(({ values }) => values), results: [node.expression] };
}
