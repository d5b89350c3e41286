import { type Block } from './block.js';
import type { Binding } from './binding.js';

/** An element with its bindings, as far as they decide whether and how often it is shown. */
export interface ShownElement {
  readonly start: number;
  readonly bindings: readonly { readonly binding: Binding; readonly code: string }[];
}

interface OpenElement {
  readonly start: number;
  readonly conditions: readonly Omit<Block, 'start' | 'end'>[];
  /** What the children before asked; the next one may be the branch where it does not hold. */
  asked: readonly Omit<Block, 'start' | 'end'>[];
}

/** Gathers the blocks that elements make by their attributes, while markup is walked. */
export class ElementBlocks {
  readonly blocks: Block[] = [];
  readonly #open: OpenElement[] = [{ start: 0, conditions: [], asked: [] }];

  /** An element begins. */
  open({ start, bindings }: ShownElement): void {
    const parent = this.#open.at(-1);
    const before = parent?.asked ?? [];
    const conditions = bindings.flatMap(({ binding, code }) => {
      if (binding.kind === 'block') return [{ keyword: binding.keyword, head: code, negated: false }];
      if (binding.kind !== 'else') return [];
      const refused = before.map((each) => ({ ...each, negated: true }));
      return binding.hasCondition ? [...refused, { keyword: 'if', head: code, negated: false }] : refused;
    });
    if (parent !== undefined) {
      const own = conditions.filter(({ keyword, negated }) => keyword === 'if' && !negated);
      const isBranch = bindings.some(({ binding }) => binding.kind === 'else');
      parent.asked = isBranch ? [...before, ...own] : own;
    }
    this.#open.push({ start, conditions, asked: [] });
  }

  /** The innermost element ends before `end`. */
  close(end: number): void {
    if (this.#open.length < 2) return;
    const element = this.#open.pop();
    if (element === undefined) return;
    const { start, conditions } = element;
    this.blocks.push(...conditions.map((condition) => ({ ...condition, start, end })));
  }
}
