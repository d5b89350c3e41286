import { createPageParser, type PageParser } from './page-parser.js';
import { createStyleReader } from './page-style.js';
import type { SeenElement } from './seen-element.js';
import type { Tree } from './walker.js';

/** Opens pages, and the trees that are shown within them. */
export interface PageOpener {
  readonly parser: PageParser;
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

/** An opener with one jsdom window for all pages. */
export function createPageOpener(): PageOpener {
  const parser = createPageParser();
  const styles = createStyleReader(parser);
  return {
    parser,
    open(html) {
      const { title, documentElement } = parser.parse(html);
      return { title, tree: documentTree(documentElement, html), hasLabels: /<label/i.test(html) };
    },
    treeWithin({ name, element, attributes }) {
      if (name === 'template' && attributes.has('shadowrootmode') && isTemplate(element)) {
        const { content } = element;
        return { first: content.firstChild, style: styles(content, content.querySelectorAll('style')) };
      }
      const framed = name === 'iframe' ? attributes.get('srcdoc') : undefined;
      return framed === undefined ? undefined : documentTree(parser.parse(framed).documentElement, framed);
    },
  };

  function documentTree(root: Element, html: string): Tree {
    return { first: root, style: styles(root.ownerDocument, sheetsOf(root, html)) };
  }
}

/** The style elements of a document: in the head alone where the text has no more of them, which is soon known. */
function sheetsOf(root: Element, html: string): Iterable<Element> {
  const written = html.match(/<style/gi)?.length ?? 0;
  const inHead = root.firstElementChild?.getElementsByTagName('style') ?? [];
  return inHead.length === written ? inHead : root.getElementsByTagName('style');
}

function isTemplate(element: Element): element is HTMLTemplateElement {
  return 'content' in element;
}
