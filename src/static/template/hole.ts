/** Code in a template, without its delimiters; `start` is its offset in the file. */
export interface Code {
  readonly text: string;
  readonly start: number;
}

/**
 * A part of a template that is not markup, delimiters included. `print`: stands for the value of its code. `gap`: stands
 * for something unknown, as a partial does, or parts the branches of a block. `silent`: prints nothing itself.
 */
export interface Hole {
  readonly kind: 'print' | 'gap' | 'silent' | 'comment';
  readonly start: number;
  readonly end: number;
  /** What a comment says, what is printed, or what may hold words that are said. */
  readonly code?: Code;
  readonly step?: BlockStep;
}

/** How a hole changes the blocks around what follows it. `head` is the condition or the list, as written. */
export type BlockStep =
  | { readonly kind: 'open'; readonly keyword: string; readonly head: string; readonly negated?: boolean }
  | { readonly kind: 'else'; readonly keyword?: string; readonly head?: string }
  | { readonly kind: 'close' };

/** Why a template cannot be read. */
export interface TemplateFlaw {
  readonly message: string;
  readonly offset: number;
}

/** Finds the holes of a dialect, in the order of the text; they do not overlap. */
export type Scan = (text: string) => readonly Hole[];
