/** A text that stands where frozen data is due, but is not it. Offsets count from 0 in the whole file. */
export interface Flaw {
  readonly start: number;
  readonly end: number;
  readonly said: string;
  readonly message: string;
}
