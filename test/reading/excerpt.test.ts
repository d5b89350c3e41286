import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/reading/excerpt.js';

const PAGE = '<main><ul><li data-run="r1">One</li><li data-run="r2">Two</li></ul></main>';

describe('an excerpt', () => {
  it('is the region of a run, indented and without colours', () => {
    expect(excerpt(PAGE, '[data-run="{id}"]', 'r2')).toBe('<li\n  data-run="r2"\n>\n  Two\n</li>');
  });

  it('is found wherever its selector has the id', () => {
    expect(excerpt(PAGE, '[data-run="{id}"], #{id}', 'r1')).toContain('One');
  });

  it('is the whole body where no run is named, or its region is not there', () => {
    const whole = excerpt(PAGE, '[data-run="{id}"]', undefined);
    expect(whole).toContain('One');
    expect(whole).toContain('Two');
    expect(whole.startsWith('<body>')).toBe(true);
    expect(excerpt(PAGE, '[data-run="{id}"]', 'r3')).toBe(whole);
  });

  it('is cut where it is long', () => {
    const long = excerpt(`<p>${'word '.repeat(2000)}</p>`, 'p', 'r1');
    expect(long.length).toBeGreaterThan(1990);
    expect(long.length).toBeLessThan(2010);
    expect(long.endsWith('...')).toBe(true);
  });

  it('keeps nothing of the page before', () => {
    excerpt(PAGE, '[data-run="{id}"]', 'r1');
    expect(excerpt('', '[data-run="{id}"]', 'r1')).toBe('<body />');
  });
});
