import type { Document } from 'yaml';
import { isMap, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Result } from '../lang/result.js';
import { err, ok } from '../lang/result.js';
import { keyText, lineAndColumn, offsetOf } from './yaml-place.js';
import type { Place } from './yaml-place.js';

/** What a YAML text says, and where. */
export interface YamlText {
  readonly data: unknown;
  /** Where `path` stands in the text; a path that is not there gives its nearest parent. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

/** Why a text is no YAML that could be taken at its word; `key` is empty where it has no path. */
export interface YamlFlaw extends Place {
  readonly key: string;
  readonly message: string;
}

/**
 * `text` as YAML 1.2, of which JSON is a part. Refused are keys that stand twice, are no plain text or are called
 * `__proto__`, aliases without an anchor, and aliases that unfold into too much.
 */
export function readYaml(text: string): Result<YamlText, readonly YamlFlaw[]> {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const flaws =
    doc.errors.length > 0 ? syntaxFlaws(doc.errors) : [...keyFlaws(doc.contents, []), ...lostAliases(doc)];
  const placed = ({ path, offset, message }: OffsetFlaw): YamlFlaw => ({
    ...lineAndColumn(lines, offset),
    key: path.map(String).join('.'),
    message,
  });
  if (flaws.length > 0) return err(flaws.map(placed));
  const data = unfolded(doc);
  if (data.kind === 'err') return err([placed(data.error)]);
  return ok({
    data: data.value,
    placeOf: (path) => lineAndColumn(lines, offsetOf(doc.contents, path)),
  });
}

interface OffsetFlaw {
  readonly path: readonly PropertyKey[];
  readonly offset: number;
  readonly message: string;
}

function syntaxFlaws(errors: Document['errors']): readonly OffsetFlaw[] {
  // One slip often makes the parser stumble several times over; only the first place helps.
  return errors.slice(0, 1).map(({ code, message, pos: [offset] }) => ({
    path: [],
    offset,
    message: SYNTAX_MESSAGES[code] ?? `Cannot read this as YAML: ${lowerFirst(message)}`,
  }));
}

const SYNTAX_MESSAGES: Readonly<Partial<Record<string, string>>> = {
  MULTIPLE_DOCS: 'Cannot read a second document: a contract is a single one',
  RESOURCE_EXHAUSTION: 'Cannot read this as YAML: it is nested too deeply',
};

function keyFlaws(node: unknown, path: readonly PropertyKey[]): readonly OffsetFlaw[] {
  if (isSeq(node)) return node.items.flatMap((item, index) => keyFlaws(item, [...path, index]));
  if (!isMap(node)) return [];
  const seen = new Set<string>();
  return node.items.flatMap(({ key, value }) => {
    const name = keyText(key);
    if (name === undefined)
      return [
        { path, offset: offsetOf(key, []), message: 'Cannot use this as a key: a key is a plain text' },
      ];
    const at = [...path, name];
    const message = flawOfKey(name, seen);
    seen.add(name);
    return message === undefined ? keyFlaws(value, at) : [{ path: at, offset: offsetOf(key, []), message }];
  });
}

function flawOfKey(name: string, seen: ReadonlySet<string>): string | undefined {
  if (name === '__proto__') return 'Cannot use the key "__proto__": JavaScript keeps this name for itself';
  return seen.has(name) ? `Cannot use the key "${name}" twice: only one of the two could count` : undefined;
}

function lostAliases(doc: Document): readonly OffsetFlaw[] {
  const flaws: OffsetFlaw[] = [];
  visit(doc, {
    Alias: (_, alias) => {
      if (alias.resolve(doc) !== undefined) return;
      const message = `Cannot follow "*${alias.source}": no anchor above has this name`;
      flaws.push({ path: [], offset: offsetOf(alias, []), message });
    },
  });
  return flaws;
}

function unfolded(doc: Document): Result<unknown, OffsetFlaw> {
  try {
    return ok(doc.toJS());
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw cause;
    let offset = 0;
    visit(doc, {
      Alias: (_, alias) => {
        offset = offsetOf(alias, []);
        return visit.BREAK;
      },
    });
    return err({ path: [], offset, message: 'Cannot unfold the aliases: they repeat too much' });
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
