import type { BlockStep, Hole } from './hole.js';

/** A part of a template that is shown under a condition, or for each of a list. */
export interface Block {
  /** `if`, `each`, `with`, or how else the dialect calls it. */
  readonly keyword: string;
  /** The condition or the list, as written. */
  readonly head: string;
  /** Shown where the condition does not hold. */
  readonly negated: boolean;
  readonly start: number;
  readonly end: number;
}

type Condition = Omit<Block, 'start' | 'end'>;

interface OpenBlock {
  readonly past: readonly Condition[];
  readonly now: readonly Condition[];
  readonly start: number;
}

/** The blocks that `holes` open and close, outer ones first; one that is never closed ends with the text. */
export function blocksOf(holes: readonly Hole[], length: number): readonly Block[] {
  const blocks: Block[] = [];
  const open: OpenBlock[] = [];
  const end = (offset: number): OpenBlock | undefined => {
    const block = open.pop();
    if (block === undefined) return undefined;
    blocks.push(...block.now.map((condition) => ({ ...condition, start: block.start, end: offset })));
    return block;
  };
  for (const { step, start, end: after } of holes) {
    if (step === undefined) continue;
    if (step.kind === 'open') {
      const { keyword, head, negated = false } = step;
      const now = [{ keyword, head, negated }];
      open.push({ past: [], now, start: after });
      continue;
    }
    const before = end(start);
    if (before !== undefined && step.kind === 'else') open.push(branchAfter(before, step, after));
  }
  while (open.length > 0) end(length);
  return inOrder(blocks);
}

/** A later branch: what the ones before it asked does not hold there. */
function branchAfter(
  { past, now }: OpenBlock,
  { keyword = 'if', head }: Extract<BlockStep, { kind: 'else' }>,
  start: number,
): OpenBlock {
  const asked = keyword === 'when' ? undefined : now.at(-1);
  const refused = asked === undefined ? past : [...past, { ...asked, negated: !asked.negated }];
  const own = head === undefined ? [] : [{ keyword, head, negated: false }];
  return { past: refused, now: [...refused, ...own], start };
}

/** `blocks` with the outer ones first. */
export function inOrder(blocks: readonly Block[]): readonly Block[] {
  return [...blocks].sort((one, other) => one.start - other.start || other.end - one.end);
}
