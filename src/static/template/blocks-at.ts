import type { Template } from '../source.js';
import type { Block } from './block.js';

const KNOWN = new WeakMap<Template, readonly Block[]>();

/** Keeps what is known of the blocks of a template beside it: they are no part of what most rules look at. */
export function rememberBlocks(template: Template, blocks: readonly Block[]): void {
  KNOWN.set(template, blocks);
}

/** The blocks of `template` around `offset`, outermost first. */
export function blocksAt(template: Template, offset: number): readonly Block[] {
  return (KNOWN.get(template) ?? []).filter(({ start, end }) => start <= offset && offset < end);
}
