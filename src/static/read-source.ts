import type { Result } from '../lang/result.js';
import { readCatalogue } from './read-catalogue.js';
import { kindOfPath } from './kind-of-path.js';
import { readSchema } from './read-schema.js';
import { readScript, scriptFlaw } from './read-script.js';
import type { ReadSource, SourceFlaw } from './source-flaw.js';
import type { Source } from './source.js';
import type { SourceText } from './source-text.js';
import { dialectOf, readTemplate } from './template/read-template.js';

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
  const read = dialect === undefined ? { source: undefined } : settled(readTemplate(text, dialect));
  if (read.source?.kind !== 'template' || read.flaw !== undefined) return read;
  const [flaw] = read.source.scripts.flatMap((script) => scriptFlaw(script) ?? []);
  return withFlaw(read.source, flaw);
}

function settled(result: Result<Source | undefined, SourceFlaw>): ReadSource {
  return result.kind === 'ok' ? { source: result.value } : { source: undefined, flaw: result.error };
}

function withFlaw(source: Source, flaw: SourceFlaw | undefined): ReadSource {
  return flaw === undefined ? { source } : { source, flaw };
}
