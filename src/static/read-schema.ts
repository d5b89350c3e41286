import { schemaComments, schemaFlaw } from './declarations/schema-text.js';
import type { ReadSource } from './source-flaw.js';
import type { Schema } from './source.js';
import type { SourceText } from './source-text.js';

/** Declarations in Prisma, SQL or GraphQL; the ending says which. */
export function readSchema(text: SourceText): ReadSource {
  const language = languageOf(text.path);
  const flaw = schemaFlaw(text.text, language);
  const source: Schema = { kind: 'schema', text, language, comments: schemaComments(text.text, language) };
  return flaw === undefined ? { source } : { source, flaw };
}

function languageOf(path: string): Schema['language'] {
  if (path.toLowerCase().endsWith('.prisma')) return 'prisma';
  return path.toLowerCase().endsWith('.sql') ? 'sql' : 'graphql';
}
