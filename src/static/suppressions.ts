import type { RuleId } from '../contract/checks.js';
import type { SourceComment } from './source.js';
import type { SourceText } from './source-text.js';
import { coveredLine } from './suppressions/covered-line.js';
import { type DirectiveFlaw, parseDirective } from './suppressions/parse-directive.js';

/** Somebody's word that the next line may break one rule, and why. Offsets are of the whole comment. */
export interface Suppression<Id extends string = RuleId> {
  readonly rule: Id;
  readonly reason: string;
  readonly start: number;
  readonly end: number;
  /** The line (from 1) that it covers. */
  readonly line: number;
}

/** What is wrong with a directive that suppresses nothing. Offsets are of the whole comment. */
export interface SuppressionFlaw extends DirectiveFlaw {
  readonly start: number;
  readonly end: number;
}

/** What the directives of one source say, sound and flawed ones, each in the order of the comments. */
export interface ReadSuppressions<Id extends string = RuleId> {
  readonly suppressions: readonly Suppression<Id>[];
  readonly flaws: readonly SuppressionFlaw[];
}

/**
 * The directives among `comments`: `queue-truth-disable-next-line <rule> -- <reason>` at the beginning of a comment. A
 * directive covers the next line that is neither blank nor a comment. A flawed one covers nothing.
 */
export function readSuppressions<Id extends string>(
  comments: readonly SourceComment[],
  text: SourceText,
  ruleIds: readonly Id[],
): ReadSuppressions<Id> {
  const suppressions: Suppression<Id>[] = [];
  const flaws: SuppressionFlaw[] = [];
  for (const comment of comments) {
    const { start, end } = comment;
    const directive = parseDirective(comment.text, ruleIds);
    if (directive === undefined) continue;
    if (directive.kind === 'err') {
      flaws.push({ ...directive.error, start, end });
      continue;
    }
    suppressions.push({ ...directive.value, start, end, line: coveredLine(comment, comments, text) });
  }
  return { suppressions, flaws };
}

/** Breaches by what suppressions make of them. */
export interface AppliedSuppressions<Breach, Id extends string = RuleId> {
  readonly kept: readonly Breach[];
  readonly suppressed: readonly { readonly breach: Breach; readonly reason: string }[];
  /** Suppressions that no breach needs. */
  readonly unused: readonly Suppression<Id>[];
}

/** Takes from `breaches` those that begin on a line that a suppression of their rule covers. */
export function applySuppressions<
  Breach extends { readonly rule: string; readonly start: number },
  Id extends string,
>(
  breaches: readonly Breach[],
  suppressions: readonly Suppression<Id>[],
  text: SourceText,
): AppliedSuppressions<Breach, Id> {
  const kept: Breach[] = [];
  const suppressed: { breach: Breach; reason: string }[] = [];
  const used = new Set<Suppression<Id>>();
  for (const breach of breaches) {
    const { line } = text.positionAt(breach.start);
    const covering = suppressions.find((each) => each.rule === breach.rule && each.line === line);
    if (covering === undefined) {
      kept.push(breach);
      continue;
    }
    used.add(covering);
    suppressed.push({ breach, reason: covering.reason });
  }
  return { kept, suppressed, unused: suppressions.filter((each) => !used.has(each)) };
}
