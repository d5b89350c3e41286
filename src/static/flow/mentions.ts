/** Whether markup speaks of a name of its script. */
export function mentions(markup: string, name: string): boolean {
  return new RegExp(`(?<![\\w$.-])${name.replaceAll(/[^\w]/gu, '\\$&')}(?![\\w$-])`, 'u').test(markup);
}
