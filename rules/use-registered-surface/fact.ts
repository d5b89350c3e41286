/** A place that tells something of a run: which field, and where it stands in the file. */
export interface Fact {
  readonly field: string;
  readonly start: number;
  readonly end: number;
}
