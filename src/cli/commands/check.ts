import { check, CHECK_RUNS } from '../../harness/check.js';
import { lintOptions } from '../load-rules.js';
import type { CommonFlags } from '../run-command.js';
import { runCommand } from '../run-command.js';

/** `queue-truth check`. */
export function checkCommand(flags: CommonFlags & { readonly runs?: number }): Promise<number> {
  return runCommand('check', flags, (project, options) =>
    check(project, {
      ...options,
      ...(project.config.lint === undefined ? {} : lintOptions(flags.workers)),
      runs: flags.runs ?? project.config.check.runs ?? CHECK_RUNS,
    }),
  );
}
