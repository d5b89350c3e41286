import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { Beyond } from '../../../src/reading/beyond.js';
import {
  elementsWithin,
  HTML,
  LightComment,
  LightDocument,
  LightElement,
  LightText,
  type LightRoot,
} from '../../../src/reading/light/light-node.js';
import { append } from '../../../src/reading/light/link.js';
import { parseLight } from '../../../src/reading/light/parse-light.js';
import { domTreesIn, treesIn } from './tree-of.js';

const TREES = [
  '',
  'text',
  '<!doctype html><title>a</title><p>b',
  '<p>a<p>b</p>c',
  '<b><p>a</b>b</p>',
  '<a href=x>a<div><a href=y>b</div>c',
  '<i><b><u>a</i>b</b>c</u>',
  '<table>a<b>b</b><tr><td>c</table>d',
  '<table><tr><td>a</td>b</tr><!-- c -->d</table>',
  '<table><b><tr><td>x</td></tr></b></table>',
  '<p>a<table>b</table>c',
  '<!doctype html><p>a<table><tr><td>b</table>c',
  '<!-- a --><!doctype html><!-- b --><html><!-- c --><head><!-- d --></head>e<!-- f --></html><!-- g -->',
  '<html a=b><html a=c d=e><body f=g><body f=h i=j>',
  '<p a=b a=c A=d>x',
  '<svg viewBox="0"><title>a</title><a xlink:href="b" xml:lang="c">d</a><foreignObject><p>e</foreignObject></svg>',
  '<math><mi>a</mi></math>',
  '<template><p>a<template>b</template></template>c',
  '<select><option>a<option>b</select>',
  '<ul><li>a<li>b<ul><li>c</ul><li>d</ul>',
  '<dl><dt>a<dd>b<dt>c</dl>',
  '<button>a<button>b',
  '<form><form>a</form>b</form>',
  '<h1>a<h2>b',
  '<pre>\n\na</pre><textarea>\n\nb</textarea>',
  'a&amp;b&copy;c&notit;d&#0;e&#x80;f',
  '<noscript><p>a</noscript><script>if (a<b) c</script>',
  'a\0b\rc\r\nd',
];

describe('a light tree', () => {
  it.each(TREES)('of %j is that of jsdom', (html) => {
    expect(treesIn(parseLight(html))).toEqual(domTreesIn(new JSDOM(html).window.document));
  });

  it('is not built of what is nested deeper than jsdom can name', () => {
    const nested = (depth: number) => `<body>${'<b>'.repeat(depth)}x`;
    expect(treesIn(parseLight(nested(198)))).toHaveLength(1);
    expect(() => parseLight(nested(199))).toThrow(new Beyond('deep nesting'));
    // What is closed is not deep.
    expect(treesIn(parseLight('<p>a</p>'.repeat(300)))).toHaveLength(1);
  });
});

/** A light tree of a page, and the same of jsdom, element by element. */
function pairs(html: string) {
  const light = elementsWithin(parseLight(html));
  const { document } = new JSDOM(html).window;
  const dom = [...document.querySelectorAll('*')];
  expect(light.map(({ localName }) => localName)).toEqual(dom.map(({ localName }) => localName));
  return light.map((one, index) => ({ one, other: dom[index] as Element, light, dom }));
}

const NODES = [
  '<title> a\n b </title><p id=x class="a b">a<!-- b --><b>c<i>d</i></b>e</p><p id=x>f<br>g</p><div></div>',
  '<svg><g><a id=y>b</a><text>c</text></g></svg><p>d',
  '<p id>a</p><p id="">b</p><section><p>c<p>d</section>',
];

