import { plain } from '../contract/plain-text.js';

/** Whether words in a sentence claim nothing of a run: they praise another deed, or the sentence asks. */
export function isAside(said: string, sentence: string): boolean {
  return praisesAnotherDeed(said, sentence) || asks(sentence);
}

/** Participles that do not end in "ed". */
const IRREGULAR = new Set('built found kept made paid put read reset sent set taken written'.split(' '));

/** Participles that tell how a run ended. */
const ENDS = new Set('completed ended executed processed finished closed settled started failed'.split(' '));

/** "Run triggered successfully" says that something was done to a run, not how the run ended. */
function praisesAnotherDeed(said: string, sentence: string): boolean {
  const adverb = plain(said).trim();
  if (!/^\p{L}+ly$/u.test(adverb)) return false;
  const words: readonly string[] = plain(sentence).match(/\p{L}+/gu) ?? [];
  const at = words.indexOf(adverb);
  return [words[at - 1], words[at + 1]].some((word) => word !== undefined && isDeed(word));
}

function isDeed(word: string): boolean {
  return IRREGULAR.has(word) || (word.endsWith('ed') && !ENDS.has(word));
}

/** Words that open a question which takes nothing for granted. "Why is it stuck?" takes for granted that it is. */
const OPENS_QUESTION =
  /^(?:are|is|was|were|do|does|did|have|has|can|could|will|would|should|shall|may|what|which|who|when|where|how|sure)\b/u;

function asks(sentence: string): boolean {
  const text = plain(sentence).trim();
  return text.endsWith('?') && OPENS_QUESTION.test(text);
}
