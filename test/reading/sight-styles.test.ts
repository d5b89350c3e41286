import { describe, expect, it } from 'vitest';
import {
  isSightProperty,
  isTiny,
  isTransparent,
  liesFarOff,
  mayConceal,
  SIGHT_PROPERTIES,
  stylesAway,
  type SightProperty,
} from '../../src/reading/sight-styles.js';

const styles = (declared: Readonly<Record<string, string>>) => new Map(Object.entries(declared));

describe('a value that can take text out of sight', () => {
  it.each<[property: SightProperty, conceals: readonly string[], leaves: readonly string[]]>([
    ['opacity', ['0', '0.04', '4%', '0%'], ['1', '0.05', '5%', 'inherit', '']],
    ['scale', ['0', '0.01'], ['1', 'none']],
    ['content-visibility', ['hidden'], ['auto', 'visible']],
    [
      'filter',
      ['opacity(0)', 'blur(1px) opacity( 0% )', 'opacity(.0)'],
      ['opacity(1)', 'opacity(0.5)', 'none'],
    ],
    [
      'transform',
      [
        'scale(0)',
        'scaleX(0)',
        'scale3d(0, 1, 1)',
        'scale(1, 0)',
        'translateX(-9999px)',
        'translate(0, 200em)',
      ],
      ['scale(1)', 'scale(1, 1)', 'translate(10px)', 'rotate(3deg)', 'none'],
    ],
    [
      'clip',
      ['rect(0, 0, 0, 0)', 'rect(1px, 1px, 1px, 1px)', 'rect(0, 99px, 1px, 0)'],
      ['auto', 'rect(0, 9px, 9px, 0)', 'rect(0, 9px, 9px)'],
    ],
    [
      'clip-path',
      ['inset(50%)', 'inset(100% 0)', 'circle(0)', 'ellipse(0 0)'],
      ['inset(10%)', 'circle(50%)', 'none'],
    ],
    ['text-decoration', ['line-through', 'underline line-through red'], ['underline', 'none']],
    ['text-decoration-line', ['line-through'], ['overline']],
    [
      'color',
      ['transparent', '#fff0', '#ffffff00', 'rgba(0, 0, 0, 0)', 'rgb(0 0 0 / 0%)', 'hsla(0, 0%, 0%, 0.0)'],
      ['#fff', '#f000f', '#ffffff01', 'rgb(0, 0, 0)', 'hsl(1, 2%, 0)', 'rgba(0, 0, 0, 0.4)', 'red'],
    ],
    ['background-clip', ['text', 'border-box, text'], ['border-box']],
    ['-webkit-background-clip', ['text'], ['padding-box']],
    ['font-size', ['0', '0px', '1px', '0.01em', '0%'], ['2px', '1em', 'small', '']],
    ['height', ['0', '1px'], ['2px', 'auto']],
    ['max-height', ['0'], ['none']],
    ['width', ['1px'], ['20%']],
    ['max-width', ['0px'], ['10rem']],
    ['overflow', ['hidden', 'clip', 'hidden auto'], ['visible', 'auto']],
    ['overflow-x', ['hidden'], ['scroll']],
    ['overflow-y', ['clip'], ['visible']],
    [
      'left',
      ['-9999px', '-999px', '9999px', '-63em', '200vw', '200%'],
      ['-998px', '-62em', '100%', 'auto', '0'],
    ],
    ['right', ['-9999px'], ['10px']],
    ['top', ['-100vh'], ['0']],
    ['bottom', ['-2000px'], ['5%']],
    ['inset-inline-start', ['-9999px'], ['1px']],
    ['inset-inline-end', ['-9999px'], ['1px']],
    ['text-indent', ['-9999px', '100rem'], ['2em', 'each-line 1em']],
    ['margin-left', ['-9999px'], ['-10px']],
    ['margin-top', ['-9999px'], ['auto']],
    ['translate', ['0 -9999px'], ['10px 10px', 'none']],
  ])('of %s', (property, conceals, leaves) => {
    expect(conceals.filter((value) => !mayConceal(property, value))).toEqual([]);
    expect(leaves.filter((value) => mayConceal(property, value))).toEqual([]);
  });

  it('is of every property that is read for it', () => {
    expect(SIGHT_PROPERTIES.length).toBe(30);
    expect(['opacity', 'left', 'text-indent'].every(isSightProperty)).toBe(true);
    expect(['display', 'visibility', 'toString', 'constructor'].some(isSightProperty)).toBe(false);
  });
});

