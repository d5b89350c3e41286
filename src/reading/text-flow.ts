import type { PlaceDraft, SayingDraft } from './draft.js';

/** Marks the edge of an inline element in a text that is being gathered: an invisible separator. */
export const SEAM = '\u2063';

/** The text of the block that is being walked, joined across the inline elements in it. */
export interface TextFlow {
  /** Runs text on. */
  add(more: { readonly text: string; readonly isSeen: boolean }, saying: FlowPlace): void;
  /** A gap between two words, if there is a word before it. */
  gap(): void;
  /** The edge of an inline element: by itself no gap, though styles may make one. */
  seam(): void;
  /** Ends the text: what comes next is said by another block. */
  end(): void;
}

/** Where a text is said; `begin` makes the saying if this is its first text. */
export interface FlowPlace {
  readonly place: PlaceDraft;
  readonly begin: () => SayingDraft;
}

/** A flow in which nothing has been said yet. */
export function createTextFlow(): TextFlow {
  let saying: SayingDraft | undefined;
  let text = '';
  /** What is seen of the text; nothing while that is all of it. */
  let seen: string | undefined;
  const both = (more: string) => {
    text += more;
    if (seen !== undefined) seen += more;
  };
  return {
    add(more, { place, begin }) {
      if (saying === undefined) {
        if (!/\S/.test(more.text)) return;
        saying = begin();
        place.sayings.push(saying);
      }
      if (!more.isSeen) seen ??= text;
      text += more.text;
      if (seen !== undefined) seen += more.isSeen ? more.text : ' ';
    },
    gap: () => {
      both(' ');
    },
    seam: () => {
      if (saying !== undefined) both(SEAM);
    },
    end() {
      if (saying !== undefined) {
        saying.text = text;
        saying.seen = seen === undefined || seen === text ? 'all' : { part: seen };
      }
      saying = undefined;
      text = '';
      seen = undefined;
    },
  };
}
