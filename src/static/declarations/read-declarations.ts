import type { Schema } from '../source.js';
import type { Declarations } from './declaration.js';
import { readGraphql } from './read-graphql.js';
import { readPrisma } from './read-prisma.js';
import { readSql } from './read-sql.js';

const READERS = {
  prisma: readPrisma,
  sql: readSql,
  graphql: readGraphql,
} satisfies Record<Schema['language'], (text: string) => Declarations>;

const known = new WeakMap<Schema, Declarations>();

/** What a declaration file declares and writes; as far as it can be read. */
export function readDeclarations(schema: Schema): Declarations {
  const before = known.get(schema);
  if (before !== undefined) return before;
  const declarations = READERS[schema.language](schema.text.text);
  known.set(schema, declarations);
  return declarations;
}
