import type { Source } from './source.js';

/** Why a source could not be read, or not all of it. */
export interface SourceFlaw {
  readonly message: string;
  readonly offset: number;
}

/** What could be read of a text, and what could not. */
export interface ReadSource {
  readonly source: Source | undefined;
  readonly flaw?: SourceFlaw;
}
