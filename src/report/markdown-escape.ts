import { shortened } from './visible.js';

/**
 * `text` from outside for any place inside a line of Markdown or HTML, cut after `limit` characters: no markup, no
 * table cell, no mention, no reference and no link comes of it.
 *
 * Source: GitHub Flavored Markdown, sections 2.5 (entities), 4.10 (tables), 6.9 (autolinks). Mentions and references
 * are looked for after entities are decoded, so an invisible space parts the mark from the name.
 */
export function markdownText(text: string, limit: number): string {
  return shortened(text, limit).replace(ACTIVE, (found) => {
    if (found.length > 1) return `${found.slice(0, -1)}&#46;`;
    const entity = `&#${found.codePointAt(0) ?? 0};`;
    return found === '@' || found === '#' ? `${entity}&#8203;` : entity;
  });
}

const ACTIVE = /www\.|[&<>"\\`*_{}[\]#|~@:$^]/giu;
