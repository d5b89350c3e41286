import { setFlagsFromString } from 'node:v8';

/** In percent: syntax trees are large, and one is forgotten when the next comes. */
export const TREES_GROWTH = 20;
/** In percent: cases are small, and looking for forgotten ones too often takes time. */
export const CASES_GROWTH = 50;

/**
 * Keeps the process small where much is made and soon forgotten: by default the heap grows to several times what it holds.
 * `growth` is by how many percent it may grow before what nobody needs any more is looked for.
 */
export function keepHeapSmall(growth: number): void {
  setFlagsFromString(`--heap-growing-percent=${String(growth)}`);
}
