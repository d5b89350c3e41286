import type { Surface } from '../contract/vocabulary.js';

/** One state on one surface, as the testee renders it. */
export interface Cell {
  readonly surface: Surface;
  readonly state: string;
  readonly code: number;
  readonly html: string;
}

/** The file of a cell, relative to the folder of snapshots. */
export function cellFile({ surface, state }: Pick<Cell, 'surface' | 'state'>): string {
  return `${surface}/${state.replaceAll(/[^\w.-]+/g, '_')}.html`;
}
