import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

/** A JavaScript pattern without look-around, which Rust's regular expressions lack. */
export interface RustPattern {
  readonly source: string;
  /** The look-arounds that were left out, as they stood. */
  readonly dropped: readonly string[];
}

/** `source` (flags `iu`) for Rust, case-insensitive; word borders go by ASCII, which is many times faster there. */
export function rustPattern(source: string): RustPattern {
  const lookarounds: string[] = [];
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  visitRegExpAST(new RegExpParser().parsePattern(source, 0, source.length, { unicode: true }), {
    onAssertionEnter({ kind, start, end, raw }) {
      if (kind === 'word') edits.push({ start, end, text: `(?-u:${raw})` });
      if (kind !== 'lookahead' && kind !== 'lookbehind') return;
      lookarounds.push(raw);
      edits.push({ start, end, text: '' });
    },
  });
  // What stands inside a look-around goes with it, and the outer one begins first.
  const outer = edits.filter(
    ({ start, end }) => !edits.some((other) => other.start < start && end < other.end),
  );
  const edited = outer
    .sort((one, other) => other.start - one.start)
    .reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), source);
  return { source: `(?i)${edited}`, dropped: lookarounds };
}
