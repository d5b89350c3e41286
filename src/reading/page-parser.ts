import { JSDOM, VirtualConsole } from 'jsdom';

/** Turns text into documents and style sheets. No script runs and nothing is fetched. */
export interface PageParser {
  parse(html: string): Document;
  /** Lets go of every document parsed so far. They must not be used any more. */
  release(): void;
  /** The rules of a style sheet; valid until the next call. */
  styleRules(css: string): Iterable<CSSRule>;
  /** A style that says how an element is displayed, and no more. */
  declaration(display: Display): CSSStyleDeclaration;
}

type Display = 'none' | 'block' | 'inline';

/**
 * A parser with one window for all pages: what is parsed lives in no window, so its style sheets are not parsed along
 * and nothing is left over when it is dropped.
 */
export function createPageParser(): PageParser {
  const { window } = new JSDOM('', { virtualConsole: new VirtualConsole() });
  const parser = new window.DOMParser();
  const style = window.document.head.appendChild(window.document.createElement('style'));
  const declarations = { none: displayed('none'), block: displayed('block'), inline: displayed('inline') };
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
    styleRules(css) {
      // jsdom 29 takes `content: attr(x)` for no value, but not with a string beside it.
      style.textContent = css.replace(/\bcontent\s*:\s*(?=attr\()/gi, '$&"" ');
      return style.sheet?.cssRules ?? [];
    },
    declaration: (display) => declarations[display],
  };

  function displayed(display: Display): CSSStyleDeclaration {
    const { style: made } = window.document.createElement('i');
    made.setProperty('display', display);
    return made;
  }
}

const NAMED = /\s(?:id|name)\s*=/i;

/** jsdom keeps every element with an id or a name for the properties of its window, and with it the whole document. */
function forgetNames(document: Document): void {
  for (const element of document.getElementsByTagName('*')) {
    element.removeAttribute('id');
    element.removeAttribute('name');
  }
}
