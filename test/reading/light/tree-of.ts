import { WRITTEN } from '../../../src/reading/page-node.js';
import { childrenOf, type LightChild, type LightParent } from '../../../src/reading/light/light-node.js';

/** A node with what is in it: text as it is, a comment as nothing, an element by name. */
export type Tree =
  | string
  | null
  | {
      readonly name: string;
      readonly namespace: string;
      readonly attributes: readonly (readonly [string, string])[];
      readonly children: readonly Tree[];
      readonly content?: readonly Tree[];
    };

/** What is in a light tree. Throws where its links do not fit each other. */
export function treesIn(parent: LightParent): readonly Tree[] {
  const children = childrenOf(parent);
  for (const [index, child] of children.entries()) {
    const isLinked =
      child.parent === parent &&
      child.previousSibling === (children[index - 1] ?? null) &&
      child.nextSibling === (children[index + 1] ?? null);
    if (!isLinked) throw new Error(`Cannot trust the links of child ${String(index)}`);
  }
  if (parent.lastChild !== (children.at(-1) ?? null)) throw new Error('Cannot trust the last child');
  return children.map(treeOf);
}

function treeOf(node: LightChild): Tree {
  if (node.nodeType === 3) return node.data;
  if (node.nodeType === 8) return null;
  return {
    name: node.localName,
    namespace: node.namespaceURI,
    attributes: [...node[WRITTEN]],
    children: treesIn(node),
    ...(node.content === undefined ? {} : { content: treesIn(node.content) }),
  };
}

/** The same of a tree of jsdom; document types are left out, as they are in a light tree. */
export function domTreesIn(parent: Node): readonly Tree[] {
  return [...parent.childNodes].filter(({ nodeType }) => nodeType !== 10).map(domTreeOf);
}

function domTreeOf(node: Node): Tree {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (node.nodeType === 8) return null;
  const element = node as Element;
  const content = (node as Partial<HTMLTemplateElement>).content;
  return {
    name: element.localName,
    namespace: element.namespaceURI ?? '',
    attributes: element.getAttributeNames().map((name) => [name, element.getAttribute(name) ?? '']),
    children: domTreesIn(node),
    ...(content instanceof Object ? { content: domTreesIn(content) } : {}),
  };
}
