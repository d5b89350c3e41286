import { readdirSync } from 'node:fs';
import Handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import { REFERENCE_FILES } from '../../src/surface/compile-surfaces.js';
import { referenceTemplates, TEMPLATE_FOLDER } from './reference-templates.js';

const { partials = {}, ...pages } = referenceTemplates();
const templates = Object.entries({ ...pages, ...partials }).map(([name, text]) => ({ name, text }));

describe('the reference templates', () => {
  it('are the files of the folder', () => {
    const { partials: parts, ...rest } = REFERENCE_FILES;
    const named = [...Object.values(rest), ...Object.values(parts)].sort();
    expect(
      readdirSync(TEMPLATE_FOLDER)
        .filter((file) => file.endsWith('.hbs'))
        .sort(),
    ).toEqual(named);
  });

  it.each(templates)('escape all that they print: $name', ({ text }) => {
    expect(text).not.toMatch(/\{\{\{|\{\{~?&/);
  });

  it.each(templates)('know no blocks but each and if: $name', ({ text }) => {
    const blocks = [...text.matchAll(/\{\{~?[#^]\*?\s*>?\s*([\w-]+)/g)].map(([, block]) => block);
    expect(blocks.filter((block) => block !== 'each' && block !== 'if')).toEqual([]);
  });

  it.each(templates)('print ready values, without helpers: $name', ({ text }) => {
    const printed: unknown[] = [];
    class Printed extends Handlebars.Visitor {
      override MustacheStatement({ params, path }: hbs.AST.MustacheStatement): void {
        if (params.length > 0) printed.push(path);
      }
      override SubExpression({ path }: hbs.AST.SubExpression): void {
        printed.push(path);
      }
    }
    new Printed().accept(Handlebars.parse(text));
    expect(printed).toEqual([]);
  });

  it.each(templates)('load nothing, run nothing, offer nothing to do and hide nothing: $name', ({ text }) => {
    expect(text).not.toMatch(
      /<(script|img|link|iframe|form|button|input|object|embed)\b|\son\w+=|url\(|@import|https?:/i,
    );
    expect(text).not.toMatch(/display\s*:\s*none|visibility\s*:\s*hidden|\shidden\b/i);
  });

  it('have a small style', () => {
    const style = /<style>([^]*)<\/style>/.exec(partials['head'] ?? '')?.[1] ?? '';
    expect(style.length).toBeGreaterThan(1000);
    expect(style.length).toBeLessThan(4096);
  });
});
