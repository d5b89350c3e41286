import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../lang/usage-error.js';
import { changeBetween } from '../verdict/compare-runs.js';
import type { Outcome } from '../verdict/outcome.js';
import { verdictOf } from '../verdict/verdict-of.js';
import { checkCommit, type BaseFlags } from './base-check.js';
import { mergeBase } from './changed-lines.js';
import { commitNamed } from './git.js';
import type { Project } from './project.js';
import { readLog } from './read-log.js';

/** What a run is compared with: a run whose log was kept, or a commit that is yet to be checked. */
export type Base =
  | { readonly kind: 'log'; readonly name: string; readonly outcome: Outcome }
  | { readonly kind: 'commit'; readonly name: string; readonly commit: string };

/** The base that `given` names: a log if there is such a file, else a commit. What is neither is a usage error. */
export async function findBase(given: string, cwd: string): Promise<Base> {
  const file = resolve(cwd, given);
  if (existsSync(file) && statSync(file).isFile()) return loggedBase(given, cwd);
  const commit = await commitOfBase(given, cwd);
  return { kind: 'commit', name: `${given} (${commit.slice(0, 12)})`, commit };
}

/** Where the history of this work left `given`; in a clone that does not reach so far back, `given` itself. */
async function commitOfBase(given: string, cwd: string): Promise<string> {
  try {
    return await mergeBase(cwd, given);
  } catch (cause) {
    const commit = await commitNamed(given, cwd);
    if (commit !== undefined) return commit;
    const why = cause instanceof Error ? cause.message.replace(/^[^:]*: /u, '') : String(cause);
    throw new UsageError(
      `Cannot compare with "${given}": there is no such file, and as the name of a commit: ${why}`,
      { cause },
    );
  }
}

/** The base whose log is `given`. */
export async function loggedBase(given: string, cwd: string): Promise<Base & { readonly kind: 'log' }> {
  return { kind: 'log', name: given, outcome: verdictOf(await readLog(resolve(cwd, given), given)) };
}

/** `outcome` with what is new in it. A base that cannot be checked is no fault of this run: it says so, and nothing is compared. */
export async function comparedWith(
  base: Base,
  outcome: Outcome,
  { project, flags }: { readonly project: Project; readonly flags: BaseFlags },
): Promise<Outcome> {
  if (base.kind === 'log') return { ...outcome, change: changeBetween(base.outcome, outcome, base.name) };
  const { header } = outcome;
  if (header.kind !== 'known' || outcome.interrupted)
    return { ...outcome, change: { base: base.name, reason: 'this run was interrupted' } };
  const checked = await checkCommit(base.commit, { project, flags, seed: header.value.seed });
  const change =
    checked.kind === 'err'
      ? { base: base.name, reason: checked.error }
      : changeBetween(verdictOf(checked.value), outcome, base.name);
  return { ...outcome, change };
}
