/** So many pages, for the notes of a run. */
export function pagesInWords(count: number): string {
  return count === 1 ? '1 page' : `${String(count)} pages`;
}
