import { aboutRuns } from '../../src/static/about-runs.js';
import type { RuleContext, SourceBreach } from '../../src/static/rule.js';
import { HOLE, type Template } from '../../src/static/source.js';
import { guardsAt } from '../../src/static/template/guards-at.js';
import { spanInFile } from '../../src/static/template/span-in-file.js';
import { isOrphanClaim } from './is-orphan-claim.js';

/** The orphan claims in the markup of a template outside every block that asks for the evidence. */
export function* breachesInTemplate(template: Template, context: RuleContext): Iterable<SourceBreach> {
  const isAboutRun = aboutRuns(context.contract);
  for (const text of template.texts) {
    const matches = context.claims
      .match(text.value)
      .filter((match) => isOrphanClaim(match.claim) && !match.text.includes(HOLE))
      .filter((match) => isAboutRun(match, { whole: text.value, sources: [template.text.text] }));
    const [first] = matches;
    if (first === undefined) continue;
    const from = Math.max(0, text.value.indexOf(first.text));
    const span = spanInFile(text, from, from + first.text.length);
    if (asksForEvidence(guardsAt(template, span.start))) continue;
    yield {
      ...span,
      message: `Cannot say "${first.text.trim()}" in a template: no block around it asks for trusted legitimacy evidence`,
      said: matches.map((match) => match.text.trim()),
      certainty: 'sure',
      symbol: template.text.path.split('/').at(-1) ?? template.text.path,
    };
  }
}

/** A guard names the evidence and its verdict: `legitimacy.orphaned`, `queue_legitimacy.verdict === 'orphaned'`. */
function asksForEvidence(guards: readonly string[]): boolean {
  return guards.some((guard) => !isRefusal(guard) && /legitim/iu.test(guard) && /orphan/iu.test(guard));
}

function isRefusal(guard: string): boolean {
  return /^\s*!|!==?|\bnot\b|\bne\b|\bunless\b/u.test(guard);
}
