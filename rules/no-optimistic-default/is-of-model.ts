import { ts } from '../../src/static/typescript.js';
import type { Contract } from '../../src/contract/contract.js';
import type { ModelNames } from '../../src/static/model-names.js';
import { descendants } from '../../src/static/syntax/descendants.js';
import { isModelType } from '../../src/static/syntax/model-type.js';
import { nameWords } from '../../src/static/syntax/name-words.js';
import { symbolOf } from '../../src/static/syntax/symbol-of.js';
import type { Tested } from './tested.js';

const DOMAINS = new Set(
  (
    'connection socket websocket network fetch request query mutation upload download loader server service container ' +
    'build deploy deployment dialog modal player media vm instance machine pod node subscription account user member ' +
    'payment order invoice ticket email message session lease worker agent cluster database health sync wizard form ' +
    'workflow pipeline job task step sandbox'
  ).split(' '),
);

/** Whether a status that is tested at `node` is that of the contract's model. */
export function isOfModel(
  node: ts.Node,
  tested: Tested,
  { contract, names }: { contract: Contract; names: ModelNames },
): boolean {
  const { whose, values } = tested;
  if (whose === 'model') return true;
  if (whose === 'foreign' || values.some((value) => isForeignMember(value, names))) return false;
  const statuses = new Set(Object.keys(contract.persisted.status));
  const isForeign = isForeignPlace(node, names);
  if (values.some((value) => statuses.has(value) || isMemberOf(value, statuses))) return !isForeign;
  return whose === 'neutral' && !isForeign && speaksOfModel(node.getSourceFile(), names, statuses);
}

/** `RunStatus.Queued` and `Status.Queued`; not `TaskStatus.Queued`. */
function isMemberOf(value: string, statuses: ReadonlySet<string>): boolean {
  const [, member] = /^\w+\.(\w+)$/u.exec(value) ?? [];
  return member !== undefined && statuses.has(nameWords(member).join('_'));
}

function isForeignMember(value: string, names: ModelNames): boolean {
  const [, owner] = /^(\w+)\.\w+$/u.exec(value) ?? [];
  if (owner === undefined || isModelType(owner, names)) return false;
  return nameWords(owner).length > 1;
}

/** Whether the function or file that `node` stands in is named after something else that has a status. */
function isForeignPlace(node: ts.Node, names: ModelNames): boolean {
  const file = node.getSourceFile().fileName.split('/').at(-1) ?? '';
  const words = [...nameWords(symbolOf(node)), ...nameWords(file)];
  return (
    words.some((word) => DOMAINS.has(word)) &&
    !words.some((word) => names.one.has(word) || names.many.has(word))
  );
}

const known = new WeakMap<ts.SourceFile, boolean>();

/** Whether a file names the model, or tells two of its statuses apart. */
function speaksOfModel(ast: ts.SourceFile, names: ModelNames, statuses: ReadonlySet<string>): boolean {
  const before = known.get(ast);
  if (before !== undefined) return before;
  const found = new Set<string>();
  let isNamed = false;
  for (const node of descendants(ast)) {
    if (ts.isIdentifier(node)) isNamed ||= isFullName(node.text, names);
    const isText =
      ts.isStringLiteralLike(node) || (ts.isIdentifier(node) && ts.isPropertyAssignment(node.parent));
    if (isText && statuses.has(node.text)) found.add(node.text);
  }
  const speaks = isNamed || found.size > 1;
  known.set(ast, speaks);
  return speaks;
}

/** `OperationRun`, `RunStatus`, `operationRuns`, `RunBadge`, `runLabel`; a lone `run` is too general to tell. */
function isFullName(name: string, names: ModelNames): boolean {
  const words = nameWords(name);
  if (words.length < 2) return names.types.has(name);
  const last = words.at(-1) ?? '';
  if (isModelType(name, names)) return !names.one.has(last) || names.one.has(words.join('_'));
  return (
    /^(?:label|badge|text|row|cell|chip|pill|view|card|title|status)$/u.test(last) &&
    names.one.has(words.slice(0, -1).join('_'))
  );
}
