import { ts } from '../../src/static/typescript.js';
import type { ModelNames } from '../../src/static/model-names.js';
import { ancestors } from '../../src/static/syntax/ancestors.js';
import { declarationOf } from '../../src/static/syntax/declaration-of.js';
import { descendants } from '../../src/static/syntax/descendants.js';
import { memberType } from '../../src/static/syntax/member-type.js';
import { isModelType } from '../../src/static/syntax/model-type.js';
import { nameWords } from '../../src/static/syntax/name-words.js';

/** What runs and parts of them are called, and what says nothing of whose state it is. */
const OPEN_NOUNS = new Set(
  (
    'run job task workflow step attempt execution operation process lifecycle truth item row entry record entity model ' +
    'view page display badge label persisted current raw'
  ).split(' '),
);
const STATE = new Set(['status', 'state', 'phase', 'outcome']);

/** Whether `literal` is what a state of something else is called: the type by which it is chosen names that. */
export function isStateOfAnother(literal: ts.Node, names: ModelNames): boolean {
  let below = literal;
  for (const at of ancestors(literal.parent)) {
    const types = chosenBy(at, below).flatMap(stateNames);
    if (types.length > 0) return types.every((name) => isForeign(name, names));
    if (ts.isFunctionLike(at)) return false;
    below = at;
  }
  return false;
}

/** The types of what is tested at `node` before the value in `below` is given, or of the table that it stands in. */
function chosenBy(node: ts.Node, below: ts.Node): readonly ts.TypeNode[] {
  if (ts.isSwitchStatement(node)) return typesIn(node.expression);
  if (ts.isConditionalExpression(node) && node.condition !== below) return typesIn(node.condition);
  if (ts.isIfStatement(node) && node.expression !== below) return typesIn(node.expression);
  const isTable = ts.isVariableDeclaration(node) || ts.isSatisfiesExpression(node);
  return isTable && node.type !== undefined ? [node.type] : [];
}

function typesIn(tested: ts.Expression): readonly ts.TypeNode[] {
  return descendants(tested)
    .filter(ts.isIdentifier)
    .flatMap((name) => typeOf(name) ?? []);
}

function typeOf(name: ts.Identifier): ts.TypeNode | undefined {
  const declaration = declarationOf(name);
  if (declaration === undefined) return undefined;
  if (ts.isParameter(declaration) || ts.isVariableDeclaration(declaration)) return declaration.type;
  return ts.isBindingElement(declaration) ? memberType(declaration) : undefined;
}

/** `BatchStatus` of `Record<BatchStatus, string>`. */
function stateNames(type: ts.TypeNode): readonly string[] {
  return descendants(type)
    .filter(ts.isIdentifier)
    .map(({ text }) => text)
    .filter((text) => /^\p{Lu}/u.test(text) && STATE.has(nameWords(text).at(-1) ?? ''));
}

/** `DeploymentStatus`, and what only ends like the model: `BatchTaskRunStatus` where the model is `TaskRun`. */
function isForeign(name: string, names: ModelNames): boolean {
  const words = nameWords(name).slice(0, -1);
  const isOfModel = (word: string) => names.one.has(word) || names.many.has(word);
  if (words.length === 0 || isModelType(name.replace(/^V\d+/u, ''), names)) return false;
  if (words.length > 2 && isOfModel(words.at(-1) ?? '')) return !isOfModel(words[0] ?? '');
  return !words.some((word) => OPEN_NOUNS.has(word) || isOfModel(word));
}
