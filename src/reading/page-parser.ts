import { JSDOM, VirtualConsole } from 'jsdom';
import type { CssParser } from './css-parser.js';
import type { PageDocument } from './page-node.js';

/** Turns text into pages and styles. No script runs and nothing is fetched. */
export interface PageParser {
  parse(html: string): PageDocument;
  /** Lets go of every page parsed so far. They must not be used any more. */
  release(): void;
  readonly css: CssParser;
}

/** A parser whose pages are documents of jsdom. */
export interface DocumentParser extends PageParser {
  parse(html: string): Document;
}

/**
 * A parser with one window of jsdom for all pages: what is parsed lives in no window, so its style sheets are not parsed
 * along and nothing is left over when it is dropped.
 */
export function createDocumentParser(): DocumentParser {
  const { window } = new JSDOM('', { virtualConsole: new VirtualConsole() });
  const parser = new window.DOMParser();
  const sheet = window.document.head.appendChild(window.document.createElement('style'));
  const styled = window.document.createElement('i');
  const parsed: Document[] = [];
  return {
    parse(html) {
      const document = parser.parseFromString(html, 'text/html');
      if (NAMED.test(html)) parsed.push(document);
      // dom-accessibility-api refuses an element without a window, although it is handed the styles.
      Object.defineProperty(document, 'defaultView', { value: window });
      return document;
    },
    release() {
      for (const document of parsed.splice(0)) forgetNames(document);
    },
    css: {
      rules(css) {
        // jsdom 29 takes `content: attr(x)` for no value, but not with a string beside it.
        sheet.textContent = css.replace(/\bcontent\s*:\s*(?=attr\()/gi, '$&"" ');
        return sheet.sheet?.cssRules ?? [];
      },
      inline(css) {
        styled.setAttribute('style', css);
        return styled.style;
      },
    },
  };
}

const NAMED = /\s(?:id|name)\s*=/i;

/** jsdom keeps every element with an id or a name for the properties of its window, and with it the whole document. */
function forgetNames(document: Document): void {
  for (const element of document.querySelectorAll('[id], [name]')) {
    element.removeAttribute('id');
    element.removeAttribute('name');
  }
}
