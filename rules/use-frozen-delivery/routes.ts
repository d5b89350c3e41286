import type { Contract } from '../../src/contract/contract.js';
import type { ModelNames } from '../../src/static/model-names.js';
import { HOLE } from '../../src/static/source.js';
import { nameWords } from '../../src/static/syntax/name-words.js';

/** The canonical paths of a contract, and what a path that means a run looks like. */
export interface Routes {
  /** As the contract writes them. */
  readonly paths: readonly string[];
  readonly patterns: readonly (readonly string[])[];
  /** With what a path of the product begins. */
  readonly roots: ReadonlySet<string>;
  /** Segments that speak of runs. */
  readonly nouns: ReadonlySet<string>;
}

/**
 * What the contract says of paths. A lone word of the model that only qualifies it speaks of runs where a path of the
 * contract says it too: `/workflows/1` is no `WorkflowRun`, `/operations/1` is an `OperationRun`.
 */
export function routesOf(contract: Contract, { one, many }: ModelNames): Routes {
  const { surfaces, delivery } = contract;
  const sent = delivery === undefined ? [] : [delivery.terminalNotification.path];
  const paths = [...new Set([...Object.values(surfaces).map(({ path }) => path), ...sent])];
  const patterns = paths.map(segments);
  const spoken = paths.flatMap(nounBeforeRun);
  const qualifiers = nameWords(contract.model).slice(0, -1);
  const isOther = (name: string) =>
    qualifiers.some((word) => name.startsWith(word)) &&
    !spoken.some((noun) => noun.startsWith(name.slice(0, -1)));
  const names = [...one, ...many]
    .filter((name) => nameWords(name).length > 1 || !isOther(name))
    .flatMap((name) => [name.toLowerCase(), name.replaceAll('_', '-')]);
  return {
    paths,
    patterns,
    roots: new Set(patterns.flatMap(([root]) => (root === undefined || root === HOLE ? [] : [root]))),
    nouns: new Set([...names, ...spoken]),
  };
}

/** `operations` of `/operations/{run}`. */
function nounBeforeRun(path: string): readonly string[] {
  const [, noun] = /\/([^/{}]+)\/\{run\}/u.exec(path) ?? [];
  return noun === undefined ? [] : [noun];
}

/** Whether `text` is the path of a screen of runs that no canonical path describes. Holes of it fit anything. */
export function isForeignRoute(text: string, { patterns, roots, nouns }: Routes): boolean {
  const path = text.trim().replace(/^(?:(?:https?:)?\/\/[^/]*|\uFFFC)(?=\/)/u, '');
  if (!path.startsWith('/') || /\s/u.test(path)) return false;
  const parts = segments(path);
  const [root] = parts;
  if (root === undefined || !roots.has(root)) return false;
  if (!parts.some((part) => nouns.has(part.toLowerCase()))) return false;
  return !patterns.some((pattern) => fits(parts, pattern));
}

function fits(parts: readonly string[], pattern: readonly string[]): boolean {
  return (
    parts.length === pattern.length &&
    pattern.every(
      (expected, place) => expected === HOLE || parts[place] === HOLE || parts[place] === expected,
    )
  );
}

/** The segments of a path, parameters of any router as holes; without query, fragment and closing slash. */
function segments(path: string): readonly string[] {
  const [bare = ''] = path.split(/[?#]/u);
  return bare
    .split('/')
    .filter((part) => part !== '')
    .map((part) => (isParameter(part) ? HOLE : part.replace(/\uFFFC+$/u, '')));
}

function isParameter(part: string): boolean {
  return /^(?:\uFFFC+|:[\w-]+(?:\(.*\))?[?*+]?|\[.*\]|\{.*\}|<.*>|\$\w+|\*+)$/u.test(part);
}

/** `text` for people: what is not known of it as an ellipsis. */
export function shown(text: string): string {
  return text.replaceAll(HOLE, '{…}');
}
