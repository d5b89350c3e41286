import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseContract } from '../../src/contract/parse-contract.js';
import { problemLine } from '../../src/contract/problem.js';
import type { Contract } from '../../src/contract/contract.js';
import { SPEC_FOLDER } from './example.js';

/** The contract of the spec as it lies in the repository. Throws with its problems where it is refused. */
export function specContract(): Contract {
  const parsed = parseContract(readFileSync(join(SPEC_FOLDER, 'contract.yaml'), 'utf8'), 'contract.yaml');
  if (parsed.kind === 'err') throw new Error(parsed.error.map(problemLine).join('\n'));
  return parsed.value;
}
