import type { ts } from '../typescript.js';
import type { ModelNames } from '../model-names.js';
import { lastName, receiverOf } from './last-name.js';
import { isModelName } from './model-name.js';
import { nameWords } from './name-words.js';

const VERBS = new Set(
  'get fetch find load use read create start make query select resolve parse ensure watch list'.split(' '),
);
const MANY = new Set(['many', 'all', 'list']);
const DETAILS = new Set(
  'by id for with of from query data or throw fail unique first many all async sync live active latest'.split(
    ' ',
  ),
);

/**
 * What a call asks for, by its name and that of its receiver: one run (`getRun`, `db.operationRun.findUnique`), many
 * (`listRuns`), something else that is named (`getWorkflowRun`); none where the names do not say.
 */
export function namedQuery(
  call: ts.CallExpression,
  names: ModelNames,
): 'one' | 'many' | 'foreign' | undefined {
  const method = nameWords(lastName(call.expression) ?? '');
  if (!VERBS.has(method[0] ?? '')) return undefined;
  const noun = nounOf(method);
  if (noun !== '') return kindOf(noun, names);
  if (!isTable(receiverOf(call.expression), names)) return undefined;
  return method.some((word) => MANY.has(word)) ? 'many' : 'one';
}

function isTable(receiver: ts.Expression | undefined, names: ModelNames): boolean {
  const table = receiver === undefined ? undefined : lastName(receiver);
  return table !== undefined && (isModelName(table, names.tables) || isModelName(table, names.one));
}

function nounOf([, ...words]: readonly string[]): string {
  const end = words.findIndex((word) => DETAILS.has(word));
  return (end < 0 ? words : words.slice(0, end)).join('_');
}

function kindOf(noun: string, names: ModelNames): 'one' | 'many' | 'foreign' | undefined {
  if (isModelName(noun, names.one)) return 'one';
  if (isModelName(noun, names.many)) return 'many';
  const last = noun.split('_').at(-1) ?? '';
  return names.one.has(last) || names.many.has(last) ? 'foreign' : undefined;
}
