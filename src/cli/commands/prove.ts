import { prove } from '../../harness/prove.js';
import { lintOptions } from '../load-rules.js';
import type { CommonFlags } from '../run-command.js';
import { runCommand } from '../run-command.js';

/** `queue-truth prove [faults...]`. */
export function proveCommand(faults: readonly string[], flags: CommonFlags): Promise<number> {
  const rules = faults.length === 0 ? lintOptions() : {};
  return runCommand('prove', flags, (project, options) =>
    prove(project, { ...options, ...rules }, { faults }),
  );
}
