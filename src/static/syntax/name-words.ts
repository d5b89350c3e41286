/** The words of an identifier in lower case: `activeRunIDs` and `active_run_ids` are active, run, ids. */
export function nameWords(name: string): readonly string[] {
  return name
    .split(/[^\p{L}\p{N}]+|(?<=\p{Ll}|\p{N})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}
