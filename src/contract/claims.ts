import { escapedPattern } from '../lang/escaped-pattern.js';
import { rememberedBy } from '../lang/remembered-by.js';
import type { ClaimWording, Contract } from './contract.js';
import { originOf, plain } from './plain-text.js';
import type { Claim } from './vocabulary.js';

/** One claim that a text makes. */
export interface ClaimMatch {
  readonly claim: Claim;
  /** `says`: a sentence of the contract. `like`: an equivalent wording. */
  readonly wording: 'says' | 'like';
  /** The words that make the claim, as in the text. */
  readonly text: string;
}

/** Finds claims in texts, for one contract. */
export interface ClaimMatcher {
  /** The claims of `text`, each once for the same words; `plainText` is `plain(text)` where that is known already. */
  match(text: string, plainText?: string): readonly ClaimMatch[];
}

/**
 * A matcher for the claims of a contract, made once for each. Throws a SyntaxError where a `like` is no regular expression.
 *
 * A sentence is said where its plain form stands with no letter or digit beside it, closing punctuation aside; a
 * pattern is met in plain text where it neither begins nor ends inside a word. Words that a sentence accounts for are
 * not reported again for a pattern of the same claim. A sentence that a pattern of its claim meets keeps that pattern's
 * own conditions: if `(?<!not )succeeded` refuses "Not succeeded", then "Succeeded" is not said there.
 *
 * Source: specs/358-operationrun-queue-truth/spec.md, "Claims".
 */
export const compileClaims = rememberedBy((claims: Contract['claims']): ClaimMatcher => {
  const compiled = Object.entries(claims).map(([claim, wording]) => compileClaim(claim, wording));
  const mayMatch = anyOf(compiled.flatMap(({ sources }) => sources));
  return {
    match(text, plainText = plain(text)) {
      if (!mayMatch(plainText)) return [];
      return compiled
        .filter((claim) => claim.mayMatch(plainText))
        .flatMap(({ claim, spans }) => {
          const said = spans(plainText);
          return distinct(
            said.map(({ wording, start, end }) => ({ claim, wording, text: originOf(text, start, end) })),
          );
        });
    },
  };
});

/** Some words of a plain text; `end` is not among them. */
interface Span {
  readonly wording: ClaimMatch['wording'];
  readonly start: number;
  readonly end: number;
}

interface CompiledClaim {
  readonly claim: Claim;
  /** Its wordings without their borders: what they do not meet, no claim is made by. */
  readonly sources: readonly string[];
  readonly mayMatch: (plainText: string) => boolean;
  readonly spans: (plainText: string) => readonly Span[];
}

/** A wording, to be looked for in plain text. */
interface Pattern {
  /** Meets it where it neither begins nor ends inside a word. */
  readonly whole: RegExp;
  /** Meets it anywhere: made ready and tried at a fraction of the cost, and most texts have none of it. */
  readonly anywhere: RegExp;
}

interface Sentence {
  readonly pattern: Pattern;
  /** The patterns of the same claim that meet the sentence by itself. */
  readonly conditions: readonly Pattern[];
}

function compileClaim(claim: Claim, { says, like }: ClaimWording): CompiledClaim {
  const patterns = like.map(notInWord);
  const sentences = says
    .map(bareSentence)
    .filter((sentence) => sentence !== '')
    .map((sentence): Sentence => ({
      pattern: notInWord(escapedPattern(sentence)),
      conditions: patterns.filter((pattern) => spansOf(pattern, 'like', sentence).length > 0),
    }));
  const sources = [...says.map((sentence) => escapedPattern(bareSentence(sentence))), ...like].filter(
    (source) => source !== '',
  );
  return {
    claim,
    sources,
    mayMatch: anyOf(sources),
    spans: (plainText) => {
      const said = sentences.flatMap((sentence) => sentenceSpans(sentence, plainText));
      const met = patterns.flatMap((pattern) => spansOf(pattern, 'like', plainText));
      return [...said, ...met.filter((span) => !said.some((sentence) => covers(sentence, span)))];
    },
  };
}

/** A sentence in plain text without its closing punctuation. */
function bareSentence(sentence: string): string {
  return plain(sentence).replace(/[.!? ]+$/, '');
}

const WORD = '[\\p{L}\\p{N}]';
const NOT_IN_WORD = `(?:(?<!${WORD})|(?!${WORD}))`;

function notInWord(source: string): Pattern {
  return {
    whole: new RegExp(`${NOT_IN_WORD}(?:${source})${NOT_IN_WORD}`, 'giu'),
    anywhere: new RegExp(source, 'iu'),
  };
}

function sentenceSpans({ pattern, conditions }: Sentence, plainText: string): readonly Span[] {
  const spans = spansOf(pattern, 'says', plainText);
  if (spans.length === 0 || conditions.length === 0) return spans;
  const met = conditions.flatMap((condition) => spansOf(condition, 'like', plainText));
  return spans.filter((span) => met.some((other) => other.start < span.end && span.start < other.end));
}

function spansOf({ whole, anywhere }: Pattern, wording: Span['wording'], plainText: string): readonly Span[] {
  const spans: Span[] = [];
  if (!anywhere.test(plainText)) return spans;
  whole.lastIndex = 0;
  for (let found = whole.exec(plainText); found !== null; found = whole.exec(plainText)) {
    const end = found.index + found[0].length;
    if (found[0] === '') whole.lastIndex = end + 1;
    else spans.push({ wording, start: found.index, end });
  }
  return spans;
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function distinct(matches: readonly ClaimMatch[]): readonly ClaimMatch[] {
  return matches.filter(({ text }, index) => matches.findIndex((other) => other.text === text) === index);
}

/** Whether any of the patterns is met: one pass for all that do not refer to their own groups. */
function anyOf(sources: readonly string[]): (plainText: string) => boolean {
  const refersToGroup = /\\[1-9]|\\k<|\(\?<[^=!]/;
  const alone = sources.filter((source) => refersToGroup.test(source));
  const together = sources.filter((source) => !refersToGroup.test(source));
  const tests = [together.map((source) => `(?:${source})`).join('|') || '(?!)', ...alone].map(
    (source) => new RegExp(source, 'iu'),
  );
  return (plainText) => tests.some((test) => test.test(plainText));
}
