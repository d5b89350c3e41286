/** The files of a project: those to be linted, and the text of any file under its root. */
export interface SourceFiles {
  /** Relative to the root, with forward slashes, sorted. */
  readonly paths: readonly string[];
  /** None where there is no such file or it is no text. */
  read(path: string): string | undefined;
}
