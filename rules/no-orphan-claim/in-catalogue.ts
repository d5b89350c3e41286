import { aboutRuns } from '../../src/static/about-runs.js';
import { isTested } from '../../src/static/flow/is-tested.js';
import { keysFrom } from '../../src/static/flow/keys-to.js';
import { usesOfKeys } from '../../src/static/flow/looked-up.js';
import type { RuleContext, SourceBreach } from '../../src/static/rule.js';
import type { Catalogue } from '../../src/static/source.js';
import { isTestPath } from '../../src/static/syntax/is-test-path.js';
import { hasEvidence } from './evidence.js';
import { isOrphanClaim } from './is-orphan-claim.js';

/** The orphan claims of a catalogue that are looked up past every guard; or may be, where nobody is seen to do so. */
export function* breachesInCatalogue(
  { text, entries }: Catalogue,
  context: RuleContext,
): Iterable<SourceBreach> {
  if (isTestPath(text.path)) return;
  const isAboutRun = aboutRuns(context.contract);
  for (const { key, value, start, end } of entries) {
    const match = context.claims
      .match(value)
      .find((each) => isOrphanClaim(each.claim) && isAboutRun(each, { whole: value, sources: [text.text] }));
    if (match === undefined) continue;
    const uses = usesOfKeys(keysFrom(key), context.project).filter((use) => !isTested(use));
    const bare = uses.find((use) => !hasEvidence(use, context));
    if (uses.length > 0 && bare === undefined) continue;
    const from = bare?.getSourceFile();
    yield {
      start,
      end,
      message: `Cannot say "${match.text.trim()}" in a catalogue: no trusted legitimacy evidence is asked for where it is looked up`,
      said: [match.text.trim()],
      certainty: bare === undefined ? 'unresolved' : 'sure',
      symbol: key.join('.'),
      ...(bare === undefined || from === undefined
        ? {}
        : {
            reaches: {
              file: from.fileName,
              line: from.getLineAndCharacterOfPosition(bare.getStart()).line + 1,
            },
          }),
    };
  }
}
