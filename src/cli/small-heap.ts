import { setFlagsFromString } from 'node:v8';

/** By how many percent the heap may grow before what nobody needs any more is looked for. */
const GROWTH = 20;

/** Keeps the process small where much is made and soon forgotten: by default the heap grows to several times what it holds. */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${String(GROWTH)}`);
}
