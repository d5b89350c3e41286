import type { Contract } from '../contract/contract.js';
import { TIMESTAMP_FIELDS } from '../contract/vocabulary.js';
import { ownEntry, storedField } from '../truth/stored-value.js';
import type { TruthVerdict } from '../truth/truth-verdict.js';
import type { JudgedRun } from './judged-run.js';
import type { Diagnostics, Fact } from './page-model.js';
import { isQuotable } from './quotable.js';

/**
 * What is recorded of a run, as recorded.
 *
 * Of the context only ids and trusted evidence are listed: the rest is anybody's text, and an untrusted
 * `queue_legitimacy` printed raw would be read as the product calling the run orphaned.
 */
export function diagnostics(judged: JudgedRun, contract: Contract): Diagnostics {
  const { page } = contract.phrases;
  const context = contextFacts(judged, contract);
  return {
    title: page.diagnostics,
    facts: recordedFacts(judged, contract),
    ...(context.length > 0 && { context: { title: page.rawContext, facts: context } }),
  };
}

function recordedFacts({ run, verdict }: JudgedRun, contract: Contract): readonly Fact[] {
  const { fields } = contract.phrases;
  return [
    ...quoted(fields.status, storedField(run, 'status'), contract),
    ...outcomeFacts({ run, verdict }, contract),
    ...TIMESTAMP_FIELDS.flatMap((field) => quoted(fields[field], storedField(run, field), contract)),
  ];
}

/** A finished run's outcome by its name in the contract: a raw "partially_succeeded" reads as success. */
function outcomeFacts({ run, verdict }: JudgedRun, contract: Contract): readonly Fact[] {
  const name = contract.phrases.fields.outcome;
  const outcome = storedField(run, 'outcome');
  const words = verdict.phase === 'terminal' ? ownEntry(contract.words.terminal, outcome) : undefined;
  return words === undefined ? quoted(name, outcome, contract) : [{ name, value: words.label }];
}

function contextFacts({ run, verdict }: JudgedRun, contract: Contract): readonly Fact[] {
  const context = storedField(run, 'context');
  return [
    ...['worker_id', 'job_id'].flatMap((name) => quoted(name, storedField(context, name), contract)),
    ...evidenceFacts(verdict),
  ];
}

function evidenceFacts(verdict: TruthVerdict): readonly Fact[] {
  if (verdict.truth === 'reconciled') {
    return [
      { name: 'reconciliation.source', value: verdict.source },
      { name: 'reconciliation.reconciled_at', value: new Date(verdict.reconciledAt).toISOString() },
    ];
  }
  if (verdict.truth !== 'likely_stale' || verdict.orphanedBy === undefined) return [];
  return [
    { name: 'queue_legitimacy.source', value: verdict.orphanedBy.source },
    { name: 'queue_legitimacy.observed_at', value: new Date(verdict.orphanedBy.at).toISOString() },
  ];
}

function quoted(name: string, stored: unknown, contract: Contract): readonly Fact[] {
  const value = typeof stored === 'number' ? String(stored) : stored;
  return typeof value === 'string' && value !== '' && isQuotable(value, contract) ? [{ name, value }] : [];
}
