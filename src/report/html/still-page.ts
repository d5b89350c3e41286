/**
 * A page as a picture of itself: without scripts, refreshes and handlers, and without anything that it would ask the network
 * for. The frame that it is shown in forbids all of that as well; what is forbidden and tried fills the console.
 */
export function stillPage(page: string): string {
  return page
    .replace(/<script\b[^]*?(?:<\/script\s*>|$)/giu, '')
    .replace(/<(?:link|meta|base)\b[^>]*>/giu, '')
    .replace(/<[a-z][^>]*>/giu, (tag) =>
      tag.replace(/\s(?:src|srcset|poster|background|on[a-z]+)\s*=(?!\s*["']?data:)/giu, ' data-was='),
    );
}
