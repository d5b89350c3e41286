/** `text` as a pattern that meets exactly it, with or without the flag `u`. */
export function escapedPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
