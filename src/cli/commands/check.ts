import type { BaseFlags } from '../../harness/base-check.js';
import type { Base } from '../../harness/base.js';
import { check } from '../../harness/check.js';
import type { RunOptions } from '../../harness/run-options.js';
import { isFirst } from '../../harness/share.js';
import { UsageError } from '../../lang/usage-error.js';
import { lintOptions } from '../load-rules.js';
import type { CommonFlags } from '../run-command.js';
import { folderFor, runCommand } from '../run-command.js';
import { CASES_GROWTH, keepHeapSmall } from '../small-heap.js';

type CheckFlags = CommonFlags & {
  readonly runs?: number;
  readonly base?: string;
  readonly watch?: boolean;
};

/** `queue-truth check`. */
export async function checkCommand(flags: CheckFlags): Promise<number> {
  if (flags.watch === true) {
    const { watchCommand } = await import('./watch.js');
    return watchCommand(flags);
  }
  keepHeapSmall(CASES_GROWTH);
  const base = await baseFor(flags);
  return runCommand('check', flags, async (project, given) => {
    const isMadeUp = project.config.testee.kind !== 'recorded';
    const options = { ...given, seed: given.seed ?? (isMadeUp ? seedOf(base) : undefined) };
    const outcome = await check(project, {
      ...options,
      ...(project.config.lint === undefined || !isFirst(options) ? {} : lintOptions()),
      runs: flags.runs,
    });
    if (base === undefined) return outcome;
    const { comparedWith } = await import('../../harness/base.js');
    return comparedWith(base, outcome, { project, flags: baseFlags(flags, options) });
  });
}

async function baseFor(flags: CheckFlags): Promise<Base | undefined> {
  if (flags.base === undefined) return undefined;
  if (flags.shard !== undefined) {
    throw new UsageError(
      'Cannot compare one shard with a base: compare when the shards are merged, with "queue-truth report --base"',
    );
  }
  const { findBase } = await import('../../harness/base.js');
  return findBase(flags.base, folderFor(flags));
}

/** Two runs are compared best on the same random cases. */
function seedOf(base: Base | undefined): number | undefined {
  if (base?.kind !== 'log' || base.outcome.header.kind !== 'known') return undefined;
  return base.outcome.header.value.seed;
}

function baseFlags(flags: CheckFlags, { signal, onProgress }: RunOptions): BaseFlags {
  const { runs, surface = [], truth = [], workers } = flags;
  return {
    program: new URL('../main.js', import.meta.url),
    flags: [
      ...(runs === undefined ? [] : ['--runs', String(runs)]),
      ...surface.flatMap((name) => ['--surface', name]),
      ...truth.flatMap((name) => ['--truth', name]),
      ...(workers === undefined ? [] : ['--workers', String(workers)]),
    ],
    signal,
    onStart: () => {
      onProgress({ part: 'the base', done: 0, findings: 0 });
    },
  };
}
