import { resolve } from 'node:path';
import type { Contract } from '../contract/contract.js';
import { contractJson } from '../contract/contract-json.js';
import { SURFACES } from '../contract/vocabulary.js';
import type { CommandSettings } from '../testee/command/settings.js';
import type { ResolvedConfig } from './config-schema.js';
import { timeoutOf } from './timeout-of.js';

type CommandConfig = Extract<ResolvedConfig['testee'], { readonly kind: 'command' }>;

/** How the program of a config is started, and what it is told of the contract. `root` is the folder of the config. */
export function commandSettings(
  { command, cwd, env, timeout, start }: CommandConfig,
  { root, contract }: { readonly root: string; readonly contract: Contract },
): CommandSettings {
  return {
    command,
    cwd: resolve(root, cwd),
    env,
    timeout: timeoutOf(timeout),
    start: timeoutOf(start),
    greeting: {
      spec: contract.spec,
      surfaces: SURFACES.filter((surface) => contract.surfaces[surface] !== undefined),
      contract: contractJson(contract),
    },
  };
}
