import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Contract } from '../contract/contract.js';
import { parseUntrustedContract } from '../contract/parse-contract.js';
import { problemLine } from '../contract/problem.js';
import { PACKAGE_FOLDER } from '../lang/package-folder.js';
import { UsageError } from '../lang/usage-error.js';

/** Where the contract is that comes with the package. */
export const EMBEDDED_CONTRACT = fileURLToPath(
  new URL('specs/358-operationrun-queue-truth/contract.yaml', PACKAGE_FOLDER),
);

/**
 * The contract in `file` (absolute). Everything that is wrong with it is one usage error, a line each, with paths
 * as seen from `root`.
 */
export async function loadContract(file: string, root: string): Promise<Contract> {
  const text = await textOf(file);
  const shown = relative(root, file).startsWith('..') ? file : relative(root, file);
  const parsed = await parseUntrustedContract(text, shown);
  if (parsed.kind === 'ok') return parsed.value;
  const lines = parsed.error.map((problem) => `  ${problemLine(problem)}`);
  throw new UsageError([`Cannot use the contract ${shown}:`, ...lines].join('\n'));
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`Cannot read the contract "${file}": ${why}`, { cause });
  }
}