describe('an element is styled away', () => {
  it.each<[declared: Readonly<Record<string, string>>, isAway: boolean]>([
    [{}, false],
    [{ opacity: '0' }, true],
    [{ opacity: '1' }, false],
    [{ 'margin-left': '-9999px' }, true],
    [{ translate: '-2000px' }, true],
    [{ height: '0' }, false],
    [{ overflow: 'hidden' }, false],
    [{ height: '0', overflow: 'hidden' }, true],
    [{ 'max-width': '1px', 'overflow-x': 'clip' }, true],
    [{ height: '2rem', overflow: 'hidden' }, false],
    [{ left: '-9999px' }, false],
    [{ color: 'transparent' }, false],
    [{ 'font-size': '0' }, false],
  ])('%o: %s', (declared, isAway) => {
    expect(stylesAway(styles(declared))).toBe(isAway);
  });
});

it.each<[declared: Readonly<Record<string, string>>, isFar: boolean]>([
  [{ position: 'absolute', left: '-9999px' }, true],
  [{ position: 'fixed', bottom: '-9999px' }, true],
  [{ position: 'relative', top: '9999px' }, true],
  [{ position: 'sticky', right: '9999px' }, true],
  [{ position: 'static', left: '-9999px' }, false],
  [{ left: '-9999px' }, false],
  [{ position: 'absolute', left: '10px' }, false],
  [{ position: 'absolute' }, false],
  [{ position: 'not-absolute', left: '-9999px' }, false],
  [{ position: 'absolute-ish', left: '-9999px' }, false],
])('an element lies far off, %o: %s', (declared, isFar) => {
  expect(liesFarOff(styles(declared))).toBe(isFar);
});

it.each<[declared: Readonly<Record<string, string>>, isClear: boolean | undefined]>([
  [{}, undefined],
  [{ color: 'inherit' }, undefined],
  [{ color: 'red' }, false],
  [{ color: 'transparent' }, true],
  [{ color: 'transparent', 'background-clip': 'text' }, false],
  [{ color: 'transparent', '-webkit-background-clip': 'text' }, false],
  [{ color: 'transparent', 'background-clip': 'border-box' }, true],
])('text is written in no colour, %o: %s', (declared, isClear) => {
  expect(isTransparent(styles(declared))).toBe(isClear);
});

it.each<[size: string | undefined, isSmall: boolean | undefined]>([
  [undefined, undefined],
  ['inherit', undefined],
  ['1em', undefined],
  ['0.5em', undefined],
  ['120%', undefined],
  ['0em', true],
  ['0%', true],
  ['0', true],
  ['1px', true],
  ['2px', false],
  ['1rem', false],
  ['small', false],
])('text is too small to be seen at %s: %s', (size, isSmall) => {
  expect(isTiny(styles(size === undefined ? {} : { 'font-size': size }))).toBe(isSmall);
});

describe('a value at the edge of sight', () => {
  it.each<[property: SightProperty, value: string, conceals: boolean]>([
    ['filter', 'opacity(0.00)', true],
    ['filter', 'opacity(0.00%)', true],
    ['left', '9999px', true],
    ['left', ' 9999px ', true],
    ['left', 'calc9999px', false],
    ['left', '9999px)', false],
    ['clip', 'rect(0, 10px, 90px, 9px)', true],
    ['clip', 'rect(0, 5px, 90px, 5px)', true],
    ['clip', 'rect(50px, 90px, 50px, 0)', true],
    ['clip', 'rect(1q, 5px, 90px, 5px)', false],
    ['clip', 'rect(5px, 1q, 5px, 90px)', false],
    ['clip', 'rect(5px, 90px, 1q, 90px)', false],
    ['clip', 'rect(5px, 90px, 5px, 1q)', false],
    ['clip', 'rect(9px, 9px, 9px)', false],
    ['clip-path', 'path(inset(50%))', false],
    ['clip-path', 'path(circle(0))', false],
    ['color', '#fff0', true],
    ['color', '#12345600', true],
    ['color', '#zzz0', false],
    ['color', '#zzzzzz00', false],
    ['color', 'a#fff0', false],
    ['color', 'rgb(10, 10, 0)', false],
    ['color', 'hsl(0, 0%, 0%)', false],
    ['color', 'rgba(0,0,0,0)', true],
    ['color', 'rgba(0, 0, 0, 0.00)', true],
    ['color', 'rgba(0, 0, 0, .0)', true],
    ['color', 'rgb(0 0 0 / 0%)', true],
    ['color', 'rgb(0 0 0 / 0.00%)', true],
    ['color', 'rgb(0 0 0 / 10%)', false],
  ])('%s: %s conceals: %s', (property, value, conceals) => {
    expect(mayConceal(property, value)).toBe(conceals);
  });

  it.each<[size: string, tiny: boolean | undefined]>([
    ['2em', undefined],
    ['0.5em', undefined],
    ['120%', undefined],
    ['inherit', undefined],
    ['0em', true],
    ['-1em', true],
    ['2emu', false],
    ['1px', true],
    ['2px', false],
  ])('font-size: %s is tiny: %s', (size, tiny) => {
    expect(isTiny(styles({ 'font-size': size }))).toBe(tiny);
  });
});
