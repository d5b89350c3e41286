import { describe, expect, it } from 'vitest';
import type { PageModel } from '../../src/presenter/page-model.js';
import { compileSurfaces } from '../../src/surface/compile-surfaces.js';

const missing: PageModel = { kind: 'not-found', code: 404, title: 'Fort & weg', body: '<b>' };
const empty = { shell: '', list: '', detail: '' };

describe('compileSurfaces', () => {
  it('says bare and escaped that there is nothing, where no template does', () => {
    const html = '<!doctype html><title>Fort &amp; weg</title><h1>Fort &amp; weg</h1><p>&lt;b&gt;</p>';
    expect(compileSurfaces(empty)(missing)).toBe(html);
  });

  it('prefers the template that does', () => {
    expect(compileSurfaces({ ...empty, notFound: '{{title}}!' })(missing)).toBe('Fort &amp; weg!');
  });

  it('includes partials by name', () => {
    const templates = { ...empty, notFound: '{{> line}}', partials: { line: '[{{body}}]' } };
    expect(compileSurfaces(templates)(missing)).toBe('[&lt;b&gt;]');
  });

  it('refuses a template that cannot be parsed before any page is asked for', () => {
    expect(() => compileSurfaces({ ...empty, list: '{{#each runs}}' })).toThrow('Parse error');
  });

  it('keeps the partials of one set from another', () => {
    compileSurfaces({ ...empty, partials: { line: 'mine' } });
    expect(() => compileSurfaces({ ...empty, notFound: '{{> line}}' })(missing)).toThrow('line');
  });

  it('reads no inherited properties', () => {
    expect(compileSurfaces({ ...empty, notFound: '{{constructor}}{{title.constructor}}' })(missing)).toBe('');
  });
});
