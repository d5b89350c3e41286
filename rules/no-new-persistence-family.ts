import { z } from 'zod';
import type { Contract } from '../src/contract/contract.js';
import { modelMatcher, namingPattern } from '../src/static/declarations/model-matcher.js';
import { readDeclarations } from '../src/static/declarations/read-declarations.js';
import { scriptTables } from '../src/static/declarations/script/script-tables.js';
import { sqlInScript } from '../src/static/declarations/script/sql-in-script.js';
import type { Rule, RuleContext, SourceBreach } from '../src/static/rule.js';
import type { Source } from '../src/static/source.js';
import { isTestPath } from '../src/static/syntax/is-test-path.js';
import { bad, good } from './no-new-persistence-family.examples.js';
import { familyBreaches } from './no-new-persistence-family/family-breaches.js';
import { schemaTables, type StoredTable, storedTables } from './no-new-persistence-family/stored-table.js';
import { truthTableTriggers } from './no-new-persistence-family/truth-name.js';

const OPTIONS = z.strictObject({
  alsoNamed: z
    .array(z.string().min(1))
    .default([])
    .meta({ description: 'More names of the model, its table or its type' }),
});

type Options = z.infer<typeof OPTIONS>;

/** FR-358-006: no table and no column stores what is derived. */
export const noNewPersistenceFamily: Rule<Options> = {
  id: 'no-new-persistence-family',
  docs: {
    broken: 'A table or column stores queue truth',
    what: 'A new table, entity, model or column that stores whether a run is stale, orphaned, reconciled, healthy in its queue or a business success',
    why: 'A stored truth is right when it is written and wrong a minute later, and then two screens that read different sources tell different stories',
    instead:
      'Derive the truth from status, outcome, timestamps and the trusted evidence in the context, whenever it is shown',
  },
  options: OPTIONS,
  kinds: ['script', 'schema'],
  examples: { good, bad },
  triggers: (contract, { alsoNamed }) => [
    namingPattern([contract.model, ...alsoNamed]),
    ...truthTableTriggers(contract),
  ],
  check: (source, context) => breachesIn(source, context),
};

function breachesIn(source: Source, context: RuleContext<Options>): readonly SourceBreach[] {
  const { path, text } = source.text;
  const { contract, options } = context;
  const model = modelMatcher(contract.model, options.alsoNamed);
  const isPersisted = context.isPersisted(path);
  const isNamed = model.isNamedIn(text);
  const isAbout = isPersisted || isNamed || (source.kind === 'schema' && namesTruthTable(text, contract));
  if (!isAbout || (!isPersisted && isTestPath(path))) return [];
  const breaches = tablesIn(source, isPersisted).flatMap((table) => familyBreaches(table, contract, model));
  const first = new Map(breaches.toReversed().map((each) => [each.start, each]));
  return [...first.values()].sort((one, other) => one.start - other.start);
}

/** Without the model's name, only what a table is called can tell. */
function namesTruthTable(text: string, contract: Contract): boolean {
  const lower = text.toLowerCase();
  return truthTableTriggers(contract).some((all) =>
    all.every((pattern) => new RegExp(pattern, 'u').test(lower)),
  );
}

function tablesIn(source: Source, isPersisted: boolean): readonly StoredTable[] {
  if (source.kind === 'script') {
    const written = sqlInScript(source).flatMap(schemaTables);
    return [...storedTables(scriptTables(source), isPersisted), ...written];
  }
  const isStored = source.kind === 'schema' && (source.language !== 'graphql' || isPersisted);
  return isStored ? schemaTables(readDeclarations(source)) : [];
}
