import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../lang/usage-error.js';
import { CONFIG_NAMES } from './find-config.js';
import { foundProject, type FoundProject } from './found-project.js';
import { EMBEDDED_CONTRACT } from './load-contract.js';
import { makeFolder } from './make-folder.js';
import { CONTRACT_PLACE, proposedConfig, type Proposal } from './propose-config.js';

/** What `init` would write, and what it rests on. */
export interface InitPlan {
  readonly found: FoundProject;
  readonly config: Proposal;
  /** Whether the contract is written as well: one that is there already stays. */
  readonly writesContract: boolean;
}

/** Plans a config for the folder `root` (absolute). Where there is one already, it is a usage error that names it. */
export function planInit(root: string): InitPlan {
  const taken = CONFIG_NAMES.find((name) => existsSync(join(root, name)));
  if (taken !== undefined)
    throw new UsageError(
      `Cannot write a config: there is one already, "${taken}"; "queue-truth doctor" says what it does`,
    );
  const found = foundProject(root);
  return { found, config: proposedConfig(found), writesContract: !existsSync(join(root, CONTRACT_PLACE)) };
}

/** Writes what was planned; files that have come into being since are left as they are, as a usage error. */
export function writeInit(root: string, { config, writesContract }: InitPlan): readonly string[] {
  const written: string[] = [];
  if (writesContract) {
    writeNew(root, CONTRACT_PLACE, readFileSync(EMBEDDED_CONTRACT, 'utf8'));
    written.push(CONTRACT_PLACE);
  }
  writeNew(root, config.file, config.text);
  return [...written, config.file];
}

function writeNew(root: string, path: string, text: string): void {
  const file = join(root, path);
  try {
    makeFolder(dirname(file));
    writeFileSync(file, text, { flag: 'wx' });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`Cannot write "${path}": ${why}`, { cause });
  }
}
