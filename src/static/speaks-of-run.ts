import type { ClaimMatch } from '../contract/claims.js';
import type { Contract } from '../contract/contract.js';
import { plain } from '../contract/plain-text.js';
import { modelNames } from './model-names.js';
import { HOLE } from './source.js';
import { nameWords } from './syntax/name-words.js';

/** Whether words that make a claim are said of a run, and not of whatever else can succeed, be late or be in progress. */
export type SpeaksOfRun = (match: Pick<ClaimMatch, 'wording' | 'text'>, whole: string) => boolean;

/** What runs, queues and who works on them are called beside the names of the contract. */
const QUEUE_NOUNS = 'run runs job jobs task tasks worker workers queue queues workflow workflows'.split(' ');

/** Words that name nothing that a claim could be about. */
const NO_SUBJECT = new Set(
  [
    'a an the it its this that these those is are was were be been being has have had will would may might can could',
    'should do does did not no and or but so then than as at by in on of to for from with within without until since',
    'after before while when if there here now yet still just already soon later today currently again please wait you',
    'your we our all some any one more less least most very too also only about around over under past ago second',
    'seconds minute minutes hour hours day days sec min time status state result outcome details finished completed',
    'complete ended ran done started starting start begun begin executed processed processing closed settled ok',
    'success successful successfully succeeded failed error errors problem problems needed required action seems',
    'appears looks likely probably possibly progress pending waiting stale overdue reconciled attention needs review',
    'fully partially mostly nearly almost normally e g i last next first new queued',
  ].flatMap((line) => line.split(' ')),
);

/** A sentence of so many words is nobody's but the contract's. */
const LONG_SENTENCE = 3;

/**
 * Judges words by the text around them: it names a run, a queue or a type of the contract, or it names nothing at all,
 * as the name of a state does. A contract that is not in English has all its wordings taken as said of a run.
 */
export function speaksOfRun(contract: Contract): SpeaksOfRun {
  if (!isEnglish(contract)) return () => true;
  const subjects = subjectsOf(contract);
  return ({ wording, text }, whole) => {
    if (wording === 'says' && wordsOf(text).length >= LONG_SENTENCE) return true;
    const sentence = sentenceWith(text, whole);
    if (wordsOf(sentence).some((word) => subjects.has(word))) return true;
    return wordsOf(plain(sentence).replace(plain(text), HOLE)).every((word) => NO_SUBJECT.has(word));
  };
}

/** The sentence of a text that some of its words stand in; the whole text where they stand in several. */
export function sentenceWith(said: string, whole: string): string {
  return whole.split(/(?<=[.!?…])\s+/u).find((sentence) => sentence.includes(said)) ?? whole;
}

function subjectsOf(contract: Contract): ReadonlySet<string> {
  const { one, many } = modelNames(contract);
  const types = Object.keys(contract.lifecycle.types);
  return new Set([...QUEUE_NOUNS, ...[...one, ...many, ...types].flatMap(nameWords)]);
}

function wordsOf(text: string): readonly string[] {
  return plain(text).match(/\p{L}+/gu) ?? [];
}

function isEnglish({ words, claims }: Contract): boolean {
  const sentences = Object.values(words).flatMap((byKey) =>
    Object.values(byKey).map(({ guidance }) => guidance),
  );
  const said = Object.values(claims).flatMap(({ says }) => says);
  return /\b(?:the|is|for|of|its|by|no)\b/iu.test([...sentences, ...said].join(' '));
}
