/** `text` as it is seen: white space, no-break blanks too, folded to single blanks and trimmed. */
export function folded(text: string): string {
  if (/^[!-~]+(?: [!-~]+)*$/.test(text)) return text;
  return text.replace(/\p{White_Space}+/gu, ' ').replace(/^ | $/g, '');
}
