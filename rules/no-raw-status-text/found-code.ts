/** Some code in a template; `start` is its offset in the code around it. */
export interface FoundCode {
  readonly text: string;
  readonly start: number;
}
