import { check } from '../../harness/check.js';
import { isFirst } from '../../harness/share.js';
import { lintOptions } from '../load-rules.js';
import type { CommonFlags } from '../run-command.js';
import { runCommand } from '../run-command.js';

/** `queue-truth check`. */
export function checkCommand(flags: CommonFlags & { readonly runs?: number }): Promise<number> {
  return runCommand('check', flags, (project, options) =>
    check(project, {
      ...options,
      ...(project.config.lint === undefined || !isFirst(options) ? {} : lintOptions(flags.workers)),
      runs: flags.runs,
    }),
  );
}
