import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { contractJson } from '../../src/contract/contract-json.js';
import type { Contract } from '../../src/contract/contract.js';
import { parseContract } from '../../src/contract/parse-contract.js';
import { problemLine } from '../../src/contract/problem.js';

/** The embedded contract with `changes`, as the loader gives it. Throws with its problems where it refuses them. */
export function aContract(changes: Partial<Contract> = {}): Contract {
  if (Object.keys(changes).length === 0) return EMBEDDED;
  // What is printed of a contract is what is written, and the windows once more in milliseconds.
  const written = { ...contractJson({ ...EMBEDDED, ...changes }), windows: undefined };
  return loaded(JSON.stringify(written));
}

/** A contract as unlike the embedded one as can be: German words, other statuses, windows that are off. */
export function aForeignContract(): Contract {
  return FOREIGN;
}

const EMBEDDED = loaded(textOf('../../specs/358-operationrun-queue-truth/contract.yaml'));
const FOREIGN = loaded(textOf('specs/bullmq-de/contract.yaml'));

function textOf(path: string): string {
  return readFileSync(resolve(import.meta.dirname, path), 'utf8');
}

function loaded(text: string): Contract {
  const parsed = parseContract(text, 'contract.yaml');
  if (parsed.kind === 'err') throw new Error(parsed.error.map(problemLine).join('\n'));
  return parsed.value;
}
