import { prettyDOM } from '@testing-library/dom';
import type { DocumentParser } from './page-parser.js';
import { createDocumentParser } from './page-parser.js';

/** Characters of an excerpt. */
const LENGTH = 2000;

let parser: DocumentParser | undefined;

/**
 * The markup of a run's region on the page `html`, for people: indented, cut after 2,000 characters. `selector` as in
 * the contract, with `{id}`; the whole body where no run is named or its region is not there.
 */
export function excerpt(html: string, selector: string, run: string | undefined): string {
  parser ??= createDocumentParser();
  const { body } = parser.parse(html);
  const region = run === undefined ? null : body.querySelector(selector.replaceAll('{id}', run));
  const text = prettyDOM(region ?? body, LENGTH, { highlight: false }) || '';
  parser.release();
  return text;
}
