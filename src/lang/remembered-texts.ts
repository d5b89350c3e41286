/** How many texts are remembered, and how long one may be: pages and sources say little, and say it again and again. */
const KEPT = 4096;
const LENGTH = 400;

/** `make` with a memory: what was made of a text is not made again as long as it is remembered. */
export function rememberedTexts<Value extends object>(
  make: (text: string) => Value,
): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (text.length > LENGTH) return make(text);
    if (known.size >= KEPT) known.clear();
    const own = detached(text);
    const made = make(own);
    known.set(own, made);
    return made;
  };
}

/** A copy of its own: a piece of a page, kept as it is, would keep the whole page. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}
