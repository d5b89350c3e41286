import { html as syntax, parse, type Token, type TreeAdapterTypeMap } from 'parse5';
import { Beyond } from '../beyond.js';
import { WRITTEN } from '../page-node.js';
import {
  LightComment,
  LightDocument,
  LightElement,
  LightRoot,
  LightText,
  childrenOf,
  type LightChild,
  type LightParent,
} from './light-node.js';
import { append, detach, insertBefore } from './link.js';
import { ReadableElement } from './readable-element.js';

/** A page as a light tree, by the parser that jsdom uses: the same tree, element by element. */
export function parseLight(html: string): LightDocument {
  let depth = 0;
  return parse<LightTypes>(html, {
    scriptingEnabled: false,
    treeAdapter: {
      ...BUILDING,
      ...ASKING,
      onItemPush() {
        depth += 1;
        if (depth > DEEPEST) throw new Beyond('deep nesting');
      },
      onItemPop() {
        depth -= 1;
      },
    },
  });
}

type Attribute = Token.Attribute;

/** In elements. What is deeper, jsdom cannot name: at a depth that depends on the stack. */
const DEEPEST = 200;

type LightTypes = TreeAdapterTypeMap<
  LightChild | LightRoot,
  LightParent,
  LightChild,
  LightDocument,
  LightRoot,
  LightElement,
  LightComment,
  LightText,
  LightElement,
  never
>;

/** How trees are built. As in jsdom, an attribute that is written again takes the new value. */
const BUILDING = {
  createDocument: () => new LightDocument(),
  createDocumentFragment: () => new LightRoot(null),
  createElement(name: string, namespace: string, attributes: readonly Attribute[]) {
    const element = new ReadableElement(name, namespace, new Map());
    adoptAttributes(element, attributes);
    return element;
  },
  createCommentNode: () => new LightComment(),
  createTextNode: (text: string) => new LightText(text),
  adoptAttributes,
  appendChild: append,
  insertBefore,
  detachNode: detach,
  insertText(parent: LightParent, text: string) {
    const last = parent.lastChild;
    if (last instanceof LightText) last.data += text;
    else append(parent, new LightText(text));
  },
  insertTextBefore(parent: LightParent, text: string, reference: LightChild) {
    const before = reference.previousSibling;
    if (before instanceof LightText) before.data += text;
    // Not before it, where browsers put it: jsdom 29 lets text out of a table fall to the end.
    else append(parent, new LightText(text));
  },
  setTemplateContent(template: LightElement, content: LightRoot) {
    template.content = content;
  },
  setDocumentMode(document: LightDocument, mode: syntax.DOCUMENT_MODE) {
    document.isQuirky = mode === syntax.DOCUMENT_MODE.QUIRKS;
  },
  setDocumentType: () => undefined,
  setNodeSourceCodeLocation: () => undefined,
  updateNodeSourceCodeLocation: () => undefined,
};

/** What a parser asks of the tree that it is building. */
const ASKING = {
  getParentNode: (node: LightChild | LightRoot) => (node instanceof LightRoot ? null : node.parent),
  getFirstChild: ({ firstChild }: LightParent) => firstChild,
  getChildNodes: childrenOf,
  getTagName: ({ localName }: LightElement) => localName,
  getNamespaceURI: ({ namespaceURI }: LightElement) => namespaceOf(namespaceURI),
  getAttrList: (element: LightElement) => [...element[WRITTEN]].map(([name, value]) => ({ name, value })),
  getTemplateContent: ({ content }: LightElement) => content ?? new LightRoot(null),
  getDocumentMode: ({ isQuirky }: LightDocument) =>
    isQuirky ? syntax.DOCUMENT_MODE.QUIRKS : syntax.DOCUMENT_MODE.NO_QUIRKS,
  getTextNodeContent: ({ data }: LightText) => data,
  getCommentNodeContent: () => '',
  getDocumentTypeNodeName: () => '',
  getDocumentTypeNodePublicId: () => '',
  getDocumentTypeNodeSystemId: () => '',
  getNodeSourceCodeLocation: () => undefined,
  isTextNode: (node: LightChild | LightRoot): node is LightText => node instanceof LightText,
  isCommentNode: (node: LightChild | LightRoot): node is LightComment => node instanceof LightComment,
  isDocumentTypeNode: isNone,
  isElementNode: (node: LightChild | LightRoot): node is LightElement => node instanceof LightElement,
};

/** Document types are not kept. */
function isNone(node: LightChild | LightRoot): node is never {
  return (node.nodeType as number) === 10;
}

function namespaceOf(uri: string): syntax.NS {
  return Object.values(syntax.NS).find((known) => (known as string) === uri) ?? syntax.NS.HTML;
}

function adoptAttributes(element: LightElement, attributes: readonly Attribute[]): void {
  for (const { name, prefix, value } of attributes)
    element[WRITTEN].set(prefix === undefined || prefix === '' ? name : `${prefix}:${name}`, value);
}
