import { Parser } from 'htmlparser2';
import type { TemplateDialect } from '../source.js';
import { DIALECTS } from './dialects.js';
import type { Hole } from './hole.js';
import type { Markup } from './markup.js';
import { MarkupReader } from './markup-reader.js';
import { maskHoles } from './mask-holes.js';
import { type RawAttribute, rawAttribute } from './raw-attribute.js';

/** Reads the markup of a template around its holes. What is broken in it is read as a browser would. */
export function readMarkup(text: string, holes: readonly Hole[], name: TemplateDialect): Markup {
  const { isXmlLike } = DIALECTS[name];
  const masked = maskHoles(text, holes);
  const reader = new MarkupReader({ text, masked, holes, dialect: name });
  let attributes: RawAttribute[] = [];
  let opened = -1;
  const parser: Parser = new Parser(
    {
      onattribute: (attribute) => {
        attributes.push(rawAttribute(masked, parser.startIndex, attribute.length));
      },
      onopentag: (element, others) => {
        reader.open({
          element,
          others,
          attributes,
          start: parser.startIndex,
          contentStart: parser.endIndex + 1,
        });
        attributes = [];
        opened = parser.startIndex;
      },
      ontext: (data) => {
        reader.characters(data, parser.startIndex, parser.endIndex + 1);
      },
      onclosetag: (element, isImplied) => {
        // An element that closes itself is closed at its own tag; one that is closed by another ends before that.
        const isOwnTag = !isImplied || parser.startIndex === opened;
        reader.close(element, isOwnTag ? parser.endIndex + 1 : parser.startIndex, parser.startIndex);
      },
      oncomment: () => {
        reader.comment(parser.startIndex, parser.endIndex + 1);
      },
    },
    { recognizeSelfClosing: isXmlLike, lowerCaseTags: !isXmlLike, lowerCaseAttributeNames: false },
  );
  parser.end(masked);
  return reader.end();
}
