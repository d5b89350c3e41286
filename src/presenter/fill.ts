/**
 * A phrase with its holes filled, each `{name}` once: a hole that stands in a value stays as it is, and so does one
 * that no value is for.
 */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)\}/g, (hole: string, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : hole,
  );
}
