import { ts } from '../../src/static/typescript.js';
import type { ModelNames } from '../../src/static/model-names.js';
import { bare } from '../../src/static/syntax/bare.js';
import { declarationOf } from '../../src/static/syntax/declaration-of.js';
import { isRun } from '../../src/static/syntax/is-run.js';
import { isRunPattern } from '../../src/static/syntax/is-run-pattern.js';
import { lastName, receiverOf } from '../../src/static/syntax/last-name.js';
import { memberType } from '../../src/static/syntax/member-type.js';
import { typeSays } from '../../src/static/syntax/model-type.js';
import { rawText, type StatusReader } from './raw-text.js';

/** The persisted fields that no screen prints. */
export const FIELDS: ReadonlySet<string> = new Set(['status', 'outcome']);

/** A reader of the names that one file or place knows; `fields` are names that hold a field of a run. */
export function statusReader(
  names: ModelNames,
  fields: ReadonlyMap<string, string> = new Map(),
): StatusReader {
  const reader: StatusReader = {
    isStatus(node, depth) {
      const inner = bare(node);
      if (ts.isIdentifier(inner)) return isNamed(inner, depth);
      const receiver = receiverOf(inner);
      return receiver !== undefined && FIELDS.has(lastName(inner) ?? '') && isRun(receiver, names);
    },
  };
  return reader;

  function isNamed(name: ts.Identifier, depth: number): boolean {
    const declaration = declarationOf(name);
    if (declaration === undefined) return FIELDS.has(fields.get(name.text) ?? '');
    if (ts.isBindingElement(declaration)) return isTakenOut(declaration, names);
    if (!ts.isVariableDeclaration(declaration) || declaration.initializer === undefined || depth > 4)
      return false;
    const isConstant = (declaration.parent.flags & ts.NodeFlags.Const) !== 0;
    return isConstant && rawText(declaration.initializer, reader, depth + 1) !== undefined;
  }
}

/** `const { status } = run`, `({ status }: OperationRun) => ...`, `{ run: { status } }` */
function isTakenOut(element: ts.BindingElement, names: ModelNames): boolean {
  const { parent, name, propertyName } = element;
  const key = propertyName ?? name;
  if (!ts.isObjectBindingPattern(parent) || !ts.isIdentifier(key) || !FIELDS.has(key.text)) return false;
  const holder = parent.parent;
  if (ts.isBindingElement(holder)) return isRunPattern(parent, names);
  const source = ts.isVariableDeclaration(holder) ? holder.initializer : undefined;
  if (source !== undefined) return isRun(source, names);
  // What is handed to a component is said member by member.
  const member = memberType(element);
  const isApart = member !== undefined && !isModel(holder.type, names);
  return isApart ? typeSays(member, names) === 'model' : isRunPattern(parent, names);
}

function isModel(type: ts.TypeNode | undefined, names: ModelNames): boolean {
  if (type === undefined || !ts.isTypeReferenceNode(type)) return false;
  return ts.isIdentifier(type.typeName) && names.types.has(type.typeName.text);
}
