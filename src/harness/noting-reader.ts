import type { PageReader } from './page-reader.js';

/** How many places are named before the rest is only counted. */
const NAMED = 12;

/** `reader`, and what it left unread on any page so far, as notes for the report: calm words there go unseen. */
export function notingReader(reader: PageReader): {
  readonly reader: PageReader;
  readonly unread: () => readonly string[];
} {
  const places = new Set<string>();
  return {
    reader: {
      ...reader,
      async read(html, page) {
        const reading = await reader.read(html, page);
        for (const { kind, place } of reading.unread) places.add(`${page.surface} ${place} (${kind})`);
        return reading;
      },
    },
    unread: () => {
      const all = [...places].sort();
      const more = all.length > NAMED ? [`and ${String(all.length - NAMED)} more`] : [];
      return all.length === 0 ? [] : [`not read: ${[...all.slice(0, NAMED), ...more].join(', ')}`];
    },
  };
}
