import type { Template } from '../source.js';
import type { Block } from './block.js';
import { blocksAt } from './blocks-at.js';

/**
 * The conditions under which what stands at `offset` of `template` is shown, outermost first and as written; `!(...)`
 * around those that must not hold. The lists and values that blocks go through are among them.
 */
export function guardsAt(template: Template, offset: number): readonly string[] {
  return guardsOf(blocksAt(template, offset));
}

/** The conditions of `blocks`. */
export function guardsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.map(({ head, negated }) => (negated ? `!(${head})` : head));
}
