import type { Schema } from '../source.js';
import type { Token } from './token.js';

/** One form of a part of a text. The first that fits is taken. */
export interface Lexeme {
  readonly kind: Token['kind'] | 'space' | 'comment';
  /** Sticky. */
  readonly pattern: RegExp;
  /** What stands around what it says: characters before and after. */
  readonly trim: readonly [before: number, after: number];
  readonly isQuoted?: true;
  /** The quote that stands twice for itself inside. */
  readonly doubled?: string;
  /** It does not end; why that is a flaw. */
  readonly unclosed?: string;
}

const SPACE: Lexeme = { kind: 'space', pattern: /[\s\uFFFC\uFEFF]+/uy, trim: [0, 0] };
const BLOCK_COMMENT: readonly Lexeme[] = [
  { kind: 'comment', pattern: /\/\*[\s\S]*?\*\//uy, trim: [2, 2] },
  { kind: 'comment', pattern: /\/\*[\s\S]*/uy, trim: [2, 0], unclosed: 'Unclosed comment' },
];
const NUMBER: Lexeme = { kind: 'number', pattern: /\d[\w.]*/uy, trim: [0, 0] };
const MARK: Lexeme = { kind: 'mark', pattern: /[\s\S]/uy, trim: [0, 0] };
const ESCAPED_STRING: readonly Lexeme[] = [
  { kind: 'string', pattern: /"[^"\\\n]*(?:\\.[^"\\\n]*)*"/uy, trim: [1, 1] },
  { kind: 'string', pattern: /"[^\n]*/uy, trim: [1, 0], unclosed: 'Unclosed string' },
];

const SQL_NAMES: readonly Lexeme[] = [
  { kind: 'name', pattern: /"[^"]*(?:""[^"]*)*"/uy, trim: [1, 1], isQuoted: true, doubled: '"' },
  { kind: 'name', pattern: /`[^`]*(?:``[^`]*)*`/uy, trim: [1, 1], isQuoted: true, doubled: '`' },
  { kind: 'name', pattern: /(?<![\w\])])\[[\p{L}_][\w $-]*\]/uy, trim: [1, 1], isQuoted: true },
  { kind: 'name', pattern: /["`][\s\S]*/uy, trim: [1, 0], unclosed: 'Unclosed quoted name' },
  { kind: 'name', pattern: /[\p{L}_][\p{L}\p{N}_$]*/uy, trim: [0, 0] },
];

function sql(strings: readonly Lexeme[]): readonly Lexeme[] {
  return [
    SPACE,
    { kind: 'comment', pattern: /--[^\n\r]*/uy, trim: [2, 0] },
    { kind: 'comment', pattern: /(?<=^[ \t]*)#[^\n\r]*/muy, trim: [1, 0] },
    ...BLOCK_COMMENT,
    ...strings,
    { kind: 'string', pattern: /[eEnNbBxX]?'[\s\S]*/uy, trim: [1, 0], unclosed: 'Unclosed string' },
    {
      kind: 'string',
      pattern: /\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy,
      trim: [0, 0],
      unclosed: 'Unclosed string',
    },
    ...SQL_NAMES,
    NUMBER,
    MARK,
  ];
}

const BACKSLASHED: Lexeme = {
  kind: 'string',
  pattern: /'[^'\\]*(?:(?:\\[\s\S]|'')[^'\\]*)*'/uy,
  trim: [1, 1],
  doubled: "'",
};
const SQL_STRINGS: readonly Lexeme[] = [
  { ...BACKSLASHED, pattern: /[eE]'[^'\\]*(?:(?:\\[\s\S]|'')[^'\\]*)*'/uy, trim: [2, 1] },
  { ...BACKSLASHED, pattern: /[nNbBxX]'[^']*(?:''[^']*)*'/uy, trim: [2, 1] },
];
const PLAIN: Lexeme = { ...BACKSLASHED, pattern: /'[^']*(?:''[^']*)*'/uy };

/** SQL, where a backslash is no escape unless the string says so. */
export const SQL = sql([...SQL_STRINGS, PLAIN]);

/** SQL as MySQL reads it, where a backslash escapes the quote. */
export const BACKSLASH_SQL = sql([...SQL_STRINGS, BACKSLASHED]);

/** The forms of the languages that have but one. */
export const LEXEMES = {
  prisma: [
    SPACE,
    { kind: 'comment', pattern: /\/\/\/?[^\n\r]*/uy, trim: [2, 0] },
    ...BLOCK_COMMENT,
    ...ESCAPED_STRING,
    { kind: 'name', pattern: /[\p{L}_][\p{L}\p{N}_-]*/uy, trim: [0, 0] },
    NUMBER,
    MARK,
  ],
  graphql: [
    SPACE,
    { kind: 'comment', pattern: /#[^\n\r]*/uy, trim: [1, 0] },
    { kind: 'string', pattern: /"""[\s\S]*?"""/uy, trim: [3, 3] },
    { kind: 'string', pattern: /"""[\s\S]*/uy, trim: [3, 0], unclosed: 'Unclosed string' },
    ...ESCAPED_STRING,
    { kind: 'name', pattern: /[\p{L}_][\p{L}\p{N}_]*/uy, trim: [0, 0] },
    NUMBER,
    MARK,
  ],
} as const satisfies Record<Exclude<Schema['language'], 'sql'>, readonly Lexeme[]>;
