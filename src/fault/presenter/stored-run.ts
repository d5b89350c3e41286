import type { OperationRun } from '../../operation/operation-run.js';
import type { RunModel } from '../../presenter/page-model.js';
import type { Asked } from '../planted-fault.js';

/** The run that a model speaks of, as it is stored. Of a model of no stored run it throws. */
export function storedRun({ id }: RunModel, { request }: Asked): OperationRun {
  const run = request.input.runs.find((stored) => stored.id === id);
  if (run === undefined) throw new Error(`Cannot find the run "${id}": it is not stored`);
  return run;
}
