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

/** How many pages one window serves: jsdom keeps each, through its engine of selectors, for as long as the window lives. */
const SERVED = 64;

/**
 * A parser with one window of jsdom for many pages: what is parsed lives in no window, so its style sheets are not parsed
 * along. After some dozen pages another window takes over, so that memory stays flat however many are read.
 */
export function createDocumentParser(): DocumentParser {
  let tools = openWindow();
  const parsed: Document[] = [];
  let served = 0;
  return {
    parse(html) {
      served += 1;
      const document = tools.parser.parseFromString(html, 'text/html');
      if (NAMED.test(html)) parsed.push(document);
      // dom-accessibility-api refuses an element without a window, although it is handed the styles.
      Object.defineProperty(document, 'defaultView', { value: tools.window });
      return document;
    },
    release() {
      for (const document of parsed.splice(0)) forgetNames(document);
      if (served < SERVED) return;
      tools.window.close();
      tools = openWindow();
      served = 0;
    },
    css: {
      rules(css) {
        const { sheet } = tools;
        // jsdom 29 takes `content: attr(x)` for no value, but not with a string beside it.
        sheet.textContent = css.replace(/\bcontent\s*:\s*(?=attr\()/gi, '$&"" ');
        return sheet.sheet?.cssRules ?? [];
      },
      inline(css) {
        tools.styled.setAttribute('style', css);
        return tools.styled.style;
      },
    },
  };
}

function openWindow() {
  const { window } = new JSDOM('', { virtualConsole: new VirtualConsole() });
  return {
    window,
    parser: new window.DOMParser(),
    sheet: window.document.head.appendChild(window.document.createElement('style')),
    styled: window.document.createElement('i'),
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
