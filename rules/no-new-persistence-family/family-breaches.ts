import type { Contract } from '../../src/contract/contract.js';
import type { Word } from '../../src/static/declarations/declaration.js';
import type { ModelMatcher } from '../../src/static/declarations/model-matcher.js';
import type { SourceBreach } from '../../src/static/rule.js';
import type { StoredTable } from './stored-table.js';
import { isTruthColumn, truthTable, truthWords } from './truth-name.js';

/** What `table` stores of a truth that is derived: one breach for a table that is made for it, or one for each column. */
export function familyBreaches(
  table: StoredTable,
  contract: Contract,
  model: ModelMatcher,
): readonly SourceBreach[] {
  const words = truthWords(contract);
  const { names, aliases, isNew, columns } = table;
  const isFamily = (text: string) => truthTable(text, model, words) !== undefined;
  const named = names.find(({ text }) => isFamily(text)) ?? (aliases.some(isFamily) ? names[0] : undefined);
  if (isNew && named !== undefined) return [breach(named, named.text)];
  if (!isOfModel(table, model)) return [];
  const symbol = names[0]?.text ?? '';
  return columns
    .filter(({ name, stored = '' }) => [name.text, stored].some((each) => isTruthColumn(each, model, words)))
    .map(({ name }) => breach(name, symbol));
}

/** Whether a table is the model's, or holds something of each run: `operation_run_id`, a reference to it. */
function isOfModel({ names, aliases, columns, refersTo }: StoredTable, { isModel }: ModelMatcher): boolean {
  const all = [...names.map(({ text }) => text), ...aliases, ...refersTo];
  return all.some(isModel) || columns.some(({ name }) => isModel(/^(.+?)_?id$/iu.exec(name.text)?.[1] ?? ''));
}

function breach({ text, start, end }: Word, symbol: string): SourceBreach {
  const message = `Cannot store queue truth in "${text}": it is derived from status, timestamps and trusted evidence`;
  return { start, end, message, said: [text], certainty: 'sure', symbol };
}
