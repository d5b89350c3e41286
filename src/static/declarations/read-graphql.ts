import type { Column, Declarations, Enumeration, Table, Value } from './declaration.js';
import { lex } from './lex.js';
import { TokenList, valueOf, wordOf } from './token-list.js';
import type { Token } from './token.js';

const OWNERS: ReadonlySet<string> = new Set(['type', 'input', 'interface']);

/** The enumerations and types of a GraphQL schema. */
export function readGraphql(text: string): Declarations {
  const tokens = new TokenList(lex(text, 'graphql').tokens.filter(({ kind }) => kind !== 'string'));
  const enumerations: Enumeration[] = [];
  const tables: Table[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const name = tokens.at(at + 1);
    if (name?.kind !== 'name') continue;
    const isEnum = tokens.says(at, 'ENUM');
    const open = isEnum || tokens.isOneOf(at, OWNERS) ? blockAfter(tokens, at + 2) : -1;
    if (open < 0) continue;
    const end = tokens.closing(open);
    const block = { name, body: tokens.slice(open + 1, end), isNew: !tokens.says(at - 1, 'EXTEND') };
    if (isEnum) enumerations.push(enumerationFrom(block));
    else tables.push(tableFrom(block));
    at = end;
  }
  return { enumerations, tables, writes: [] };
}

interface Block {
  readonly name: Token;
  readonly body: TokenList;
  readonly isNew: boolean;
}

/** The index of the brace after directives and interfaces; -1 where the declaration has no body. */
function blockAfter(tokens: TokenList, from: number): number {
  for (let at = from; at < tokens.length; at += 1) {
    if (tokens.isMark(at, '{')) return at;
    if (tokens.isMark(at, '(')) at = tokens.closing(at);
    else if (tokens.isMark(at, '}=') || tokens.says(at, 'ENUM') || tokens.isOneOf(at, OWNERS)) return -1;
  }
  return -1;
}

function enumerationFrom({ name, body, isNew }: Block): Enumeration {
  const values: Value[] = [];
  for (let at = 0; at < body.length; at += 1) {
    const token = body.at(at);
    if (body.isMark(at, '@')) at += 1;
    else if (body.isMark(at, '([{')) at = body.closing(at);
    else if (token?.kind === 'name') values.push(valueOf(token));
  }
  return { name: wordOf(name), aliases: [], values, isWhole: isNew };
}

function tableFrom({ name, body, isNew }: Block): Table {
  const columns: Column[] = [];
  for (let at = 0; at < body.length; at += 1) {
    const field = body.at(at);
    if (body.isMark(at, '@')) {
      at += 1;
      continue;
    }
    if (body.isMark(at, '([{')) at = body.closing(at);
    if (field?.kind !== 'name') continue;
    if (body.isMark(at + 1, '(')) at = body.closing(at + 1) - 1;
    const colon = body.isMark(at + 1, ':') ? at + 1 : body.isMark(at + 2, ':') ? at + 2 : -1;
    if (colon < 0) continue;
    at = typeAt(body, colon + 1);
    columns.push(columnFrom(field, body, at));
  }
  return { name: wordOf(name), aliases: [], columns, refersTo: [], isNew };
}

function typeAt(body: TokenList, from: number): number {
  let at = from;
  while (body.isMark(at, '[')) at += 1;
  return at;
}

function columnFrom(field: Token, body: TokenList, typeIndex: number): Column {
  const type = body.at(typeIndex);
  return {
    name: wordOf(field),
    ...(type === undefined ? {} : { type: wordOf(type) }),
    values: [],
    isWhole: false,
    defaults: defaultAfter(body, typeIndex + 1),
    isText: type?.text === 'String',
  };
}

/** `status: Status! = QUEUED`. */
function defaultAfter(body: TokenList, from: number): readonly Value[] {
  let at = from;
  while (body.isMark(at, '!]')) at += 1;
  const given = body.isMark(at, '=') ? body.at(at + 1) : undefined;
  return given?.kind === 'name' ? [valueOf(given)] : [];
}
