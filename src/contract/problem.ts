/** Something wrong in a contract. Line and column count from 1; `key` is the path to the place, joined by dots. */
export interface ContractProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly key: string;
  readonly message: string;
}

/** A problem found in data, before its place in the text is known. */
export interface Flaw {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** A problem as one line: `contract.yaml:12:3 truths.fresh: Cannot ...`. */
export function problemLine(problem: ContractProblem): string {
  const key = problem.key === '' ? '' : ` ${problem.key}:`;
  return `${problem.file}:${problem.line}:${problem.column}${key} ${problem.message}`;
}
