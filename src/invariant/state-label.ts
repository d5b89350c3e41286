import { plain } from '../contract/plain-text.js';
import type { Words } from '../contract/contract.js';
import type { RunOnPage } from './law.js';

/**
 * The name that the contract gives to the run's state: of an active truth by phase, of a finished one by outcome,
 * of an unsupported one by reason, else its `any`.
 */
export function stateLabel({
  contract,
  label,
  run,
}: Pick<RunOnPage, 'contract' | 'label' | 'run'>): string | undefined {
  const words = contract.words[label.truth];
  const key = {
    fresh: label.phase,
    likely_stale: label.phase,
    reconciled: run.outcome,
    terminal: run.outcome,
    unsupported: label.reason,
  }[label.truth];
  const found: Words | undefined = Object.hasOwn(words, key ?? 'any') ? words[key ?? 'any'] : words['any'];
  return found?.label;
}

/**
 * Whether one of the run's regions says `sentence` as words of their own. What stands under diagnostics is recorded, not
 * said: a field "Queued at" there does not call the run queued.
 */
export function says({ regions }: RunOnPage, sentence: string): boolean {
  const wanted = plain(sentence);
  return regions
    .flatMap(({ sayings }) => sayings)
    .some((saying) => saying.position !== 'in-diagnostics' && holds(saying.plain, wanted));
}

const LETTER = /[\p{L}\p{N}]/u;

function holds(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = text.slice(0, at).at(-1) ?? ' ';
    const after = text.charAt(at + wanted.length) || ' ';
    if (!LETTER.test(before) && !LETTER.test(after)) return true;
  }
  return false;
}
