import type { Contract } from '../../src/contract/contract.js';
import type { Word } from '../../src/static/declarations/declaration.js';
import type { ModelMatcher } from '../../src/static/declarations/model-matcher.js';
import type { SourceBreach } from '../../src/static/rule.js';
import type { StoredTable } from './stored-table.js';
import { isTruthColumn, truthTable, truthWords } from './truth-name.js';

/** Whose tables are looked at, and whether a file is about them. */
export interface FamilyScene {
  readonly contract: Contract;
  readonly model: ModelMatcher;
  /** Whether the file names the model, or declares what is stored. */
  readonly isAbout: boolean;
}

/** What `table` stores of a truth that is derived: one breach for a table that is made for it, or one for each column. */
export function familyBreaches(table: StoredTable, scene: FamilyScene): readonly SourceBreach[] {
  const words = truthWords(scene.contract);
  const own = table.isNew ? table.names.find(({ text }) => isFamily(text, words, scene)) : undefined;
  const alias =
    table.isNew && own === undefined ? table.aliases.find((text) => isFamily(text, words, scene)) : undefined;
  const [name] = table.names;
  const named = own ?? (alias === undefined ? undefined : name);
  if (named !== undefined) {
    return [
      breach(
        named,
        named.text,
        `Cannot store queue truth in "${alias ?? named.text}": it is derived, never stored`,
      ),
    ];
  }
  if (!isOfModel(table, scene)) return [];
  return table.columns
    .filter((column) =>
      [column.name.text, column.stored ?? ''].some((each) => isTruthColumn(each, scene.model, words)),
    )
    .map((column) => {
      const symbol = name?.text ?? '';
      return breach(
        column.name,
        symbol,
        `Cannot store queue truth in "${column.name.text}" of "${symbol}": it is derived, never stored`,
      );
    });
}

function isFamily(name: string, words: ReadonlySet<string>, { model, isAbout }: FamilyScene): boolean {
  const says = truthTable(name, model, words);
  return says === 'model' || (says === 'run' && isAbout);
}

/** Whether a table is the model's, or holds something of each run: `operation_run_id`, a reference to it. */
function isOfModel({ names, aliases, columns, refersTo }: StoredTable, { model }: FamilyScene): boolean {
  if ([...names.map(({ text }) => text), ...aliases, ...refersTo].some((each) => model.isModel(each)))
    return true;
  return columns.some(
    ({ name }) => /_?id$/iu.test(name.text) && model.isModel(name.text.replace(/_?id$/iu, '')),
  );
}

function breach({ text, start, end }: Word, symbol: string, message: string): SourceBreach {
  return { start, end, message, said: [text], certainty: 'sure', symbol };
}
