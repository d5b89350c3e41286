/** Each of `items` with the one that comes after it; the last with nothing. One is drawn ahead, and no more. */
export function* withNext<Item>(
  items: Iterable<Item>,
): Generator<readonly [Item, Item | undefined], void, undefined> {
  let held: { readonly item: Item } | undefined;
  for (const item of items) {
    if (held !== undefined) yield [held.item, item];
    held = { item };
  }
  if (held !== undefined) yield [held.item, undefined];
}
