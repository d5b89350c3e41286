import type { PageSight, Perceived, View } from './page-sight.js';

/*
 * Runs in the page, as text: nothing outside this file may be named but `sight`, which is declared below.
 */

/** What the page itself knows; see `page-script.ts`. */
declare const sight: PageSight;

/** What holds for everything within an element that is being written. */
interface Around {
  readonly view: View;
  readonly visibility: string;
  /** Whether children stand apart from each other and are boxes of their own. */
  readonly isRow: boolean;
  readonly isShadow: boolean;
}

/** Kinds of elements, by name. */
export const KINDS = {
  /** Nobody reads them, or their styles have been applied. */
  dropped: 'base link meta noframes noscript script style template',
  empty: 'area br col embed hr img input link meta source track wbr',
  blocks:
    'address article aside blockquote body caption center col colgroup datalist dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option ' +
    'p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp',
  /** What they show is no text within them. */
  leaves: 'canvas embed img input meter object progress select textarea video',
  named: 'a button img input meter progress select summary svg textarea',
} as const;

/** A page as it stands, as HTML that says without styles or scripts what people perceive of it. */
function htmlOfPage(page: Document): string {
  const around = { view: sight.wholePage(page), visibility: 'visible', isRow: false, isShadow: false };
  return `<!doctype html>${elementHtml(page.documentElement, around)}`;
}

function elementHtml(element: Element, around: Around): string {
  const name = element.localName;
  if (isOf('dropped', name)) return '';
  if (name === 'head') return `<head><title>${escaped(element.ownerDocument.title)}</title></head>`;
  if (name === 'slot') return slotHtml(element, around);
  const style = getComputedStyle(element);
  if (style.display === 'none')
    return tagged(name, [...attributesOf(element, undefined), 'hidden'], plainHtml(element));
  const within: Around = {
    view: sight.viewWithin(element, style, around.view),
    visibility: style.visibility,
    isRow: /flex|grid/.test(style.display),
    isShadow: around.isShadow || element.shadowRoot !== null,
  };
  const reached = isLeaf(element) ? sight.boxPerceived(element, within.view) : 'seen';
  const inner = innerHtml(element, style, within);
  const styles = [...stylesOf(element, style, around), ...(reached === 'heard' ? ['opacity:0'] : [])];
  const attributes = [
    ...attributesOf(element, around),
    ...nameOf(element, inner, around),
    ...(styles.length === 0 ? [] : [`style="${styles.join(';')}"`]),
    ...(reached === 'none' ? ['hidden'] : []),
  ];
  return tagged(name, attributes, inner);
}

function tagged(name: string, attributes: readonly string[], inner: string): string {
  const open = `<${[name, ...attributes].join(' ')}>`;
  return isOf('empty', name) ? open : `${open}${inner}</${name}>`;
}

function isOf(kind: keyof typeof KINDS, name: string): boolean {
  return KINDS[kind].split(' ').includes(name);
}

/** Whether all that an element shows is its own box: it has neither text nor anything else within. */
function isLeaf(element: Element): boolean {
  return (
    isOf('leaves', element.localName) || (isOf('named', element.localName) && element.childNodes.length === 0)
  );
}

function slotHtml(slot: Element, around: Around): string {
  const assigned = 'assignedNodes' in slot ? (slot as HTMLSlotElement).assignedNodes() : [];
  const style = getComputedStyle(slot);
  return nodesHtml(assigned.length > 0 ? assigned : [...slot.childNodes], style, around);
}

/** What is in an element without a look at its styles: choices of a list, and what nobody sees but selectors may go by. */
function plainHtml(element: Element): string {
  const inner = [...element.childNodes].map((node) => {
    if (isText(node)) return escaped(node.data);
    if (!isElement(node) || isOf('dropped', node.localName)) return '';
    return tagged(node.localName, attributesOf(node, undefined), plainHtml(node));
  });
  return inner.join('');
}

