import type { ClaimMatch } from '../../src/contract/claims.js';
import { aboutRuns } from '../../src/static/about-runs.js';
import type { RuleContext, SourceBreach } from '../../src/static/rule.js';
import { HOLE, type Template, type TemplateText } from '../../src/static/source.js';
import { isTestPath } from '../../src/static/syntax/is-test-path.js';
import { spanInFile } from '../../src/static/template/span-in-file.js';
import { isHeadingElement, isShortName } from './is-heading.js';
import { isOwned } from './is-owned.js';

/** A wording of a claim in a text; offsets in the text. */
interface Wording {
  readonly match: ClaimMatch;
  readonly from: number;
  readonly to: number;
}

/** The queue copy in the markup of `template`: a breach for each place at which a claim is worded. */
export function* breachesInTemplate(template: Template, context: RuleContext): Iterable<SourceBreach> {
  if (isTestPath(template.text.path)) return;
  const isAboutRun = aboutRuns(context.contract);
  const symbol = template.text.path.split('/').at(-1) ?? template.text.path;
  for (const text of template.texts) {
    for (const { match, from, to } of wordingsIn(text, context)) {
      if (!isAboutRun(match, { whole: text.value, sources: [template.text.text] })) continue;
      yield {
        ...spanInFile(text, from, to),
        message: `Cannot say "${match.text.trim()}" in a template: what is said of "${match.claim}" belongs to the presenter`,
        said: [match.text],
        certainty: 'sure',
        symbol,
      };
    }
  }
}

function wordingsIn({ value, place, element }: TemplateText, { claims }: RuleContext): readonly Wording[] {
  if (place === 'text' && isHeadingElement(element) && isShortName(value)) return [];
  const found = claims
    .match(value)
    .filter(({ claim, text }) => isOwned(claim) && !text.includes(HOLE))
    .flatMap((match) => placesOf(match, value))
    .sort((one, other) => one.from - other.from || other.to - one.to);
  return found.filter((each, index) => !found.slice(0, index).some((before) => each.from < before.to));
}

/** Each place at which the words of `match` stand; the whole text where their origin cannot be told. */
function placesOf(match: ClaimMatch, value: string): readonly Wording[] {
  const places: Wording[] = [];
  const { text } = match;
  for (let from = value.indexOf(text); from >= 0; from = value.indexOf(text, from + text.length)) {
    const to = from + text.length;
    if (!isLetter(value[from - 1]) && !isLetter(value[to])) places.push({ match, from, to });
  }
  return places.length > 0 ? places : [{ match, from: 0, to: value.length }];
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
