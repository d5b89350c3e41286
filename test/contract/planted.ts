import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseContract } from '../../src/contract/parse-contract.js';
import { problemLine } from '../../src/contract/problem.js';

/** The text of the contract as it lies in the repository. */
export const SPEC_TEXT = readFileSync(
  resolve(import.meta.dirname, '../../specs/358-operationrun-queue-truth/contract.yaml'),
  'utf8',
);

/** One change of the contract's text. */
export interface Planting {
  /** Stands exactly once in the text. */
  readonly replace: string;
  readonly by: string;
}

/** A fault to plant, and the one problem that it is refused with. */
export interface Refused extends Planting {
  readonly name: string;
  readonly problem: string;
}

/** The contract's text with one change. Throws where the snippet to replace is not there exactly once. */
export function planted({ replace, by }: Planting): string {
  const count = SPEC_TEXT.split(replace).length - 1;
  if (count !== 1) throw new Error(`Cannot plant a fault at "${replace}": it is there ${count} times`);
  return SPEC_TEXT.replace(replace, () => by);
}

/** Why `text` is refused, one line for each problem; none where it is taken. */
export function refusal(text: string): readonly string[] {
  const parsed = parseContract(text, 'contract.yaml');
  return parsed.kind === 'ok' ? [] : parsed.error.map(problemLine);
}
