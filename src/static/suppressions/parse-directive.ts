import { nearest, suggestion } from '../../lang/nearest.js';
import { err, ok, type Result } from '../../lang/result.js';

const DIRECTIVE = 'queue-truth-disable-next-line';
const FORM = `write "${DIRECTIVE} <rule> -- <reason>"`;

/** What a directive allows, and why. */
export interface Directive<Id extends string> {
  readonly rule: Id;
  readonly reason: string;
}

/** What is wrong with a directive. */
export interface DirectiveFlaw {
  readonly kind: 'blanket' | 'several-rules' | 'unknown-rule' | 'no-reason' | 'misspelt';
  readonly message: string;
}

/** The directive with which the text of a comment begins, or its flaw; none where it begins with other words. */
export function parseDirective<Id extends string>(
  comment: string,
  ruleIds: readonly Id[],
): Result<Directive<Id>, DirectiveFlaw> | undefined {
  const words = comment.replace(/^[\s*/!#-]+/u, '').replace(/\s*\n[\s*]*/gu, ' ');
  const first = /^\S+/u.exec(words)?.[0] ?? '';
  if (first !== DIRECTIVE) return looksLikeDirective(first) ? err(misspelt(first)) : undefined;
  const [, names = '', reason = ''] =
    /^(.*?)(?:(?:\s|^)--+(?=\s|$)(.*))?$/su.exec(words.slice(first.length)) ?? [];
  return parseRest(names, reason, ruleIds);
}

function parseRest<Id extends string>(
  names: string,
  reason: string,
  ruleIds: readonly Id[],
): Result<Directive<Id>, DirectiveFlaw> {
  const [name, ...more] = names.split(/[\s,]+/u).filter((word) => word !== '');
  if (name === undefined || name === '*' || name === 'all')
    return err(flaw('blanket', 'name the one rule', ruleIds));
  const rule = ruleIds.find((id) => id === name);
  if (rule === undefined) {
    return err({
      kind: 'unknown-rule',
      message: `Cannot suppress "${name}": no such rule; ${suggestion(name, ruleIds)}`,
    });
  }
  if (more.some((word) => isRuleLike(word, ruleIds)))
    return err(flaw('several-rules', 'a directive names one rule; write one for each', ruleIds));
  const why = reason.trim();
  if (more.length > 0 || !/\p{L}{3}/u.test(why))
    return err({ kind: 'no-reason', message: `Cannot suppress "${rule}" without a reason: ${FORM}` });
  return ok({ rule, reason: why });
}

function flaw(kind: 'blanket' | 'several-rules', advice: string, ruleIds: readonly string[]): DirectiveFlaw {
  const what = kind === 'blanket' ? 'every rule' : 'several rules';
  const known = kind === 'blanket' ? `; known: ${ruleIds.join(', ')}` : '';
  return { kind, message: `Cannot suppress ${what} at once: ${advice}${known}` };
}

function isRuleLike(word: string, ruleIds: readonly string[]): boolean {
  return word.includes('-') && nearest(word, ruleIds) !== undefined;
}

const RELATED = /^queue-truth-(?:disable|enable|ignore|suppress|allow|skip|off)/iu;

/** Words that were meant as the directive. Its name in backticks or quotes is talk of it. */
function looksLikeDirective(word: string): boolean {
  return (
    RELATED.test(word) ||
    (/^queue/iu.test(word) && nearest(word, [DIRECTIVE]) !== undefined && word.length > 20)
  );
}

function misspelt(word: string): DirectiveFlaw {
  return {
    kind: 'misspelt',
    message: `Cannot read the directive "${word}": did you mean "${DIRECTIVE}"? ${upper(FORM)}`,
  };
}

function upper(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
