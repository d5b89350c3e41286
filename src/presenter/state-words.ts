import type { Contract, Words } from '../contract/contract.js';
import { assertNever } from '../lang/assert-never.js';
import type { OperationRun } from '../operation/operation-run.js';
import { ownEntry, storedField } from '../truth/stored-value.js';
import type { TruthVerdict } from '../truth/truth-verdict.js';
import { fill } from './fill.js';
import type { StateModel } from './page-model.js';

/** The contract's words for a verdict: by phase, outcome or reason, else those for any. */
export function stateWords(run: OperationRun, verdict: TruthVerdict, contract: Contract): Words {
  const words = contract.words[verdict.truth];
  const chosen = ownEntry(words, wordsKey(run, verdict)) ?? ownEntry(words, 'any');
  if (chosen === undefined)
    throw new Error(`Cannot word "${verdict.truth}": the contract has no words for it`);
  return chosen;
}

/** A run's state as every surface prints it. */
export function stateModel(run: OperationRun, verdict: TruthVerdict, contract: Contract): StateModel {
  const { label, guidance } = stateWords(run, verdict, contract);
  if (verdict.truth !== 'reconciled') return { label, guidance };
  return { label, guidance, by: fill(contract.phrases.reconciledBy, { source: verdict.source }) };
}

/** Sentences that qualify a state. `orphaned` is said only of a likely stale run, and only with evidence for it. */
export function stateNotes(verdict: TruthVerdict, contract: Contract): readonly string[] {
  const { phrases } = contract;
  if (verdict.truth === 'unsupported') return [phrases.reasons[verdict.reason]];
  if (verdict.truth !== 'likely_stale' || verdict.orphanedBy === undefined) return [];
  return [fill(phrases.orphaned, { source: verdict.orphanedBy.source })];
}

function wordsKey(run: OperationRun, verdict: TruthVerdict): unknown {
  switch (verdict.truth) {
    case 'fresh':
    case 'likely_stale':
      return verdict.phase;
    case 'reconciled':
    case 'terminal':
      return storedField(run, 'outcome');
    case 'unsupported':
      return verdict.reason;
    default:
      return assertNever(verdict);
  }
}
