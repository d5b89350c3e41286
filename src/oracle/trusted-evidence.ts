import type { TrustedSources } from '../contract/contract.js';
import type { OperationRun } from '../operation/operation-run.js';
import { momentOf } from './moment-of.js';

/** Who vouches for something, and the text that says since when. */
export interface Voucher {
  readonly source: string;
  readonly at: string;
}

/** Who reconciled `run` by its own context, if that is to be believed. Source: spec.md, "Reconciliation". */
export function reconciledBy({ context }: OperationRun, trusted: TrustedSources): Voucher | undefined {
  return voucher(entriesOf(context['reconciliation']), 'reconciled_at', trusted.reconciliation);
}

/** Who calls `run` orphaned by its own context, if that is to be believed. Source: spec.md, "Legitimacy". */
export function orphanedBy({ context }: OperationRun, trusted: TrustedSources): Voucher | undefined {
  const said = entriesOf(context['queue_legitimacy']);
  return said.get('verdict') === 'orphaned' ? voucher(said, 'observed_at', trusted.legitimacy) : undefined;
}

function entriesOf(data: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof data === 'object' && data !== null ? Object.entries(data) : []);
}

function voucher(
  said: ReadonlyMap<string, unknown>,
  moment: string,
  trusted: readonly string[],
): Voucher | undefined {
  const source = trusted.find((name) => name === said.get('source'));
  const at = said.get(moment);
  if (source === undefined || typeof at !== 'string' || momentOf(at) === undefined) return undefined;
  return { source, at };
}
