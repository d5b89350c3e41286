import type {
  Column,
  Declarations,
  Enumeration,
  Table,
  Word,
} from '../../src/static/declarations/declaration.js';
import { type LifecycleName, lifecycleName } from '../../src/static/declarations/lifecycle-name.js';
import type { Schema } from '../../src/static/source.js';
import type { Candidate } from './candidate.js';
import { shared } from './same-value.js';
import { contractValues, fieldOfColumn, type Scene } from './scene.js';

/** A declaration file, or the statements in a script, and whether what it declares is stored. */
export interface SchemaScene extends Scene {
  readonly language: Schema['language'];
  readonly isStore: boolean;
}

/** What `declarations` say of the lifecycle fields of the model. */
export function schemaCandidates(declarations: Declarations, scene: SchemaScene): readonly Candidate[] {
  const { tables, enumerations, writes } = declarations;
  const own = tables.filter((table) => isModelTable(table, scene));
  const reached = own.flatMap((table) =>
    table.columns.flatMap((column) => columnCandidates(column, declarations, scene)),
  );
  const claimed = new Set(reached.flatMap(({ declared }) => declared.map(({ start }) => start)));
  const others = new Set(
    tables
      .filter((table) => !own.includes(table))
      .flatMap(({ columns }) => columns.map(({ type }) => type?.text)),
  );
  const free = enumerations.filter(({ name }) => !claimed.has(name.start) && !others.has(name.text));
  const written = writes.flatMap(({ table, column, value }): readonly Candidate[] => {
    const field = fieldOfColumn(column.text);
    const isOwn = field !== undefined && scene.model.isModel(table.text);
    return isOwn ? [{ field, values: [value], symbol: table.text, declared: [] }] : [];
  });
  return [...reached, ...namedCandidates(free, enumerations.length - free.length, scene), ...written];
}

function isModelTable({ name, aliases }: Table, { model }: Scene): boolean {
  return [name.text, ...aliases].some((each) => model.isModel(each));
}

function columnCandidates(
  column: Column,
  { enumerations }: Declarations,
  scene: SchemaScene,
): readonly Candidate[] {
  const field = fieldOfColumn(column.stored ?? column.name.text) ?? fieldOfColumn(column.name.text);
  if (field === undefined) return [];
  const named = enumerations.filter(({ name, aliases }) =>
    [name.text, ...aliases].includes(column.type?.text ?? ''),
  );
  const listed = [...named.flatMap(({ values }) => values), ...column.values];
  const defaults = column.defaults.filter(({ text }) => !listed.some((value) => value.text === text));
  const whole = wholeName(column, named);
  const wide = isWide(column, scene) ? column.type : undefined;
  return [
    {
      ...{ field, values: [...listed, ...defaults], symbol: named[0]?.name.text ?? column.name.text },
      ...(whole === undefined ? {} : { whole }),
      ...(wide === undefined ? {} : { wide }),
      declared: named.map(({ name }) => name),
    },
  ];
}

/** Where all values are listed: by the one enumeration, or by the column itself. */
function wholeName(column: Column, [enumeration]: readonly Enumeration[]): Word | undefined {
  if (enumeration?.isWhole === true) return enumeration.name;
  return column.isWhole ? column.name : undefined;
}

/** A column of text in SQL is what it always was; in Prisma an enumeration was given up for it. */
function isWide({ isText, values }: Column, { language, isPersisted, context }: SchemaScene): boolean {
  if (!isText || values.length > 0) return false;
  if (language === 'sql') return context.options.requireConstraint;
  return language === 'prisma' || isPersisted;
}

function namedCandidates(
  enumerations: readonly Enumeration[],
  claimed: number,
  scene: SchemaScene,
): readonly Candidate[] {
  const named = enumerations.flatMap((enumeration) => {
    const says = nameOf(enumeration, scene);
    return says === undefined ? [] : [{ enumeration, says }];
  });
  const isOnly = claimed === 0 && named.filter(({ says }) => says.of === 'unnamed').length === 1;
  return named
    .filter((each) => isJudged(each, isOnly, scene))
    .map(({ enumeration: { name, values, isWhole }, says: { field, isPart } }) => {
      const whole = isWhole && !isPart ? { whole: name } : {};
      return { field, values, symbol: name.text, ...whole, declared: [] };
    });
}

/** What its names say: that it is the model's, if one of them does. */
function nameOf({ name, aliases }: Enumeration, { model }: Scene): LifecycleName | undefined {
  const said = [name.text, ...aliases].flatMap((each) => lifecycleName(each, model) ?? []);
  return said.find(({ of }) => of === 'model') ?? said[0];
}

interface NamedEnumeration {
  readonly enumeration: Enumeration;
  readonly says: LifecycleName;
}

function isJudged({ enumeration, says }: NamedEnumeration, isOnly: boolean, scene: SchemaScene): boolean {
  const expected = contractValues(scene.context.contract, says.field);
  const common = shared(enumeration.values, expected);
  if (says.of === 'model') return !says.isState || !enumeration.isWhole || common > 0;
  if (says.of === 'other' || !scene.isStore) return false;
  if (!enumeration.isWhole) return true;
  return isOnly && common * 2 >= expected.length;
}
