import type { Column, Declarations, Enumeration, Table, Value, Word } from './declaration.js';
import { lex } from './lex.js';
import { TokenList, valueOf, wordOf } from './token-list.js';
import type { Token } from './token.js';

/** The enumerations and models of a Prisma schema. */
export function readPrisma(text: string): Declarations {
  const tokens = new TokenList(lex(text, 'prisma').tokens);
  const enumerations: Enumeration[] = [];
  const tables: Table[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const name = tokens.at(at + 1);
    if (name?.kind !== 'name' || !tokens.says(at + 2, '{')) continue;
    const end = tokens.closing(at + 2);
    const block: Block = { name, members: membersOf(tokens.slice(at + 3, end), text) };
    if (tokens.says(at, 'ENUM')) enumerations.push(enumerationFrom(block));
    if (tokens.says(at, 'MODEL') || tokens.says(at, 'TYPE')) tables.push(tableFrom(block));
    at = end;
  }
  return { enumerations, tables, writes: [] };
}

interface Block {
  readonly name: Token;
  readonly members: readonly TokenList[];
}

/** A member begins on a line of its own, outside brackets. */
function membersOf(tokens: TokenList, text: string): readonly TokenList[] {
  const members: TokenList[] = [];
  let start = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    if (at > start && beginsLine(tokens, at, text)) {
      members.push(tokens.slice(start, at));
      start = at;
    }
    if (tokens.isMark(at, '([{')) at = tokens.closing(at);
  }
  return start < tokens.length ? [...members, tokens.slice(start)] : members;
}

function beginsLine(tokens: TokenList, index: number, text: string): boolean {
  return text.slice(tokens.at(index - 1)?.end ?? 0, tokens.at(index)?.start ?? 0).includes('\n');
}

function enumerationFrom({ name, members }: Block): Enumeration {
  return {
    name: wordOf(name),
    aliases: aliasesOf(members),
    values: members.flatMap(enumValues),
    isWhole: true,
  };
}

/** Several on one line are no Prisma, but plain enough. */
function enumValues(member: TokenList): readonly Value[] {
  if (member.isMark(0, '@')) return [];
  const mapped = attribute(member, 'MAP')?.at(0);
  if (mapped?.kind === 'string') return [valueOf(mapped)];
  const values: Value[] = [];
  for (let at = 0; at < member.length; at += 1) {
    const token = member.at(at);
    if (token === undefined || token.kind !== 'name') break;
    values.push(valueOf(token));
  }
  return values;
}

function tableFrom({ name, members }: Block): Table {
  const fields = members.filter((member) => member.at(0)?.kind === 'name');
  const relations = fields.filter((field) => attribute(field, 'RELATION') !== undefined);
  return {
    name: wordOf(name),
    aliases: aliasesOf(members),
    columns: fields.map(columnFrom),
    refersTo: relations.flatMap((field) => field.at(1)?.text ?? []),
    isNew: true,
  };
}

function columnFrom(field: TokenList): Column {
  const type = field.at(1);
  const stored = attribute(field, 'MAP')?.at(0)?.text;
  return {
    name: nameOf(field),
    ...(stored === undefined ? {} : { stored }),
    ...(type === undefined ? {} : { type: wordOf(type) }),
    values: [],
    isWhole: false,
    defaults: defaultOf(field),
    isText: type?.text === 'String',
  };
}

function nameOf(field: TokenList): Word {
  const name = field.at(0);
  return name === undefined ? { text: '', start: 0, end: 0 } : wordOf(name);
}

/** `@default(queued)`, `@default("queued")`; `@default(now())` is no value. */
function defaultOf(field: TokenList): readonly Value[] {
  const given = attribute(field, 'DEFAULT');
  const token = given?.at(0);
  if (token === undefined) return [];
  const isValue = token.kind === 'string' || (token.kind === 'name' && given?.length === 1);
  return isValue ? [valueOf(token)] : [];
}

function aliasesOf(members: readonly TokenList[]): readonly string[] {
  return members.flatMap((member) =>
    member.isMark(0, '@') ? (attribute(member, 'MAP')?.at(0)?.text ?? []) : [],
  );
}

/** What stands between the brackets of an attribute, a name before it (`name: "x"`) left out. */
function attribute(member: TokenList, name: string): TokenList | undefined {
  const at = member.find(0, '@', name);
  if (at < 0) return undefined;
  if (!member.isMark(at + 2, '(')) return member.slice(0, 0);
  const inside = member.slice(at + 3, member.closing(at + 2));
  return inside.isMark(1, ':') ? inside.slice(2) : inside;
}
