import type { Value, Word } from '../declaration.js';
import { type TokenList, wordOf } from '../token-list.js';
import { isValue, listedValues } from './listed-values.js';

/** What a condition says of the values of one column. */
export interface ColumnCheck {
  readonly column: Word;
  readonly values: readonly Value[];
  /** Whether it allows these values and no others. */
  readonly isWhole: boolean;
}

/** The columns of which `condition` says which values they have: `IN (...)`, `= ANY (ARRAY[...])`, `= 'x'`. */
export function readCheck(condition: TokenList): readonly ColumnCheck[] {
  const isAlone = isUnconditional(condition);
  const checks: ColumnCheck[] = [];
  for (let at = 0; at < condition.length; at += 1) {
    const token = condition.at(at);
    if (token?.kind !== 'name' || condition.isMark(at - 1, ':')) continue;
    const test = afterColumn(condition, at + 1);
    const list = listAt(condition, test);
    const values = list === undefined ? equalValue(condition, test) : listedValues(list);
    if (values.length > 0)
      checks.push({ column: wordOf(token), values, isWhole: isAlone && list !== undefined });
  }
  return checks;
}

/** The index after casts of the column and brackets around it: `(status)::text`, `lower(status)`. */
function afterColumn(condition: TokenList, from: number): number {
  let at = from;
  for (;;) {
    if (condition.isMark(at, ')')) at += 1;
    else if (condition.says(at, ':', ':')) at = afterType(condition, at + 2);
    else return at;
  }
}

function afterType(condition: TokenList, from: number): number {
  let at = from + 1;
  while (condition.at(at)?.kind === 'name' && condition.says(at, 'VARYING')) at += 1;
  return condition.isMark(at, '([') ? condition.closing(at) + 1 : at;
}

function listAt(condition: TokenList, at: number): TokenList | undefined {
  const open = condition.says(at, 'IN', '(') ? at + 1 : condition.says(at, '=', 'ANY', '(') ? at + 2 : -1;
  return open < 0 ? undefined : condition.slice(open + 1, condition.closing(open));
}

function equalValue(condition: TokenList, at: number): readonly Value[] {
  const token = condition.at(at + 1);
  const isEqual = condition.says(at, '=') && token?.kind === 'string' && isValue(token);
  return isEqual ? listedValues(condition.slice(at + 1, at + 2)) : [];
}

/** Whether nothing but `IS NULL` stands beside the one test. */
function isUnconditional(condition: TokenList): boolean {
  const joins = count(condition, 'AND') + count(condition, 'NOT') + count(condition, 'OR');
  let nulls = 0;
  for (let at = 0; at < condition.length; at += 1) if (condition.says(at, 'IS', 'NULL')) nulls += 1;
  return joins <= nulls;
}

function count(condition: TokenList, word: string): number {
  return condition.all.filter((_, at) => condition.says(at, word)).length;
}
