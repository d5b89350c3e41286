import type { PageReading } from '../reading/reading.js';
import type { PageReader } from './page-reader.js';

/** How many places are named before the rest is only counted. */
const NAMED = 12;

/** `reader`, and what it left unread on any page so far, as notes for the report: calm words there go unseen. */
export function notingReader(reader: PageReader): {
  readonly reader: PageReader;
  /** Notes what other pages left unread. */
  readonly note: (places: Iterable<string>) => void;
  readonly unread: () => readonly string[];
} {
  const places = new Set<string>();
  return {
    reader: {
      ...reader,
      async read(html, page) {
        const reading = await reader.read(html, page);
        for (const place of unreadPlaces(reading)) places.add(place);
        return reading;
      },
    },
    note: (others) => {
      for (const place of others) places.add(place);
    },
    unread: () => {
      const all = [...places].sort();
      const more = all.length > NAMED ? [`and ${String(all.length - NAMED)} more`] : [];
      return all.length === 0 ? [] : [`not read: ${[...all.slice(0, NAMED), ...more].join(', ')}`];
    },
  };
}

/** The places of a page that were left unread, as the report names them. */
export function unreadPlaces({ surface, unread }: PageReading): readonly string[] {
  return unread.map(({ kind, place }) => `${surface} ${place} (${kind})`);
}
