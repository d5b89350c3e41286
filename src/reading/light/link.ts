import type { LightChild, LightParent } from './light-node.js';

/** Makes a node the last child of another. */
export function append(parent: LightParent, node: LightChild): void {
  const last = parent.lastChild;
  node.parent = parent;
  node.previousSibling = last;
  node.nextSibling = null;
  if (last === null) parent.firstChild = node;
  else last.nextSibling = node;
  parent.lastChild = node;
}

/** Puts a node before a child of another. */
export function insertBefore(parent: LightParent, node: LightChild, reference: LightChild): void {
  const before = reference.previousSibling;
  node.parent = parent;
  node.previousSibling = before;
  node.nextSibling = reference;
  reference.previousSibling = node;
  if (before === null) parent.firstChild = node;
  else before.nextSibling = node;
}

/** Takes a node out of its tree, with all that is in it. */
export function detach(node: LightChild): void {
  const { parent, previousSibling: before, nextSibling: next } = node;
  if (parent === null) return;
  if (before === null) parent.firstChild = next;
  else before.nextSibling = next;
  if (next === null) parent.lastChild = before;
  else next.previousSibling = before;
  node.parent = null;
  node.previousSibling = null;
  node.nextSibling = null;
}
