import type { LineCounter } from 'yaml';
import { isMap, isNode, isScalar, isSeq } from 'yaml';

/** A place in a text: line and column from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The place of the character at `offset`, which counts from 0. */
export function lineAndColumn(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/**
 * Where `path` begins in the text that `root` was read from: at its key, or at the item of a list. A path that is not
 * there gives its nearest parent.
 */
export function offsetOf(root: unknown, path: readonly PropertyKey[]): number {
  let node = root;
  let offset = startOf(root);
  for (const step of path) {
    const next = child(node, step);
    if (next === undefined) break;
    node = next.value;
    offset = next.offset;
  }
  return offset;
}

/** A key as JavaScript sees it; none where it is no plain text, number or the like. */
export function keyText(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  const { value } = key;
  if (value === null) return '';
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

function child(node: unknown, step: PropertyKey): { value: unknown; offset: number } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => keyText(key) === String(step));
    return pair === undefined ? undefined : { value: pair.value, offset: startOf(pair.key) };
  }
  if (!isSeq(node)) return undefined;
  const item = node.items[Number(step)];
  return isNode(item) ? { value: item, offset: startOf(item) } : undefined;
}

function startOf(node: unknown): number {
  return (isNode(node) ? node.range?.[0] : undefined) ?? 0;
}
