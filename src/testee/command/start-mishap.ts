import { statSync } from 'node:fs';
import type { Mishap } from '../../protocol/mishaps.js';
import type { CommandSettings } from './settings.js';

/** Why a program could not be started, from what Node says of it. */
export function startMishap(cause: Error, { command, cwd }: CommandSettings): Mishap {
  const [program = ''] = command;
  const code = 'code' in cause ? cause.code : undefined;
  // Node says ENOENT of a missing folder as well, and names the program.
  if (statSync(cwd, { throwIfNoEntry: false })?.isDirectory() !== true)
    return { name: 'no-such-folder', values: { folder: cwd } };
  if (code === 'ENOENT') return { name: 'command-not-found', values: { command: program } };
  if (code === 'EACCES') return { name: 'not-executable', values: { command: program } };
  return { name: 'not-startable', values: { why: cause.message } };
}
