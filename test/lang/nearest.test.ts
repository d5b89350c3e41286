import { describe, expect, it } from 'vitest';
import { nearest, suggestion } from '../../src/lang/nearest.js';

const SURFACES = ['shell', 'list', 'detail'];

describe('the nearest word', () => {
  it.each<[name: string, word: string, near: string | undefined]>([
    ['a letter left out', 'detal', 'detail'],
    ['two letters swapped', 'lsit', 'list'],
    ['a letter too many', 'sheell', 'shell'],
    ['another case', 'LIST', 'list'],
    ['the word itself', 'shell', 'shell'],
    ['a third of the letters wrong', 'deXaYl', 'detail'],
    ['more than a third of the letters wrong', 'dXtYZl', undefined],
    ['another word', 'sidebar', undefined],
  ])('for %s', (_, word, near) => {
    expect(nearest(word, SURFACES)).toBe(near);
  });

  it('is the first of two that are as near', () => {
    expect(nearest('cat', ['bat', 'hat'])).toBe('bat');
  });

  it('is the nearer of two that are near', () => {
    expect(nearest('queued', ['queue', 'queued_at', 'queued'])).toBe('queued');
  });

  it('is none where there are none', () => {
    expect(nearest('list', [])).toBeUndefined();
  });
});

describe('a suggestion', () => {
  it('names the near miss', () => {
    expect(suggestion('lsit', SURFACES)).toBe('did you mean "list"?');
  });

  it('names all there is where nothing is near', () => {
    expect(suggestion('sidebar', SURFACES)).toBe('known: shell, list, detail');
  });
});
