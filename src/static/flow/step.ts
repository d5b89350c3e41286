import type { ts } from '../typescript.js';
import type { SourceProject } from '../rule.js';
import type { AccessPath } from './access-path.js';
import { fold } from './fold.js';
import { holds, type Text, UNKNOWN } from './text.js';

/** What a flow is followed through, and what is known of functions by their names. */
export interface FlowWorld {
  readonly project: SourceProject;
  /** Names of functions that show their arguments, and of functions that do not, beside those that are known. */
  readonly screens: ReadonlySet<string>;
  readonly quiet: ReadonlySet<string>;
  /** The markup around the script of a component file: path to text. */
  readonly markup: ReadonlyMap<string, string>;
}

/** A call that a value went into, by an argument. */
export interface Frame {
  readonly fn: ts.Node;
  readonly call: ts.CallExpression;
}

/** A literal on its way: it stands at the end of `path` in what `node` gives. */
export interface Value {
  readonly kind: 'value';
  readonly node: ts.Node;
  readonly path: AccessPath;
  /** The texts that hold the literal by now, as the expression `whole` gives them. */
  readonly texts: readonly Text[];
  readonly whole: ts.Node;
  /** The literal at which the way began. */
  readonly origin: ts.Node;
  readonly frames: readonly Frame[];
  /** `markup`: it is on a screen already; it may yet become part of a longer line there. */
  readonly state: 'text' | 'markup';
  /** The value one step before; none at the beginning. */
  readonly before: Value | undefined;
}

/** Where a way ends. `isPlain`: what gets there is certainly words, be they ever so much like an identifier. */
export interface End {
  readonly kind: 'screen' | 'quiet' | 'unresolved';
  readonly at: ts.Node;
  readonly texts: readonly Text[];
  readonly isPlain: boolean;
  readonly last: Value;
}

/** Where a value goes next: on, or to its end. */
export type Step = Value | End;

/** Everywhere that a value goes next. */
export type Steps = readonly Step[];

/** A value that is an argument of a call. */
export interface Argument {
  readonly call: ts.CallExpression;
  readonly index: number;
  readonly value: Value;
}

/** The value, one step further. */
export function on(value: Value, node: ts.Node, path: AccessPath = value.path): Value {
  const whole = path.length === 0 && value.path.length > 0 ? node : value.whole;
  return { ...value, node, path, whole, before: value };
}

/** The end of a way at `at`, the node where the value is by default. */
export function end(value: Value, kind: End['kind'], at: ts.Node = value.node): End {
  return { kind, at, texts: value.texts, isPlain: false, last: value };
}

/** A screen on which every text is read as words. */
export function plainScreen(value: Value, at: ts.Node = value.node): End {
  return { ...end(value, 'screen', at), isPlain: true };
}

/** The value as part of a longer text, which `root` gives. */
export function composed(value: Value, root: ts.Node, world: FlowWorld): Value {
  const known = new Map([
    [value.whole, value.texts],
    [value.node, value.path.length === 0 ? value.texts : undefined],
  ]);
  const texts = fold(root, { project: world.project, known: withoutGaps(known) }).filter((text) =>
    holds(text, value.origin),
  );
  const around = value.texts.map((text): Text => [...UNKNOWN, ...text, ...UNKNOWN]);
  return {
    ...value,
    node: root,
    path: [],
    texts: texts.length > 0 ? texts : around,
    whole: root,
    before: value,
  };
}

function withoutGaps(
  known: ReadonlyMap<ts.Node, readonly Text[] | undefined>,
): ReadonlyMap<ts.Node, readonly Text[]> {
  const filled = [...known].filter((each): each is [ts.Node, readonly Text[]] => each[1] !== undefined);
  return new Map(filled);
}
