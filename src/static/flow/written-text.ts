import { ts } from '../typescript.js';
import { plain } from '../../contract/plain-text.js';
import { decodeEntities } from './jsx-entities.js';

/** What is written in a literal, made plain; the holes of a template are blanks. */
export function textsWrittenIn(literal: ts.Node): string {
  if (ts.isTemplateExpression(literal)) {
    return plain([literal.head.text, ...literal.templateSpans.map((span) => span.literal.text)].join(' '));
  }
  if (ts.isJsxText(literal)) return plain(decodeEntities(literal.text));
  if (!ts.isStringLiteralLike(literal)) return '';
  return plain(ts.isJsxAttribute(literal.parent) ? decodeEntities(literal.text) : literal.text);
}
