import type { Contract } from '../contract/contract.js';
import type { FoundBreach, FoundDirective } from '../static/lint-file.js';
import type { RuleDocs, RuleSummary } from '../static/rule.js';
import type { Finding, HouseCheck } from '../verdict/event.js';
import { requirementsOf } from './causes.js';
import { shortName } from './digest.js';

/** Breaches of rules as findings, in their order: the same words again in one place are a finding of their own. */
export function ruleFindings<Found extends { readonly path: string; readonly breach: FoundBreach }>(
  found: readonly Found[],
  about: { readonly contract: Contract; readonly rules: readonly RuleSummary[] },
): readonly (Found & { readonly finding: Finding })[] {
  const seen = new Map<string, number>();
  return found.map((each) => {
    const { path, breach } = each;
    const key = JSON.stringify(identityOf(path, breach));
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return { ...each, finding: ruleFinding(path, breach, { ...about, before }) };
  });
}

/** Where it stands and what it says, not on which line. */
function identityOf(path: string, { rule, symbol, excerpt }: FoundBreach): readonly string[] {
  return [rule, path, symbol, excerpt];
}

interface About {
  readonly contract: Contract;
  readonly rules: readonly RuleSummary[];
  /** How many breaches before it have the same identity. */
  readonly before: number;
}

function ruleFinding(path: string, breach: FoundBreach, { contract, rules, before }: About): Finding {
  const { rule: id, at, message, said, frame, reaches } = breach;
  const again = before === 0 ? [] : [String(before)];
  const [requirement = 'unknown', ...also] = requirementsOf(contract, id);
  const docs = rules.find((rule) => rule.id === id)?.docs ?? NO_DOCS;
  const reach =
    reaches === undefined ? [] : [`= reaches a screen at ${reaches.file}:${String(reaches.line)}`];
  return {
    fingerprint: shortName([contract.spec, ...identityOf(path, breach), ...again], 16),
    requirement,
    also,
    check: id,
    headline: docs.broken,
    message,
    said,
    shrinks: 0,
    why: docs.why,
    instead: docs.instead,
    location: { file: path, ...at },
    frame: [...frame, ...reach],
    more: 0,
  };
}

const NO_DOCS: RuleDocs = { broken: 'A rule is broken', what: '', why: '', instead: '' };

/** A suppression at fault, as a finding. */
export function directiveFinding(path: string, { at, message, said, frame }: FoundDirective): Finding {
  return houseFinding('suppression', {
    message,
    said: [said.trim()],
    location: { file: path, ...at },
    frame,
    headline: 'A suppression is at fault',
    why: 'a suppression that nobody can weigh, or that nothing needs, hides the next mistake',
    instead: 'write `queue-truth-disable-next-line <rule> -- <reason>`, or take it out',
  });
}

/** A finding on what the harness itself keeps. */
export function houseFinding(
  check: HouseCheck,
  about: Pick<Finding, 'message' | 'said' | 'headline' | 'why' | 'instead' | 'location' | 'frame'>,
): Finding {
  const { message, said, location } = about;
  return {
    ...about,
    fingerprint: shortName([check, message, said, location?.file ?? ''], 16),
    requirement: `${check}s`,
    also: [],
    check,
    shrinks: 0,
    more: 0,
  };
}
