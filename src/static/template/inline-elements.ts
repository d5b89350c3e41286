const INLINE = new Set(
  [
    'a',
    'abbr',
    'acronym',
    'b',
    'bdi',
    'bdo',
    'big',
    'cite',
    'code',
    'data',
    'del',
    'dfn',
    'em',
    'font',
    'i',
    'ins',
  ].concat(
    [
      'kbd',
      'label',
      'mark',
      'q',
      'ruby',
      's',
      'samp',
      'small',
      'span',
      'strike',
      'strong',
      'sub',
      'sup',
      'time',
      'tt',
    ],
    [
      'u',
      'var',
      'wbr',
      'tspan',
      'router-link',
      'nuxt-link',
      'nuxtlink',
      'routerlink',
      'link',
      'linkto',
      'trans',
    ],
    ['i18n-t'],
  ),
);

/** Whether an element stands in the line like a blank between two words. */
export function isGapElement(name: string): boolean {
  return /^(?:br|img)$/iu.test(name);
}

/** Whether an element stands in the line of words around it; every other one has a text of its own. */
export function isInlineElement(name: string): boolean {
  return INLINE.has(name.toLowerCase());
}
