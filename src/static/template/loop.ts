import type { ModelNames } from '../model-names.js';
import { isModelName } from '../syntax/model-name.js';
import { nameWords } from '../syntax/name-words.js';

/** What a block goes through, and what it calls each. */
export interface Loop {
  readonly list: string;
  readonly alias?: string;
  /** Names that are taken out of each, with the fields that they hold. */
  readonly fields: ReadonlyMap<string, string>;
}

const FORMS = [
  // Vue, Alpine and Angular: `run in runs`, `(run, index) of runs`, `let run of runs; index as i`; Ruby: `run in runs`
  /^(?:let\s+|const\s+)?\(?\s*(?<alias>\{[^}]*\}|[\w$]+)[^]*?\s+(?:in|of)\s+(?<list>[^;]+)/u,
  // PHP: `$runs as $key => $run`
  /^(?<list>[^]+?)\s+as\s+(?:\$\w+\s*=>\s*)?\$(?<alias>\w+)\s*$/u,
  // Svelte: `runs as run, index (run.id)`; Handlebars: `runs as |run index|`
  /^(?<list>[^]+?)\s+as\s+\|?\s*(?<alias>\{[^}]*\}|\w+)/u,
  // Ruby: `runs.each do |run|`
  /^(?<list>[^]+?)\.\w+(?:\([^)]*\))?\s*(?:do|\{)\s*\|\s*(?<alias>\w+)/u,
];

/** Reads the head of a block that goes through a list. */
export function loopOf(head: string): Loop {
  const groups = FORMS.map((form) => form.exec(head.trim())?.groups).find((found) => found !== undefined);
  const { list = head.trim(), alias = '' } = groups ?? {};
  if (alias === '') return { list, fields: new Map() };
  return alias.startsWith('{') ? { list, fields: fieldsIn(alias) } : { list, alias, fields: new Map() };
}

function fieldsIn(pattern: string): ReadonlyMap<string, string> {
  const pairs = [...pattern.matchAll(/(\w+)(?:\s*:\s*(\w+))?/gu)];
  return new Map(pairs.map(([, key = '', name = key]) => [name, key]));
}

/** Whether a list is one of the contract's runs, by the names in it; `others` where they name something else. */
export function isManyNamed(list: string, names: ModelNames): 'runs' | 'others' | 'open' {
  const found = list.match(/[\p{L}_]\w*/gu) ?? [];
  if (found.some((name) => isModelName(name, names.many))) return 'runs';
  const isOther = found.some((name) => names.many.has(nameWords(name).at(-1) ?? ''));
  return isOther ? 'others' : 'open';
}
