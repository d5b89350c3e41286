import { lint, type LintOptions } from '../../harness/lint.js';
import { UsageError } from '../../lang/usage-error.js';
import type { LintFlags } from '../lint-flags.js';
import { lintOptions } from '../load-rules.js';
import { keepHeapSmall, TREES_GROWTH } from '../small-heap.js';
import { runCommand } from '../run-command.js';

/** `queue-truth lint [paths...]`. */
export function lintCommand(paths: readonly string[], flags: LintFlags): Promise<number> {
  refuseHalves(paths, flags);
  keepHeapSmall(TREES_GROWTH);
  const wanted: LintOptions = {
    paths,
    fix: flags.fix === true,
    failUnresolved: flags.failUnresolved === true,
    cache: flags.cache,
    ...(flags.changed === undefined ? {} : { changed: flags.changed }),
    ...(flags.baseline === true ? { baseline: wishOf(flags) } : {}),
  };
  return runCommand('lint', flags, (project, options) =>
    lint(project, { ...options, ...lintOptions() }, wanted),
  );
}

/** A baseline of a part would take out what the other parts still need. */
function refuseHalves(paths: readonly string[], { baseline, changed, grow, expires }: LintFlags): void {
  if (baseline === true) {
    if (paths.length === 0 && changed === undefined) return;
    throw new UsageError('Cannot write a baseline for a part: leave out the paths and --changed');
  }
  const lone = grow === true ? '--grow' : expires === undefined ? undefined : '--expires';
  if (lone !== undefined) throw new UsageError(`Cannot use "${lone}" alone: it goes with --baseline`);
}

function wishOf({ grow, reason, owner, expires }: LintFlags): NonNullable<LintOptions['baseline']> {
  const empty = reason.trim() === '' ? '--reason' : owner.trim() === '' ? '--owner' : undefined;
  if (empty !== undefined) throw new UsageError(`Cannot write a baseline with an empty "${empty}"`);
  if (expires !== undefined && expires < new Date().toISOString().slice(0, 10))
    throw new UsageError(`Cannot let anything pass until ${expires}: that day is over`);
  return { grow: grow === true, reason, owner, expires: expires ?? null };
}
