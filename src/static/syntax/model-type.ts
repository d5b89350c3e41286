import { ts } from '../typescript.js';
import type { ModelNames } from '../model-names.js';
import { descendants } from './descendants.js';
import { isModelName } from './model-name.js';
import { nameWords } from './name-words.js';

/** What a type annotation says: it is of the model, it is of something else, or it leaves that open. */
export type TypeSays = 'model' | 'foreign' | 'open';

/** Names that wrap a type or are too general to tell. */
const GENERAL = new Set(
  [
    'Readonly Partial Required Pick Omit Array ReadonlyArray Promise Record NonNullable Awaited Extract Exclude Date',
    'Set Map Ref ComputedRef MaybeRef Signal PropsWithChildren FC Row Rows Item Items Entity Data Dto Props Model',
    'Entry Doc View Node Json JSON Value Status State Phase InferSelectModel Selectable Infer z HTMLAttributes React',
    'Unpacked ReturnType Parameters Maybe Nullable Optional Loaded Result Response',
  ].flatMap((line) => line.split(' ')),
);

/** What `type` says of the model, by the names in it. */
export function typeSays(type: ts.TypeNode | undefined, names: ModelNames): TypeSays {
  if (type === undefined) return 'open';
  const found = descendants(type).flatMap((node) => (isTypeName(node) ? [node.text] : []));
  if (found.some((name) => isModelType(name, names))) return 'model';
  return found.some((name) => !isGeneral(name)) ? 'foreign' : 'open';
}

function isTypeName(node: ts.Node): node is ts.Identifier {
  return (
    ts.isIdentifier(node) &&
    !(ts.isPropertySignature(node.parent) && node.parent.name === node) &&
    !ts.isParameter(node.parent)
  );
}

function isGeneral(name: string): boolean {
  return GENERAL.has(name) || /^T?\p{Lu}?$/u.test(name) || name.startsWith('_');
}

/** Words that may stand behind the model's name in the name of a type. */
export const SUFFIX: ReadonlySet<string> = new Set(
  (
    'status state phase row rows dto record entity model summary item view data props like type response details ' +
    'json list page detail document doc input raw db info attributes resource payload snapshot lite'
  ).split(' '),
);

/** Whether a type is named after the model: `OperationRun`, `OperationRunRow`, `RunStatus`, `ActiveRun`; not `WorkflowRun`. */
export function isModelType(name: string, names: ModelNames): boolean {
  if (names.types.has(name) || names.many.has(name) || names.tables.has(name)) return true;
  const words = [...nameWords(name)];
  while (words.length > 1 && SUFFIX.has(words.at(-1) ?? '')) words.pop();
  return isModelName(words.join('_'), names.one) || isModelName(words.join('_'), names.many);
}
