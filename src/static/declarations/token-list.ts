import type { Value, Word } from './declaration.js';
import type { Token } from './token.js';

/** Tokens with the questions that the readers of declarations ask of them. */
export class TokenList {
  readonly all: readonly Token[];

  constructor(all: readonly Token[]) {
    this.all = all;
  }

  get length(): number {
    return this.all.length;
  }

  at(index: number): Token | undefined {
    return this.all[index];
  }

  /** Whether the tokens from `index` on are these keywords or marks, in any case. */
  says(index: number, ...words: readonly string[]): boolean {
    return words.every((word, offset) => {
      const token = this.all[index + offset];
      return token !== undefined && !token.isQuoted && token.kind !== 'string' && sameWord(token.text, word);
    });
  }

  /** Whether the token at `index` is one of these keywords or marks, in any case. */
  isOneOf(index: number, words: ReadonlySet<string>): boolean {
    const token = this.all[index];
    return (
      token !== undefined && !token.isQuoted && token.kind !== 'string' && words.has(token.text.toLowerCase())
    );
  }

  /** The index of the mark that closes the bracket at `index`; the length where none does. */
  closing(index: number): number {
    let depth = 0;
    for (let at = index; at < this.length; at += 1) {
      if (this.isMark(at, '([{')) depth += 1;
      if (this.isMark(at, ')]}')) depth -= 1;
      if (depth === 0) return at;
    }
    return this.length;
  }

  isMark(index: number, marks: string): boolean {
    const token = this.all[index];
    return token?.kind === 'mark' && marks.includes(token.text);
  }

  /** The parts of the tokens from `from` to `to` (not included) between the commas outside brackets. */
  parts(from: number, to: number): readonly TokenList[] {
    const parts: TokenList[] = [];
    let start = from;
    for (let at = from; at < to; at += 1) {
      if (this.isMark(at, '([{')) at = Math.min(this.closing(at), to);
      if (!this.isMark(at, ',') || at >= to) continue;
      parts.push(this.slice(start, at));
      start = at + 1;
    }
    if (start < to) parts.push(this.slice(start, to));
    return parts;
  }

  slice(from: number, to = this.length): TokenList {
    return new TokenList(this.all.slice(from, to));
  }

  /** The index of the first of these words from `index` on; -1 where there is none. */
  find(index: number, ...words: readonly string[]): number {
    for (let at = index; at < this.length; at += 1) if (this.says(at, ...words)) return at;
    return -1;
  }
}

function sameWord(text: string, word: string): boolean {
  return text.toUpperCase() === word;
}

/** A token as a word. */
export function wordOf({ text, inner, end, kind, isQuoted }: Token): Word {
  const isBetweenQuotes = kind === 'string' || isQuoted;
  return { text, start: inner, end: isBetweenQuotes ? end - 1 : end };
}

/** A token as a value: strings with their quotes. */
export function valueOf(token: Token): Value {
  const { text, start, end, kind, isQuoted } = token;
  return { text: text.trim(), start, end, isName: kind === 'name' && !isQuoted };
}
