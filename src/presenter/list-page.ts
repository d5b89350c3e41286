import type { Contract } from '../contract/contract.js';
import type { RenderRequest } from '../operation/world.js';
import type { JudgedRun } from './judged-run.js';
import type { ListModel } from './page-model.js';
import { linkedRunModel } from './run-model.js';

/** All of `judged`, in their order. */
export function listPage(
  judged: readonly JudgedRun[],
  input: RenderRequest['input'],
  contract: Contract,
): ListModel {
  const { page, fields } = contract.phrases;
  return {
    kind: 'list',
    code: 200,
    title: page.listTitle,
    heading: page.listTitle,
    scope: input.environment === null ? [input.workspace] : [input.workspace, input.environment],
    fields,
    ...(judged.length === 0 && { empty: page.empty }),
    runs: judged.map((run) => linkedRunModel(run, contract)),
  };
}
