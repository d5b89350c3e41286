/** An attribute as it stands in the file; `start` and `end` are those of its value, without quotes. */
export interface RawAttribute {
  /** As written, which may be a hole. */
  readonly name: string;
  readonly nameStart: number;
  readonly start: number;
  readonly end: number;
}

/** The attribute whose name of `length` characters begins at `nameStart` of masked markup. */
export function rawAttribute(masked: string, nameStart: number, length: number): RawAttribute {
  const nameEnd = nameStart + length;
  const name = masked.slice(nameStart, nameEnd);
  const sign = /\s*=\s*(["']?)/uy;
  sign.lastIndex = nameEnd;
  const quote = sign.exec(masked)?.[1];
  if (quote === undefined) return { name, nameStart, start: nameEnd, end: nameEnd };
  const start = sign.lastIndex;
  return {
    name,
    nameStart,
    start,
    end: quote === '' ? endOfWord(masked, start) : endOfQuoted(masked, start, quote),
  };
}

function endOfQuoted(masked: string, start: number, quote: string): number {
  const end = masked.indexOf(quote, start);
  return end < 0 ? masked.length : end;
}

function endOfWord(masked: string, start: number): number {
  const word = /[^\s>]*/uy;
  word.lastIndex = start;
  word.exec(masked);
  return word.lastIndex;
}
