import type { Contract } from '../contract/contract.js';
import type { CssParser } from './css-parser.js';
import { createDocumentParser } from './page-parser.js';
import { createReader, type Reader } from './reader.js';

/** The reader whose answer counts, and its parser of styles. */
export interface Authority extends Reader {
  readonly css: CssParser;
}

/**
 * The reader whose answer counts: it reads documents of jsdom, in one window for all pages, which starts here.
 *
 * Source: specs/adr/0003-jsdom-as-the-authority-of-reading.md.
 */
export function createAuthority(contract: Contract): Authority {
  const parser = createDocumentParser();
  return { ...createReader(contract, parser), css: parser.css };
}
