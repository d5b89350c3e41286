import { describe, expect, it } from 'vitest';
import { comparable, pathOf } from '../../src/invariant/canonical-path.js';

describe('the path of a link', () => {
  it.each<[href: string, from: string | undefined, path: string | undefined]>([
    ['/a/b', undefined, '/a/b'],
    ['/a/b/', undefined, '/a/b'],
    ['/', undefined, '/'],
    ['b', undefined, '/b'],
    ['b', '/a/c', '/a/b'],
    ['../b', '/a/c/d', '/a/b'],
    ['https://elsewhere.example/a/b#top', undefined, '/a/b'],
    ['/a/b?tab=log', undefined, '/a/b?tab=log'],
    ['/a/b/?tab=log', undefined, '/a/b?tab=log'],
    ['http://[', undefined, undefined],
    ['mailto:a@b.example', undefined, undefined],
    ['javascript:void 0', undefined, undefined],
  ])('of "%s" on %s is %s', (href, from, path) => {
    expect(from === undefined ? pathOf(href) : pathOf(href, from)).toBe(path);
  });
});

it.each([
  ['/a/ü/', '/a/%C3%BC'],
  ['/', '/'],
  ['//[', '//['],
])('"%s" is compared as "%s"', (path, comparedAs) => {
  expect(comparable(path)).toBe(comparedAs);
});
