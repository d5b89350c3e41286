import { ts } from '../../src/static/typescript.js';
import type { Word } from '../../src/static/declarations/declaration.js';
import { type LifecycleName, lifecycleName } from '../../src/static/declarations/lifecycle-name.js';
import { wordAt } from '../../src/static/declarations/script/column-from.js';
import { readDeclaration } from '../../src/static/declarations/script/read-values.js';
import type { Reading, ReadScope } from '../../src/static/declarations/script/reading.js';
import { bare } from '../../src/static/syntax/bare.js';
import { descendants } from '../../src/static/syntax/descendants.js';
import type { Candidate } from './candidate.js';
import { shared } from './same-value.js';
import { contractValues, type Scene } from './scene.js';

type Declaration = ts.VariableDeclaration | ts.TypeAliasDeclaration | ts.EnumDeclaration;

/** An enumeration by its name, with what it lists. */
interface Named {
  readonly node: Declaration;
  readonly name: Word;
  readonly says: LifecycleName;
  readonly reading: Reading;
}

/** The enumerations of a script that are the model's by their names; `claimed` are judged already. */
export function namedCandidates(
  scope: ReadScope,
  scene: Scene,
  claimed: ReadonlySet<number>,
): readonly Candidate[] {
  const all = descendants(scope.script.ast).flatMap((node) => namedAt(node, scope, scene));
  const derived = new Set(all.flatMap(({ reading }) => reading.declared.map(({ start }) => start)));
  const unnamed = all.filter(({ name, says }) => isUnnamedWhole(says) && !derived.has(name.start));
  const isOnly = (field: string) => unnamed.filter(({ says }) => says.field === field).length === 1;
  const judged = all.filter(
    (each) => !claimed.has(each.name.start) && isJudged(each, isOnly(each.says.field), scene),
  );
  const candidates = judged.map(candidateFrom);
  const covered = new Set(
    candidates.flatMap(({ whole, declared }) =>
      whole === undefined ? [] : declared.map(({ start }) => start),
    ),
  );
  return candidates.filter((_, index) => !covered.has(judged[index]?.name.start ?? -1));
}

function isUnnamedWhole({ of, isPart }: LifecycleName): boolean {
  return of === 'unnamed' && !isPart;
}

function candidateFrom({ name, says, reading }: Named): Candidate {
  const isWhole = reading.isWhole && !reading.isBorrowed && !says.isPart;
  return {
    ...{ field: says.field, symbol: name.text, declared: reading.declared },
    values: reading.values.filter(({ isElsewhere }) => !isElsewhere),
    known: reading.values.filter(({ isElsewhere }) => isElsewhere),
    ...(isWhole ? { whole: reading.declared.at(-1) ?? name } : {}),
  };
}

function namedAt(node: ts.Node, scope: ReadScope, { model }: Scene): readonly Named[] {
  if (!isDeclaration(node) || !listsValues(node)) return [];
  const name = wordAt(node.name);
  const names = [name?.text, storedName(node)].filter((text) => text !== undefined);
  const said = names.flatMap((text) => lifecycleName(text, model) ?? []);
  const says = said.find(({ of }) => of === 'model') ?? said[0];
  if (name === undefined || says === undefined) return [];
  const reading = readDeclaration(node, scope);
  return reading.values.length === 0 ? [] : [{ node, name, says, reading }];
}

function isDeclaration(node: ts.Node): node is Declaration {
  return ts.isVariableDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isEnumDeclaration(node);
}

/** A variable that holds one value is no enumeration, whatever its name. */
function listsValues(node: Declaration): boolean {
  if (!ts.isVariableDeclaration(node)) return true;
  if (node.initializer === undefined) return false;
  const value = bare(node.initializer);
  return (
    ts.isArrayLiteralExpression(value) ||
    ts.isObjectLiteralExpression(value) ||
    ts.isNewExpression(value) ||
    ts.isCallExpression(value)
  );
}

/** `operation_run_status` of `pgEnum('operation_run_status', [...])`. */
function storedName(node: Declaration): string | undefined {
  const value =
    ts.isVariableDeclaration(node) && node.initializer !== undefined ? bare(node.initializer) : undefined;
  if (value === undefined || !ts.isCallExpression(value)) return undefined;
  const [first, second] = value.arguments;
  return first !== undefined && second !== undefined && ts.isStringLiteralLike(first)
    ? first.text
    : undefined;
}

function isJudged({ node, says, reading }: Named, isOnly: boolean, scene: Scene): boolean {
  const expected = contractValues(scene.context.contract, says.field);
  const common = shared(reading.values, expected);
  const mayBeOther = says.isState || (ts.isVariableDeclaration(node) && storedName(node) === undefined);
  if (mayBeOther && common === 0) return false;
  if (says.of === 'model') return true;
  return says.of === 'unnamed' && scene.isPersisted && isOnly && common * 2 >= expected.length;
}
