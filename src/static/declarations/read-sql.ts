import type { ColumnWrite, Declarations, Enumeration, Table } from './declaration.js';
import { lex } from './lex.js';
import { readAlteredTable, readNewTable } from './sql/read-table.js';
import { readAlteredType, readNewDomain, readNewType } from './sql/read-type.js';
import { readInsert, readUpdate } from './sql/read-writes.js';
import { TokenList } from './token-list.js';

/** What the statements in `text` declare and write; `offset` is where it begins in its file. */
export function readSql(text: string, offset = 0): Declarations {
  const tokens = new TokenList(
    lex(text, 'sql').tokens.map((token) => ({
      ...token,
      ...{ start: token.start + offset, end: token.end + offset, inner: token.inner + offset },
    })),
  );
  const found = { enumerations: [] as Enumeration[], tables: [] as Table[], writes: [] as ColumnWrite[] };
  for (let at = 0; at < tokens.length; at += 1) {
    const head = headAt(tokens, at);
    if (head === undefined) continue;
    const statement = tokens.slice(at, endOf(tokens, at + head.length));
    const read = READERS[head.kind](statement, head.length);
    found.enumerations.push(...(read.enumerations ?? []));
    found.tables.push(...(read.tables ?? []));
    found.writes.push(...(read.writes ?? []));
    at += statement.length - 1;
  }
  return found;
}

type HeadKind =
  'new-type' | 'new-domain' | 'altered-type' | 'new-table' | 'altered-table' | 'insert' | 'update';

const READERS = {
  'new-type': (statement, from) => ({ enumerations: known(readNewType(statement, from)) }),
  'new-domain': (statement, from) => ({ enumerations: known(readNewDomain(statement, from)) }),
  'altered-type': (statement, from) => ({ enumerations: known(readAlteredType(statement, from)) }),
  'new-table': (statement, from) => ({ tables: known(readNewTable(statement, from)) }),
  'altered-table': (statement, from) => ({ tables: readAlteredTable(statement, from) }),
  insert: (statement, from) => ({ writes: readInsert(statement, from) }),
  update: (statement, from) => ({ writes: readUpdate(statement, from) }),
} satisfies Record<HeadKind, (statement: TokenList, from: number) => Partial<Declarations>> as Readonly<
  Record<HeadKind, (statement: TokenList, from: number) => Partial<Declarations>>
>;

function known<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}

const TABLE_KINDS: ReadonlySet<string> = new Set(
  'or replace temp temporary global local unlogged foreign external materialized'.split(' '),
);
/** After these, UPDATE is the name of an event or of a clause. */
const NOT_A_STATEMENT: ReadonlySet<string> = new Set(
  'on do for of or after before instead key no no_wait'.split(' '),
);

/** The statement that begins at an index, and the number of words before its name. */
function headAt(
  tokens: TokenList,
  at: number,
): { readonly kind: HeadKind; readonly length: number } | undefined {
  if (tokens.says(at, 'CREATE')) return createdAt(tokens, at);
  if (tokens.says(at, 'ALTER', 'TYPE')) return { kind: 'altered-type', length: 2 };
  if (tokens.says(at, 'ALTER', 'TABLE')) return { kind: 'altered-table', length: 2 };
  if (tokens.says(at, 'INSERT')) return insertAt(tokens, at);
  const isUpdate = tokens.says(at, 'UPDATE') && !tokens.isOneOf(at - 1, NOT_A_STATEMENT);
  return isUpdate ? { kind: 'update', length: 1 } : undefined;
}

function createdAt(tokens: TokenList, at: number): { kind: HeadKind; length: number } | undefined {
  if (tokens.says(at + 1, 'TYPE')) return { kind: 'new-type', length: 2 };
  if (tokens.says(at + 1, 'DOMAIN')) return { kind: 'new-domain', length: 2 };
  let next = at + 1;
  while (tokens.isOneOf(next, TABLE_KINDS)) next += 1;
  const isStoredView = tokens.says(next, 'VIEW') && tokens.says(next - 1, 'MATERIALIZED');
  return tokens.says(next, 'TABLE') || isStoredView
    ? { kind: 'new-table', length: next + 1 - at }
    : undefined;
}

/** `INSERT INTO`, `INSERT IGNORE INTO`. */
function insertAt(tokens: TokenList, at: number): { kind: HeadKind; length: number } | undefined {
  const into = tokens.find(at, 'INTO');
  return into > at && into <= at + 3 ? { kind: 'insert', length: into + 1 - at } : undefined;
}

/** The index after the statement that goes on at `from`: at a semicolon, at what closes around it, or where the next begins. */
function endOf(tokens: TokenList, from: number): number {
  for (let at = from; at < tokens.length; at += 1) {
    if (tokens.isMark(at, ';)')) return at;
    if (tokens.isMark(at, '([')) at = tokens.closing(at);
    else if (tokens.says(at, 'GO') || headAt(tokens, at) !== undefined) return at;
  }
  return tokens.length;
}
