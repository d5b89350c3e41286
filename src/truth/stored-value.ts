/**
 * The own property `name` of a stored value, `undefined` where there is none.
 *
 * What is stored may be of any shape, and a name out of storage may be "constructor": nothing inherited is read.
 */
export function storedField(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

/** The entry of a table under a key that comes from storage; `undefined` where the table itself has none. */
export function ownEntry<T>(table: Readonly<Record<string, T>>, key: unknown): T | undefined {
  return typeof key === 'string' && Object.hasOwn(table, key) ? table[key] : undefined;
}
