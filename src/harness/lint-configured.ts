import type { Linted } from './lint.js';
import type { OpenRun } from './run.js';

/** The rules on source, where the config names any. */
export async function lintConfigured({
  project,
  options,
  emit,
}: Pick<OpenRun, 'project' | 'options' | 'emit'>): Promise<Linted> {
  if (options.rules === undefined) {
    return { filesLinted: 0, gaps: [], notes: ['lint: the config names no sources (lint.include)'] };
  }
  const { LINT_ALL, lintInto } = await import('./lint.js');
  return lintInto({ project, options, emit }, LINT_ALL);
}
