import type { Contract } from '../contract/contract.js';
import { canonicalPath } from './canonical-path.js';
import { fill } from './fill.js';
import { isActive, type JudgedRun } from './judged-run.js';
import type { ShellModel } from './page-model.js';
import { linkedRunModel } from './run-model.js';

/** How many runs the shell shows before it counts them together. */
const OPEN_RUNS = 5;

/** The hint for one environment: what is active of `judged`, in their order. */
export function shellPage(judged: readonly JudgedRun[], scope: ShellScope, contract: Contract): ShellModel {
  const { page, fields } = contract.phrases;
  const active = judged.filter(isActive);
  const runs = active.map((run) => linkedRunModel(run, contract));
  const href = canonicalPath(contract, 'list', scope);
  return {
    kind: 'shell',
    code: 200,
    title: page.shellTitle,
    heading: page.shellTitle,
    scope: [scope.workspace, scope.environment],
    fields,
    ...(href !== undefined && { link: { href, text: page.back } }),
    ...(runs.length === 0 && { empty: page.empty }),
    ...(runs.length > OPEN_RUNS && collective(active, contract)),
    runs: runs.slice(0, OPEN_RUNS),
    ...(runs.length > OPEN_RUNS && {
      more: {
        summary: fill(contract.phrases.collective.more, { count: runs.length - OPEN_RUNS }),
        runs: runs.slice(OPEN_RUNS),
      },
    }),
  };
}

interface ShellScope {
  readonly workspace: string;
  readonly environment: string;
}

function collective(active: readonly JudgedRun[], contract: Contract): Pick<ShellModel, 'collective'> {
  const phrases = contract.phrases.collective;
  const late = active.filter(({ verdict }) => verdict.truth === 'likely_stale').length;
  const all = fill(phrases.active, { count: active.length });
  return { collective: { lines: late === 0 ? [all] : [all, fill(phrases.stale, { count: late })] } };
}
