import type { Contract } from '../contract/contract.js';
import { plain } from '../contract/plain-text.js';
import { TRUTHS, type Truth } from '../contract/vocabulary.js';
import { rememberedBy } from '../lang/remembered-by.js';
import type { RegionReading, Saying } from '../reading/reading.js';
import { inWords, requiredClaims, seenClaims } from './claim-levels.js';
import type { Breach, RunOnPage } from './law.js';
import { stateLabel } from './state-label.js';

/**
 * Every text of the run that is, as a whole, the label of another truth, as breaches. A text that makes a claim is
 * judged as a claim, and a run of which nobody sees what its truth must say is another law's matter. Stored facts,
 * names of fields, choices, and the run's own name and outcome are no labels.
 */
export function foreignLabels(subject: RunOnPage): readonly Breach[] {
  const made = seenClaims(subject);
  if (requiredClaims(subject).some((claim) => !made.has(claim))) return [];
  const labels = labelsOfOthers(subject);
  const own = stateLabel(subject);
  return subject.regions.flatMap((region) =>
    statesOf(region, subject).flatMap(({ words, plainWords }): Breach[] => {
      const label = labels.get(unclosed(plainWords));
      if (label === undefined) return [];
      return [
        {
          surface: subject.surface,
          run: subject.run.id,
          said: [words],
          message: `Cannot call a run "${label}" that is ${inWords(subject)}`,
          ...(own === undefined ? {} : { against: { who: 'the contract', says: own } }),
        },
      ];
    }),
  );
}

/** The labels of all other truths as the contract writes them, by what they are when made bare. */
function labelsOfOthers({ contract, label, run }: RunOnPage): ReadonlyMap<string, string> {
  const ended: RunOnPage['label'] = { ...label, truth: 'terminal' };
  const outcome = label.phase === 'terminal' ? stateLabel({ contract, run, label: ended }) : undefined;
  const others = othersIn(contract)[label.truth];
  const own = [outcome ?? '', run.label].map(bare).filter((text) => others.has(text));
  return own.length === 0 ? others : new Map([...others].filter(([text]) => !own.includes(text)));
}

/** The labels of truths other than one that are none of its own: a contract has the same for every run. */
const othersIn = rememberedBy(
  (contract: Contract): Readonly<Record<Truth, ReadonlyMap<string, string>>> =>
    Object.fromEntries(TRUTHS.map((truth) => [truth, labelsBut(contract, truth)])) as Record<
      Truth,
      ReadonlyMap<string, string>
    >,
);

function labelsBut(contract: Contract, truth: Truth): ReadonlyMap<string, string> {
  const labelsOf = (one: Truth) => Object.values(contract.words[one]).map((words) => words.label);
  const own = labelsOf(truth).map(bare);
  return new Map(
    TRUTHS.flatMap(labelsOf).flatMap((text) => (own.includes(bare(text)) ? [] : [[bare(text), text]])),
  );
}

/** The texts of a region that could name its run's state and make no claim. */
function statesOf({ sayings, claims }: RegionReading, { contract }: RunOnPage): readonly StateWords[] {
  const { status, outcome } = contract.phrases.fields;
  const facts = [status, outcome].map(bare);
  const isNoState = (saying: Saying, before: Saying | undefined) =>
    (before !== undefined && isFieldName(before) && facts.includes(unclosed(before.plain))) ||
    isFieldName(saying) ||
    isOtherChoice(saying) ||
    saying.position === 'in-diagnostics';
  const states: StateWords[] = [];
  for (const [index, saying] of sayings.entries()) {
    if (isNoState(saying, sayings[index - 1])) continue;
    const claiming = claims.filter((claim) => claim.saying === saying);
    if (claiming.length === 0) states.push({ words: saying.text, plainWords: saying.plain });
    if (saying.seen === saying.text || claiming.some(({ seen }) => seen)) continue;
    states.push({ words: saying.seen, plainWords: plain(saying.seen) });
  }
  return states;
}

interface StateWords {
  readonly words: string;
  readonly plainWords: string;
}

function isFieldName({ place }: Saying): boolean {
  return /^(?:dt|th)(?![\w-])/.test(place);
}

function isOtherChoice({ place, seen }: Saying): boolean {
  return seen === '' && /^option(?![\w-])/.test(place);
}

/** Made plain, without the punctuation that closes it. */
function bare(text: string): string {
  return unclosed(plain(text));
}

function unclosed(plainText: string): string {
  // Most texts are closed by nothing.
  if (/[^\s.:!?]$/.test(plainText)) return plainText;
  return plainText.replace(/[\s.:!?]+$/, '');
}
