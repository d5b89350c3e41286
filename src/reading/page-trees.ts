import type { PageParser } from './page-parser.js';
import { createStyleReader } from './page-style.js';
import type { SeenElement } from './seen-element.js';
import type { Tree } from './walker.js';

/** Opens pages, and the trees that are shown within them. */
export interface PageOpener {
  readonly open: (html: string) => Page;
  /** A declarative shadow tree, or the page written into a frame; nothing where an element has no tree of its own. */
  readonly treeWithin: (seen: SeenElement) => Tree | undefined;
}

/** A page that was opened, ready to be walked. */
export interface Page {
  readonly title: string;
  readonly tree: Tree;
  /** Whether a label may name a control. */
  readonly hasLabels: boolean;
}

/** An opener of the pages that `parser` makes. */
export function createPageOpener(parser: PageParser): PageOpener {
  const styles = createStyleReader(parser.css);
  return {
    open(html) {
      const { title, tree } = opened(html);
      return { title, tree, hasLabels: /<label/i.test(html) };
    },
    treeWithin({ name, element, attributes }) {
      if (name === 'template' && attributes.has('shadowrootmode') && element.content !== undefined) {
        const { content } = element;
        return { first: content.firstChild, style: styles(content, content.querySelectorAll('style')) };
      }
      const framed = name === 'iframe' ? attributes.get('srcdoc') : undefined;
      return framed === undefined ? undefined : opened(framed).tree;
    },
  };

  function opened(html: string): { readonly title: string; readonly tree: Tree } {
    const document = parser.parse(html);
    const { title, documentElement } = document;
    const style = styles(document, document.querySelectorAll('style'));
    return { title, tree: { first: documentElement, style } };
  }
}
