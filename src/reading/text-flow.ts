import type { PlaceDraft, SayingDraft } from './draft.js';

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
  let whole = emptyStrand();
  /** What is seen of the text; nothing while that is all of it. */
  let seen: Strand | undefined;
  return {
    add(more, { place, begin }) {
      if (saying === undefined) {
        if (!/\S/.test(more.text)) return;
        saying = begin();
        place.sayings.push(saying);
      }
      if (!more.isSeen) seen ??= { text: whole.text, seams: [...whole.seams] };
      whole.text += more.text;
      if (seen !== undefined) seen.text += more.isSeen ? more.text : ' ';
    },
    gap() {
      if (saying === undefined) return;
      whole.text += ' ';
      if (seen !== undefined) seen.text += ' ';
    },
    seam() {
      if (saying === undefined) return;
      addSeam(whole);
      if (seen !== undefined) addSeam(seen);
    },
    end() {
      if (saying === undefined) return;
      saying.text = whole.text;
      saying.seams = whole.seams;
      saying.seen = seen === undefined || seen.text === whole.text ? 'all' : seen;
      saying = undefined;
      whole = emptyStrand();
      seen = undefined;
    },
  };
}

interface Strand {
  text: string;
  readonly seams: number[];
}

function emptyStrand(): Strand {
  return { text: '', seams: [] };
}

function addSeam(strand: Strand): void {
  const { length } = strand.text;
  if (strand.seams.at(-1) !== length) strand.seams.push(length);
}
