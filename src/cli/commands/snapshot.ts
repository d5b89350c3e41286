import { snapshot } from '../../harness/snapshot.js';
import type { CommonFlags } from '../run-command.js';
import { runCommand } from '../run-command.js';

/** `queue-truth snapshot [--update]`. */
export function snapshotCommand(flags: CommonFlags & { readonly update?: boolean }): Promise<number> {
  const ci = process.env['CI'] ?? '';
  const frozen = ci === '' || ci === 'false' || ci === '0' ? undefined : 'CI is set';
  return runCommand('snapshot', flags, (project, options) =>
    snapshot(project, options, { update: flags.update === true, frozen }),
  );
}
