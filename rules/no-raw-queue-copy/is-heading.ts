import { ts } from '../../src/static/typescript.js';
import { plain } from '../../src/contract/plain-text.js';

/** Elements and components that name a column or a field. */
const HEADING =
  /^(?:th|dt|(?:\w+\.)?(?:Th|Dt|(?:Data)?Table(?:Column)?Head(?:er)?(?:Cell)?|(?:Column)?HeaderCell|DescriptionTerm)|(?:Property|Field|Column)\.(?:Label|Name|Title))$/u;

/** Components that show a field, whose name is their `label`. */
const FIELD = /^(?:Property|Field|DescriptionItem)$/u;

/** Whether an element of this name holds the name of a column or a field. */
export function isHeadingElement(name: string): boolean {
  return HEADING.test(name);
}

/** A heading of more words says something. */
const MOST_WORDS = 2;

/** Whether `text` is as short as the name of a column or a field: "Completed", "Queued now". */
export function isShortName(text: string): boolean {
  return (plain(text).match(/[\p{L}\p{N}]+/gu) ?? []).length <= MOST_WORDS;
}

/** Whether `literal` is the text of a heading: "Started" over a column says of no run that it has started. */
export function isInHeading(literal: ts.Node): boolean {
  const inside = ts.isJsxExpression(literal.parent) ? literal.parent : literal;
  const { parent } = inside;
  if (ts.isJsxElement(parent)) return isHeadingElement(parent.openingElement.tagName.getText());
  if (!ts.isJsxAttribute(parent) || parent.name.getText() !== 'label') return false;
  return FIELD.test(parent.parent.parent.tagName.getText());
}
