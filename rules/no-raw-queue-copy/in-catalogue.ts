import type { RuleContext, SourceBreach } from '../../src/static/rule.js';
import type { Catalogue } from '../../src/static/source.js';
import { aboutRuns } from '../../src/static/about-runs.js';
import { isTestPath } from '../../src/static/syntax/is-test-path.js';
import { isOwned } from './is-owned.js';

/** The queue copy in a catalogue of texts, which is made for screens: a breach for each entry. */
export function* breachesInCatalogue(
  { text, entries }: Catalogue,
  context: RuleContext,
): Iterable<SourceBreach> {
  if (isTestPath(text.path)) return;
  const isAboutRun = aboutRuns(context.contract);
  for (const { key, value, start, end } of entries) {
    const matches = context.claims
      .match(value)
      .filter((match) => isOwned(match.claim) && isAboutRun(match, { whole: value, sources: [text.text] }));
    const [first] = matches;
    if (first === undefined) continue;
    yield {
      start,
      end,
      message: `Cannot say "${first.text.trim()}" in a catalogue: what is said of "${first.claim}" belongs to the presenter`,
      said: [...new Set(matches.map((match) => match.text.trim()))],
      certainty: 'sure',
      symbol: key.join('.'),
    };
  }
}
