import type { Contract } from '../contract/contract.js';
import type { OperationRun } from '../operation/operation-run.js';
import { storedField } from '../truth/stored-value.js';
import { canonicalPath } from './canonical-path.js';
import type { JudgedRun } from './judged-run.js';
import type { RunModel } from './page-model.js';
import { progressWords } from './progress-words.js';
import { stateModel, stateNotes, stateWords } from './state-words.js';
import { timingWords } from './timing-words.js';

/** What every surface says of a run, made in one place so that no two of them can say different things. */
export function runModel({ run, verdict }: JudgedRun, contract: Contract): RunModel {
  return {
    id: run.id,
    name: runName(run),
    type: textOf(run, 'type') ?? '',
    truth: verdict.truth,
    state: stateModel(run, verdict, contract),
    notes: stateNotes(verdict, contract),
    timing: timingWords(run, verdict, contract.phrases),
    progress: progressWords(run, verdict, contract),
    initiator: initiatorWords(run, contract),
    environment: run.environment_id,
  };
}

/** The same with the link to the run's detail page, for the surfaces that lead there. */
export function linkedRunModel({ run, verdict }: JudgedRun, contract: Contract): RunModel {
  const ids = { workspace: run.workspace_id, environment: run.environment_id, run: run.id };
  const href = canonicalPath(contract, 'detail', ids);
  const text = stateWords(run, verdict, contract).action;
  return { ...runModel({ run, verdict }, contract), ...(href !== undefined && { link: { href, text } }) };
}

/** The run's label, or its id where it has none. */
export function runName(run: OperationRun): string {
  return textOf(run, 'label') ?? run.id;
}

function initiatorWords(run: OperationRun, contract: Contract): string {
  const initiator = storedField(run, 'initiator');
  const { system, unknown } = contract.phrases.initiator;
  if (storedField(initiator, 'kind') === 'system') return system;
  return textOf(initiator, 'name') ?? unknown;
}

function textOf(stored: unknown, name: string): string | undefined {
  const value = storedField(stored, name);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
