import { describe, expect, it } from 'vitest';
import { boxOf, separatesChildren, type Box } from '../../src/reading/box.js';
import type { ElementStyle } from '../../src/reading/page-style.js';
import { aDrawnElement, anElement } from './an-element.js';

const styled = (style: Readonly<Record<string, string>>) => new Map(Object.entries(style)) as ElementStyle;

describe('the box of an element', () => {
  it.each<[html: string, box: Box]>([
    ['<p>', 'block'],
    ['<section>', 'block'],
    ['<b>', 'inline'],
    ['<custom-tag>', 'inline'],
    ['<button>', 'atomic'],
    ['<br>', 'atomic'],
    ['<input>', 'atomic'],
    ['<input type="Hidden">', 'none'],
    ['<input type="text">', 'atomic'],
    ['<b type="hidden">', 'inline'],
    ['<script>', 'none'],
    ['<style>', 'none'],
    ['<noscript>', 'none'],
    ['<title>', 'none'],
    ['<p hidden>', 'none'],
    ['<b hidden="">', 'none'],
    ['<p hidden="until-found">', 'block'],
    ['<p hidden="Until-Found">', 'block'],
    ['<dialog>', 'none'],
    ['<dialog open>', 'block'],
    ['<b style="display: block">', 'atomic'],
    ['<b style="color: red; DISPLAY : block ; margin: 0">', 'atomic'],
    ['<b style="color:red;display:block">', 'atomic'],
    ['<b style="x-display: block">', 'inline'],
    ['<b style="display: block-ish">', 'inline'],
    ['<p style="display: block">', 'block'],
    ['<b class="block">', 'inline'],
  ])('of %s is %s by itself', (html, box) => {
    expect(boxOf(anElement(html), styled({}))).toBe(box);
  });

  it('of a title is there in a drawing alone', () => {
    expect(boxOf(aDrawnElement('title'), styled({}))).toBe('block');
    expect(boxOf(aDrawnElement('g'), styled({}))).toBe('inline');
  });

  it.each<[display: string, ofBlock: Box, ofInline: Box]>([
    ['none', 'none', 'none'],
    ['block', 'block', 'block'],
    ['flex', 'block', 'block'],
    ['table-cell', 'block', 'block'],
    ['inline', 'inline', 'inline'],
    ['contents', 'inline', 'inline'],
    ['initial', 'inline', 'inline'],
    ['unset', 'inline', 'inline'],
    ['ruby', 'inline', 'inline'],
    ['inline-block', 'atomic', 'atomic'],
    ['inline-flex', 'atomic', 'atomic'],
    ['ruby-text', 'atomic', 'atomic'],
    ['revert', 'block', 'inline'],
    ['revert-layer', 'block', 'inline'],
    ['inherit', 'block', 'inline'],
    ['var(--shown)', 'block', 'inline'],
    ['no-inherit', 'block', 'block'],
    ['inherited', 'block', 'block'],
    ['flow var(--x)', 'block', 'block'],
    ['not-inline', 'block', 'block'],
  ])('is told by display: %s', (display, ofBlock, ofInline) => {
    const style = styled({ display });
    expect([boxOf(anElement('<p>'), style), boxOf(anElement('<b>'), style)]).toEqual([ofBlock, ofInline]);
  });

  it.each<[style: Readonly<Record<string, string>>, box: Box]>([
    [{ position: 'absolute' }, 'atomic'],
    [{ position: 'fixed' }, 'atomic'],
    [{ position: 'relative' }, 'inline'],
    [{ position: 'not-absolute' }, 'inline'],
    [{ position: 'fixed-ish' }, 'inline'],
    [{ float: 'left' }, 'atomic'],
    [{ float: 'right' }, 'atomic'],
    [{ float: 'inline-end' }, 'atomic'],
    [{ float: 'none' }, 'inline'],
    [{ float: 'on the left' }, 'inline'],
    [{ color: 'red' }, 'inline'],
  ])('of an inline element out of the flow is atomic: %o', (style, box) => {
    expect(boxOf(anElement('<b>'), styled(style))).toBe(box);
  });

  it('stays none, and stays a block, out of the flow', () => {
    expect(boxOf(anElement('<p>'), styled({ position: 'absolute' }))).toBe('block');
    expect(boxOf(anElement('<p hidden>'), styled({ position: 'absolute' }))).toBe('none');
  });
});

it.each([
  ['flex', true],
  ['inline-grid', true],
  ['block', false],
  [undefined, false],
])('display: %s sets children apart: %s', (display, apart) => {
  expect(separatesChildren(styled(display === undefined ? {} : { display }))).toBe(apart);
});
