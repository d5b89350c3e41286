import { describe, expect, it } from 'vitest';
import type { Schema } from '../../src/static/source.js';
import { readGraphql } from '../../src/static/declarations/read-graphql.js';
import { readPrisma } from '../../src/static/declarations/read-prisma.js';
import { readSql } from '../../src/static/declarations/read-sql.js';
import { schemaComments, schemaFlaw } from '../../src/static/declarations/schema-text.js';

type Language = Schema['language'];

describe('schemaFlaw', () => {
  it.each<[Language, string, { message: string; offset: number }]>([
    ['sql', "SELECT 'x", { message: 'Unclosed string', offset: 7 }],
    ['sql', 'SELECT "x', { message: 'Unclosed quoted name', offset: 7 }],
    ['sql', 'CREATE TABLE t (a int;', { message: 'Unclosed "("', offset: 15 }],
    ['sql', '/* x', { message: 'Unclosed comment', offset: 0 }],
    ['sql', 'DO $$ BEGIN', { message: 'Unclosed string', offset: 3 }],
    ['prisma', 'model A {\n id Int', { message: 'Unclosed "{"', offset: 8 }],
    ['prisma', 'model A {\n id String @default("x)\n}', { message: 'Unclosed string', offset: 30 }],
    ['graphql', 'enum A { B } }', { message: 'Unmatched "}"', offset: 13 }],
    ['graphql', '"""', { message: 'Unclosed string', offset: 0 }],
  ])('finds in %s text %j what is at fault', (language, text, flaw) => {
    expect(schemaFlaw(text, language)).toEqual(flaw);
  });

  it.each<[Language, string]>([
    ['sql', ''],
    ['sql', "SELECT 'it''s', E'it\\'s', $$it's$$, $a$ $$ it's $$ $a$, \"a\"\"b\", `c`, [d e], '{' -- it's ("],
    ['sql', "INSERT INTO t VALUES ('it\\'s')"],
    ['sql', "COPY t (a) FROM stdin;\nit's (\n\\.\nSELECT 1;"],
    ['sql', "SELECT a[1], b #>> '{x}' FROM t;\n# no comment's end"],
    ['prisma', '/// it"s {\nmodel A { id Int @map("{") }'],
    ['graphql', '# {\n"""it"s {""" type A { b: C }'],
  ])('finds none in %s text %j', (language, text) => {
    expect(schemaFlaw(text, language)).toBeUndefined();
  });
});

describe('schemaComments', () => {
  it.each<[Language, string, readonly string[]]>([
    ['sql', "-- a\nSELECT '-- b' /* c */; # d\n  # e", [' a', ' c ', ' e']],
    ['prisma', 'model A { // a\n id String @default("// b") /* c */\n}', [' a', ' c ']],
    ['graphql', '# a\ntype A { b: C } # c', [' a', ' c']],
  ])('gives those of %s text, and nothing in strings', (language, text, comments) => {
    const found = schemaComments(text, language);
    expect(found.map((comment) => comment.text)).toEqual(comments);
    for (const { start, end, text: inner } of found) expect(text.slice(start, end)).toContain(inner);
  });
});

describe('readSql', () => {
  it('reads statements inside blocks, at their place', () => {
    const text =
      "DO $$ BEGIN CREATE TYPE s AS ENUM ('a'); END $$; ALTER TYPE public.s\nADD VALUE IF NOT EXISTS 'b';";
    const values = readSql(text).enumerations.flatMap((each) => each.values);
    expect(values.map(({ start, end }) => text.slice(start, end))).toEqual(["'a'", "'b'"]);
  });

  it('merges what checks say into the columns that they are about', () => {
    const text =
      "CREATE TABLE t (a text DEFAULT 'x', CHECK ((a)::text = ANY (ARRAY['x'::text, 'y'::text])), CHECK (b > 0))";
    const [table] = readSql(text).tables;
    expect(table?.columns.map(({ name, values }) => [name.text, values.map((value) => value.text)])).toEqual([
      ['a', ['x', 'y']],
    ]);
  });

  it('takes no triggers, clauses and conditions for writes', () => {
    const text = `CREATE TRIGGER t AFTER UPDATE ON r EXECUTE FUNCTION f();
SELECT * FROM r WHERE s = 'a' FOR UPDATE;
CREATE TABLE c (r int REFERENCES r ON UPDATE CASCADE);
UPDATE r SET n = 1 WHERE s = 'b';`;
    expect(readSql(text).writes).toEqual([]);
  });

  it('reads what is written by rows, conflicts and cases', () => {
    const text = `INSERT INTO r (id, s) VALUES (1, 'a'), (2, 'b') ON CONFLICT (id) DO UPDATE SET s = 'c';
UPDATE x SET s = CASE WHEN n = 'no' THEN 'd' ELSE 'e' END FROM r AS x;`;
    const written = readSql(text).writes.map(
      ({ table, column, value }) => `${table.text}.${column.text}=${value.text}`,
    );
    expect(written).toEqual(['r.s=a', 'r.s=b', 'r.s=c', 'r.s=d', 'r.s=e']);
  });
});

describe('readPrisma', () => {
  it('reads values, mapped names, fields and defaults', () => {
    const { enumerations, tables } = readPrisma(`enum S {
  a
  b @map("bb")
  @@map("s_s")
}
model R {
  id Int @id @default(autoincrement())
  s  S   @default(a) @map("st")
  @@map("rs")
}`);
    expect(enumerations.map(({ aliases, values }) => [aliases, values.map(({ text }) => text)])).toEqual([
      [['s_s'], ['a', 'bb']],
    ]);
    expect(tables[0]?.aliases).toEqual(['rs']);
    expect(
      tables[0]?.columns.map(({ name, stored, defaults }) => [name.text, stored, defaults.length]),
    ).toEqual([
      ['id', undefined, 0],
      ['s', 'st', 1],
    ]);
  });
});

describe('readGraphql', () => {
  it('reads values past descriptions and directives, and the types of fields', () => {
    const { enumerations, tables } = readGraphql(`enum S @d(x: 1) { "one" A @deprecated(reason: "B") C }
extend enum S { D }
type R implements N & M @key(fields: "id") { s(a: Int = 1): [S!]! @x(y: Z) }`);
    expect(enumerations.map(({ values, isWhole }) => [values.map(({ text }) => text), isWhole])).toEqual([
      [['A', 'C'], true],
      [['D'], false],
    ]);
    expect(tables[0]?.columns.map(({ name, type }) => [name.text, type?.text])).toEqual([['s', 'S']]);
  });
});
