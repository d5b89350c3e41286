import { ts } from '../../src/static/typescript.js';
import type { ModelNames } from '../../src/static/model-names.js';
import { bare } from '../../src/static/syntax/bare.js';
import { declarationOf } from '../../src/static/syntax/declaration-of.js';
import { isRun } from '../../src/static/syntax/is-run.js';
import { isRunPattern } from '../../src/static/syntax/is-run-pattern.js';
import { lastName, receiverOf } from '../../src/static/syntax/last-name.js';
import { memberType } from '../../src/static/syntax/member-type.js';
import { isModelName } from '../../src/static/syntax/model-name.js';
import { typeSays } from '../../src/static/syntax/model-type.js';
import { nameWords } from '../../src/static/syntax/name-words.js';

/**
 * Whose status a value is: a run's, that of something else, a status of it is not known whose; `none` where nothing
 * says that it is a status at all.
 */
export type Whose = 'model' | 'foreign' | 'neutral' | 'none';

const STATUS = new Set(['status', 'state', 'phase']);
const ANYTHING =
  /^(?:this|props|row|item|it|data|each|entry|record|raw|json|response|obj|source|model|params|args|input|dto|value|v|_\w*|\w)$/u;

/** Whose status `node` is, by its receiver, its type and its name. */
export function whoseStatus(node: ts.Expression, names: ModelNames, depth = 0): Whose {
  const inner = bare(node);
  if (depth > 4) return 'none';
  if (ts.isIdentifier(inner)) return whoseName(inner, names, depth);
  const [name, receiver] = [lastName(inner), receiverOf(inner)];
  if (name === undefined || receiver === undefined) return 'none';
  const named = whoseByWords(name, names);
  return named === 'neutral' ? whoseReceiver(receiver, names) : named;
}

function whoseReceiver(receiver: ts.Expression, names: ModelNames): Whose {
  if (isRun(receiver, names)) return 'model';
  return receiver.kind === ts.SyntaxKind.ThisKeyword || ANYTHING.test(lastName(receiver) ?? '')
    ? 'neutral'
    : 'foreign';
}

function whoseName(name: ts.Identifier, names: ModelNames, depth: number): Whose {
  const declaration = declarationOf(name);
  const named = whoseByWords(name.text, names);
  if (declaration === undefined) return named;
  if (ts.isBindingElement(declaration)) return whoseElement(declaration, names);
  if (!ts.isVariableDeclaration(declaration) && !ts.isParameter(declaration)) return named;
  const typed = whoseByType(declaration.type, named, names);
  if (typed !== undefined) return typed;
  const origin = ts.isParameter(declaration) ? undefined : declaration.initializer;
  const whose = origin === undefined ? 'none' : whoseStatus(origin, names, depth + 1);
  return whose === 'none' ? named : whose;
}

/** A parameter of the model's type that is named like no status may be a whole run. */
function whoseByType(type: ts.TypeNode | undefined, named: Whose, names: ModelNames): Whose | undefined {
  const says = typeSays(type, names);
  if (says === 'open') return undefined;
  return says === 'model' && named === 'none' ? 'neutral' : says;
}

/** Whose status a name that is taken out of an object is. */
export function whoseElement(element: ts.BindingElement, names: ModelNames): Whose {
  const key = element.propertyName ?? element.name;
  const named = ts.isIdentifier(key) ? whoseByWords(key.text, names) : 'none';
  if (named !== 'neutral') return named;
  const says = typeSays(memberType(element), names);
  if (says !== 'open') return says;
  const holder = element.parent.parent;
  const source = ts.isVariableDeclaration(holder) ? holder.initializer : undefined;
  const isOfRun = source === undefined ? isRunPattern(element.parent, names) : isRun(source, names);
  return isOfRun ? 'model' : 'neutral';
}

/** Whose status a name speaks of: `runStatus` is the model's, `connectionStatus` is not, `status` does not say. */
export function whoseByWords(name: string, names: ModelNames): Whose {
  const words = nameWords(name);
  if (!STATUS.has(words.at(-1) ?? '')) return 'none';
  if (words.length === 1) return 'neutral';
  const owner = words.slice(0, -1).join('_');
  if (isModelName(owner, names.one)) return 'model';
  return /^(?:raw|current|the|my|new|old|initial|default|persisted|stored|normali[sz]ed|lifecycle|last|next)$/u.test(
    owner,
  )
    ? 'neutral'
    : 'foreign';
}