// Frames have classes of their own, so that `instanceof` would not know their nodes.
function isText(node: Node): node is Text {
  return node.nodeType === 3 || node.nodeType === 4;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isInput(element: Element): element is HTMLInputElement {
  return element.localName === 'input' && 'type' in element;
}

function innerHtml(element: Element, style: CSSStyleDeclaration, within: Around): string {
  const { localName: name } = element;
  if (name === 'textarea' && 'value' in element) return `\n${escaped(String(element.value))}`;
  if (name === 'iframe') return '';
  if (name === 'select') return plainHtml(element);
  const nodes = [...(element.shadowRoot ?? element).childNodes];
  const generated = (where: string) => generatedHtml(element, where, within);
  const mark = style.display === 'list-item' ? markHtml(element, style) : '';
  return mark + generated('::before') + nodesHtml(nodes, style, within) + generated('::after');
}

function nodesHtml(nodes: readonly Node[], style: CSSStyleDeclaration, within: Around): string {
  return nodes
    .map((node) => {
      if (isText(node)) return textHtml(node, style, within);
      return isElement(node) ? elementHtml(node, within) : '';
    })
    .join('');
}

function textHtml(text: Text, style: CSSStyleDeclaration, { view, visibility }: Around): string {
  const { data } = text;
  if (data.trim() === '') return data;
  const written = transformed(data, style.textTransform);
  return visibility === 'visible'
    ? asPerceived(written, sight.textPerceived(text, style, view))
    : escaped(written);
}

function asPerceived(text: string, perceived: Perceived): string {
  if (perceived === 'seen') return escaped(text);
  return `<span ${perceived === 'heard' ? 'style="opacity:0"' : 'hidden'}>${escaped(text)}</span>`;
}

function transformed(text: string, transform: string): string {
  if (transform.includes('uppercase')) return text.toUpperCase();
  if (transform.includes('lowercase')) return text.toLowerCase();
  if (!transform.includes('capitalize')) return text;
  return text.replace(/(?<![\p{L}\p{N}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** What styles put before or after what is in an element. It stands apart from the text around it. */
function generatedHtml(element: Element, where: string, { view, visibility }: Around): string {
  const style = getComputedStyle(element, where);
  if (/^(?:none|normal)$/.test(style.content) || style.display === 'none') return '';
  if (style.visibility !== 'visible' || visibility === 'collapse') return '';
  const { shown, spoken } = writtenIn(style.content);
  const perceived = sight.generatedPerceived(style, view);
  const text = transformed(shown, style.textTransform);
  const seen = text.trim() === '' ? '' : `<span> ${asPerceived(text, perceived)} </span>`;
  return spoken.trim() === '' || view.isMute
    ? seen
    : `${seen}<span style="opacity:0"> ${escaped(spoken)} </span>`;
}

function markHtml(element: Element, style: CSSStyleDeclaration): string {
  const { content } = getComputedStyle(element, '::marker');
  const { shown } = writtenIn(/^(?:none|normal)$/.test(content) ? style.listStyleType : content);
  return shown.trim() === '' ? '' : `<span> ${escaped(shown)} </span>`;
}

/** The strings in a value of `content`, and those that stand in for them when it is read aloud. */
function writtenIn(content: string): { readonly shown: string; readonly spoken: string } {
  const parts = { shown: '', spoken: '' };
  let part: keyof typeof parts = 'shown';
  for (const [token, text] of content.matchAll(/"((?:[^"\\]|\\[^])*)"|\/|url\([^)]*\)/g)) {
    if (token === '/') part = 'spoken';
    parts[part] += (text ?? '').replace(
      /\\([0-9a-f]{1,6})\s?|\\([^])/gi,
      (_, code?: string, character?: string) =>
        code === undefined ? (character ?? '') : String.fromCodePoint(Number.parseInt(code, 16)),
    );
  }
  return parts;
}

/** The styles that say to a reader of HTML how an element stands in the text around it. */
function stylesOf(element: Element, style: CSSStyleDeclaration, around: Around): readonly string[] {
  const display = displayOf(element, style, around);
  const width = /(?:^|;)\s*width\s*:\s*[\d.]+%/i
    .exec(element.getAttribute('style') ?? '')?.[0]
    .replace(';', '');
  return [
    ...(display === undefined ? [] : [`display:${display}`]),
    ...(style.visibility === around.visibility ? [] : [`visibility:${style.visibility}`]),
    ...(style.textDecorationLine.includes('line-through') ? ['text-decoration:line-through'] : []),
    ...(width === undefined ? [] : [width.trim()]),
  ];
}

function displayOf(element: Element, style: CSSStyleDeclaration, { isRow }: Around): string | undefined {
  const { display } = style;
  if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml' || display.startsWith('ruby')) return undefined;
  if (/flex|grid/.test(display)) return display;
  const isBlock = isOf('blocks', element.localName);
  // What is taken out of the text, or stands in a row, is a block by that alone.
  if (isOutOfText(style)) return isBlock ? undefined : 'inline-block';
  if (isRow) return undefined;
  return isBlock ? displayOfBlock(display) : displayOfInline(element, display);
}

function isOutOfText({ float, position }: CSSStyleDeclaration): boolean {
  return float !== 'none' || position === 'absolute' || position === 'fixed';
}

function displayOfBlock(display: string): string | undefined {
  if (display === 'inline' || display === 'contents') return 'inline';
  return display.startsWith('inline') ? 'inline-block' : undefined;
}

function displayOfInline(element: Element, display: string): string | undefined {
  if (display === 'inline' || display === 'contents') return undefined;
  if (display.startsWith('inline')) return isOf('leaves', element.localName) ? undefined : 'inline-block';
  const written = element.getAttribute('style') ?? '';
  return /(?:^|;)\s*display\s*:\s*block\s*(?:;|$)/i.test(written) ? 'block' : 'flow-root';
}

/** The attributes of an element as they stand, with what is typed and chosen in it; without what styles or runs it. */
function attributesOf(element: Element, around: Around | undefined): readonly string[] {
  const isRead = around?.isShadow !== true || element.computedName === undefined;
  const kept = [...element.attributes].filter(
    ({ name, value }) =>
      !/^(?:style|srcdoc|srcset|nonce|integrity|checked|selected|on.*)$/i.test(name) &&
      !(name === 'hidden' && value.toLowerCase() !== 'until-found') &&
      !(name === 'value' && isInput(element)) &&
      // Ids of a shadow tree mean nothing outside of it; the name that they make is written out.
      (isRead || !/^aria-(?:labelledby|describedby)$/.test(name)),
  );
  return [
    ...kept.map(({ name, value }) => attribute(name, name === 'src' ? value.slice(0, 200) : value)),
    ...stateOf(element),
  ];
}

function attribute(name: string, value: string): string {
  return `${name}="${escaped(value).replaceAll('"', '&quot;')}"`;
}

function stateOf(element: Element): readonly string[] {
  if (element.localName === 'iframe') return frameOf(element);
  if (element.localName === 'option')
    return 'selected' in element && element.selected === true ? ['selected'] : [];
  if (!isInput(element)) return [];
  // What is typed into a field for a secret or a file is shown to nobody.
  const value = /^(?:password|file)$/.test(element.type) ? [] : [attribute('value', element.value)];
  return element.checked ? [...value, 'checked'] : value;
}

/** The page in a frame, where it may be looked into. */
function frameOf(frame: Element): readonly string[] {
  const page = 'contentDocument' in frame ? (frame.contentDocument as Document | null) : null;
  return page?.body.isConnected === true ? [attribute('srcdoc', htmlOfPage(page))] : [];
}

/** The name that an element has for assistive devices, where nothing that is written says it. */
function nameOf(element: Element, inner: string, { isShadow }: Around): readonly string[] {
  if (!mayBeNamed(element, inner, isShadow)) return [];
  const name = folded(element.computedName ?? '');
  const written = [...element.attributes].map(({ value }) => escaped(value)).join(' ') + inner;
  const isWritten = name === '' || name.split(' ').every((word) => written.includes(escaped(word)));
  return isWritten ? [] : [attribute('aria-label', name)];
}

/** Whether an element may have a name that a reader of HTML could not make out: of its own making, or without words. */
function mayBeNamed(element: Element, inner: string, isShadow: boolean): boolean {
  if (element.hasAttribute('aria-label')) return false;
  if (isShadow) return true;
  const { localName: tag } = element;
  const isWordless = inner.replace(/<[^>]*>/g, '').trim() === '';
  const isAsked = tag.includes('-') || (isWordless && (isOf('named', tag) || element.hasAttribute('role')));
  return isAsked && !element.hasAttribute('aria-labelledby') && !hasLabels(element);
}

function hasLabels(element: Element): boolean {
  return 'labels' in element && ((element.labels as NodeList | null)?.length ?? 0) > 0;
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Every function of this file, for the text that runs in a page. */
export const HTML_FUNCTIONS = [
  ...[htmlOfPage, elementHtml, tagged, isOf, isLeaf, slotHtml, plainHtml, isText],
  ...[isElement, isInput, innerHtml, nodesHtml, textHtml, asPerceived, transformed, generatedHtml],
  ...[markHtml, writtenIn, stylesOf, displayOf, isOutOfText, displayOfBlock, displayOfInline, attributesOf],
  ...[attribute, stateOf, frameOf, nameOf, mayBeNamed, hasLabels, folded, escaped],
];

declare global {
  interface Element {
    /** Source: Computed Accessibility Info, as Chromium has it behind a flag. */
    readonly computedName?: string;
  }
}
