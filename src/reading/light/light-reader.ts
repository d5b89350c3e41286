import type { Contract } from '../../contract/contract.js';
import { Beyond } from '../beyond.js';
import type { CssParser } from '../css-parser.js';
import type { PageDocument } from '../page-node.js';
import { createReader, type AskedPage } from '../reader.js';
import type { PageReading } from '../reading.js';
import { parseLight } from './parse-light.js';
import { scanLight } from './scan-light.js';

/** A reading, or what keeps a page from being read here: then the authority has to read it. */
export type LightAnswer =
  | { readonly kind: 'read'; readonly reading: PageReading }
  | { readonly kind: 'beyond'; readonly what: string };

/** Reads pages many times as fast as the authority, and to the same effect. */
export interface LightReader {
  read(html: string, page: AskedPage): LightAnswer;
}

/**
 * A reader of light trees for the pages of one contract. `css` is there once a parser of style sheets was started; a page
 * that has need of one before is beyond it.
 *
 * Source: specs/adr/0008-a-light-tree-in-front-of-the-authority.md.
 */
export function createLightReader(
  contract: Contract,
  css: () => CssParser | undefined,
  parse: (html: string) => PageDocument = parsed,
): LightReader {
  const started = () => {
    const parser = css();
    if (parser === undefined) throw new Beyond('styles');
    return parser;
  };
  const reader = createReader(contract, {
    parse,
    release: () => undefined,
    css: { rules: (text) => started().rules(text), inline: (text) => started().inline(text) },
  });
  return {
    read(html, page) {
      try {
        return { kind: 'read', reading: reader.read(html, page) };
      } catch (cause) {
        if (cause instanceof Beyond) return { kind: 'beyond', what: cause.what };
        throw cause;
      }
    },
  };
}

/** Plain pages in one pass, all others by the parser of jsdom. */
function parsed(html: string): PageDocument {
  return scanLight(html) ?? parseLight(html);
}
