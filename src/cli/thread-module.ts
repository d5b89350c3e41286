/** The module of this folder that a thread runs; nothing until it is built, since it is JavaScript only then. */
export function threadModule(name: string): URL | undefined {
  return import.meta.url.endsWith('.js') ? new URL(`${name}.js`, import.meta.url) : undefined;
}
