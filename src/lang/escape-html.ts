/** Text as it stands in HTML, in attributes too, however they are quoted. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/gu, (character) => `&#${String(character.charCodeAt(0))};`);
}

/** Data as JSON that can stand in a script element: nothing in it ends the element. */
export function jsonInScript(data: unknown): string {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
