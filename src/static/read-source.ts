import type { Result } from '../lang/result.js';
import { readCatalogue } from './read-catalogue.js';
import { kindOfPath } from './kind-of-path.js';
import { readSchema } from './read-schema.js';
import { readScript, scriptFlaw } from './read-script.js';
import type { Source } from './source.js';
import type { SourceText } from './source-text.js';
import { dialectOf, readTemplate } from './template/read-template.js';

/** Why a source could not be read, or not all of it. */
export interface SourceFlaw {
  readonly message: string;
  readonly offset: number;
}

/** What could be read of a text, and what could not. */
export interface ReadSource {
  readonly source: Source | undefined;
  readonly flaw?: SourceFlaw;
}

/** `text` as the source that its path says it is. A script with a flaw is still read as far as it goes. */
export function readSource(text: SourceText): ReadSource {
  switch (kindOfPath(text.path)) {
    case 'script': {
      const script = readScript(text);
      return withFlaw(script, scriptFlaw(script));
    }
    case 'template':
      return template(text);
    case 'catalogue':
      return settled(readCatalogue(text));
    case 'schema':
      return readSchema(text);
    case undefined:
      return { source: undefined };
  }
}

function template(text: SourceText): ReadSource {
  const dialect = dialectOf(text.path);
  return dialect === undefined ? { source: undefined } : settled(readTemplate(text, dialect));
}

function settled(result: Result<Source | undefined, SourceFlaw>): ReadSource {
  return result.kind === 'ok' ? { source: result.value } : { source: undefined, flaw: result.error };
}

function withFlaw(source: Source, flaw: SourceFlaw | undefined): ReadSource {
  return flaw === undefined ? { source } : { source, flaw };
}