describe('an element of a light tree', () => {
  it.each(NODES)('in %j answers as one of jsdom does', (html) => {
    for (const { one, other, light, dom } of pairs(html)) {
      const placeOf = (element: Element | null) => (element === null ? null : dom.indexOf(element));
      const lightPlaceOf = (element: LightElement | null) =>
        element === null ? null : light.indexOf(element);
      expect(one.textContent).toBe(other.textContent);
      expect(one.namespaceURI).toBe(other.namespaceURI);
      expect(one.childNodes.map(({ nodeType }) => nodeType)).toEqual(
        [...other.childNodes].map(({ nodeType }) => nodeType),
      );
      expect(one.childNodes.map(({ textContent }) => textContent)).toEqual(
        [...other.childNodes].map((child) => (child.nodeType === 8 ? '' : child.textContent)),
      );
      expect(one.children.map(lightPlaceOf)).toEqual([...other.children].map(placeOf));
      expect(lightPlaceOf(one.firstElementChild)).toBe(placeOf(other.firstElementChild));
      expect(lightPlaceOf(one.parentElement)).toBe(placeOf(other.parentElement));
      expect(one.getAttributeNames()).toEqual(other.getAttributeNames());
      for (const name of ['id', 'class', 'title']) {
        expect(one.getAttribute(name)).toBe(other.getAttribute(name));
        expect(one.hasAttribute(name)).toBe(other.hasAttribute(name));
        expect(one.getAttributeNode(name)?.value).toBe(other.getAttributeNode(name)?.value);
        expect(one.getAttributeNode(name)).toBe(one.getAttributeNode(name));
      }
      for (const name of ['p', 'b', 'section', 'svg'])
        expect(lightPlaceOf(one.closest(name))).toBe(placeOf(other.closest(name)));
      for (const name of ['p', 'b', 'i', 'a'])
        expect(one.getElementsByTagName(name).map(lightPlaceOf)).toEqual(
          [...other.getElementsByTagName(name)].map(placeOf),
        );
      expect(one.isHtml).toBe(other.namespaceURI === 'http://www.w3.org/1999/xhtml');
      expect(one.ownerSVGElement === undefined).toBe(!('ownerSVGElement' in other));
      expect(one.ownerDocument.querySelectorAll('p').map(lightPlaceOf)).toEqual(
        dom.filter(({ localName }) => localName === 'p').map(placeOf),
      );
      expect(one.getRootNode()).toBe(one.ownerDocument);
      for (const id of ['x', 'y', 'z', ''])
        expect(lightPlaceOf(one.ownerDocument.getElementById(id))).toBe(
          placeOf(other.ownerDocument.getElementById(id)),
        );
      expect([one.ELEMENT_NODE, one.TEXT_NODE]).toEqual([1, 3]);
      expect(one.assignedNodes()).toEqual([]);
      for (const child of one.childNodes) if (child.nodeType !== 1) expect(child.childNodes).toEqual([]);
    }
  });

  it('does not answer what it cannot', () => {
    const { documentElement: root } = parseLight('<p>a');
    expect(() => root.querySelectorAll()).toThrow(new Beyond('selectors'));
    expect(() => root.ownerDocument.querySelectorAll('p.a')).toThrow(new Beyond('selectors'));
    expect(() => root.ownerDocument.querySelectorAll('p a')).toThrow(Beyond);
    const alone = new LightElement('p', '', new Map());
    expect(() => alone.ownerDocument).toThrow(
      'Cannot read "an element that is nowhere" without the authority',
    );
    expect(root.ownerDocument.querySelectorAll('section')).toEqual([]);
    expect(() => new LightDocument().documentElement).toThrow(new Beyond('a page without an element'));
    expect(root.getAttributeNode('nope')).toBeNull();
  });

  it('has a window where it is in a document, and none in a template', () => {
    const elements = elementsWithin(parseLight('<template><p id=a>x</p></template>'));
    const content = elements.find(({ localName }) => localName === 'template')?.content;
    expect(content?.defaultView).toBeNull();
    expect(content?.getElementById('a')?.ownerDocument).toBe(content);
    const document: LightRoot = parseLight('');
    expect(document.defaultView).not.toBeNull();
  });
});

describe('the title of a light document', () => {
  it.each([
    '',
    '<title></title>',
    '<title> a \n\t b\f</title>',
    '<title>a</title><title>b</title>',
    '<svg><title>a</title></svg>',
    '<svg><title>a</title></svg><p><title>b</title>',
    '<title>a<!-- b --></title>',
    '<title>\u00a0a</title>',
  ])('of %j is that of jsdom', (html) => {
    expect(parseLight(html).title).toBe(new JSDOM(html).window.document.title);
  });

  it('is made of its texts alone', () => {
    const document = new LightDocument();
    const title = new LightElement('title', HTML, new Map());
    append(document, title);
    for (const node of [new LightText(' a'), new LightComment(), new LightText('b ')]) append(title, node);
    expect(document.title).toBe('ab');
    expect(new LightDocument().title).toBe('');
  });
});
