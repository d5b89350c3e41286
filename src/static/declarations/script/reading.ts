import type { ts } from '../../typescript.js';
import type { SourceProject } from '../../rule.js';
import type { Script } from '../../source.js';
import type { Value, Word } from '../declaration.js';

/** A value that was read off a script. */
export interface ReadValue extends Value {
  /** It is declared in another file, where it is judged by itself. */
  readonly isElsewhere: boolean;
}

/** What could be read of a type or an expression that lists values. */
export interface Reading {
  readonly values: readonly ReadValue[];
  /** Whether these are all. */
  readonly isWhole: boolean;
  /** `type`: any string at all. `column`: a column of text. */
  readonly text?: 'type' | 'column';
  /** The declarations of the same file that say no less and no more than this. */
  readonly declared: readonly Word[];
  /** Whether another file declares all of it, and is judged by itself. */
  readonly isBorrowed: boolean;
}

/** Where and how values are read. */
export interface ReadScope {
  readonly script: Script;
  readonly project: SourceProject;
  /** Whether the declaration `name` in the file `path` is judged by itself, and whether it claims to be whole. */
  readonly judged: (name: string, path: string) => 'whole' | 'part' | undefined;
  /** Where all values are said to stand: at the name that led to them. */
  readonly at?: { readonly start: number; readonly end: number };
  readonly isElsewhere: boolean;
  /** Whether values stand where they are named, not where they are declared. */
  readonly staysAtNames: boolean;
  readonly depth: number;
}

/** Reads a node that stands inside another. */
export type Read = (node: ts.Node, scope: ReadScope) => Reading;

/** Read, and there is nothing. */
export const NOTHING: Reading = { values: [], isWhole: true, declared: [], isBorrowed: false };
/** Not to be read from here. */
export const UNKNOWN: Reading = { values: [], isWhole: false, declared: [], isBorrowed: false };

/** One value that stands at `node`, unless the scope says where all stand. */
export function valueAt(node: ts.Node, text: string, scope: ReadScope): Reading {
  const place = scope.at ?? { start: node.getStart(scope.script.ast), end: node.end };
  return { ...NOTHING, values: [{ text, ...place, isName: false, isElsewhere: scope.isElsewhere }] };
}

/** One value that is known by a name of the language only. */
export function nameAt(node: ts.Node, text: string, scope: ReadScope): Reading {
  const reading = valueAt(node, text, scope);
  return { ...reading, values: reading.values.map((value) => ({ ...value, isName: true })) };
}

/** What several readings say together. */
export function together(readings: readonly Reading[]): Reading {
  const [only, ...others] = readings;
  if (only !== undefined && others.length === 0) return only;
  const text = readings.find((each) => each.text !== undefined)?.text;
  return {
    values: readings.flatMap(({ values }) => values),
    isWhole: readings.every(({ isWhole }) => isWhole),
    ...(text === undefined ? {} : { text }),
    declared: [],
    isBorrowed: readings.some(({ isBorrowed }) => isBorrowed),
  };
}

/** `reading` of which it is not known whether it is all. */
export function partOf(reading: Reading): Reading {
  return { ...reading, isWhole: false };
}
