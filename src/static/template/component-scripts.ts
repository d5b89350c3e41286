import { ts } from '../typescript.js';
import type { Script } from '../source.js';
import type { SourceText } from '../source-text.js';
import type { RawElement } from './markup.js';

/** The scripts among `raws`, each parsed at its place in the file: what is before it is blank. */
export function componentScripts(text: SourceText, raws: readonly RawElement[]): readonly Script[] {
  return raws.filter(isScript).map(({ start, end, attributes }): Script => {
    const padded = text.text.slice(0, start).replaceAll(/[^\r\n]/gu, ' ') + text.text.slice(start, end);
    const kind = scriptKind(attributes['lang'] ?? '');
    const ast = ts.createSourceFile(text.path, padded, ts.ScriptTarget.Latest, true, kind);
    return { kind: 'script', text, ast };
  });
}

function isScript({ name, attributes }: RawElement): boolean {
  const type = attributes['type'] ?? '';
  return (
    name.toLowerCase() === 'script' && (type === '' || /(?:java|ecma|type)script|module|babel/iu.test(type))
  );
}

function scriptKind(language: string): ts.ScriptKind {
  if (/^(?:ts|typescript)$/iu.test(language)) return ts.ScriptKind.TS;
  return /^tsx$/iu.test(language) ? ts.ScriptKind.TSX : ts.ScriptKind.JSX;
}
