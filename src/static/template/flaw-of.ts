import Handlebars from 'handlebars';
import type { TemplateDialect } from '../source.js';
import type { SourceText } from '../source-text.js';
import type { Hole, TemplateFlaw } from './hole.js';
import { endOfSpan, opaqueSpans } from './opaque-spans.js';
import { maskHoles } from './mask-holes.js';

/** What keeps a template from being read: what its own parser says, or a tag that does not end. */
export function flawOf(
  text: SourceText,
  dialect: TemplateDialect,
  holes: readonly Hole[],
): TemplateFlaw | undefined {
  switch (dialect) {
    case 'handlebars':
      return handlebarsFlaw(text);
    case 'svelte':
      return unclosed(text.text, holes, '{');
    case 'erb':
      return unclosed(text.text.replaceAll('<%%', '   '), holes, '<%');
    case 'blade':
      return unclosed(text.text, holes, '{{--');
    case 'vue':
      return pug(text.text);
    case 'html':
      return undefined;
  }
}

function handlebarsFlaw(text: SourceText): TemplateFlaw | undefined {
  try {
    Handlebars.parse(text.text);
    return undefined;
  } catch (cause) {
    return describe(cause instanceof Error ? cause.message : String(cause), text);
  }
}

/** `Parse error on line 3:`, then a line of source and a mark under it, then what was expected; or `... - 3:7`. */
function describe(message: string, text: SourceText): TemplateFlaw {
  const place = /on line (\d+)()|- (\d+):(\d+)$/u.exec(message) ?? [];
  const [line = 1, column = 0] = place
    .slice(1)
    .filter((part) => part !== '')
    .map(Number)
    .filter(Number.isFinite);
  const start = text.lineStarts[line - 1] ?? 0;
  return { message: shortened(message), offset: Math.min(text.text.length, start + column) };
}

function shortened(message: string): string {
  const expected = /\n(Expecting[^\n]*)$/u.exec(message)?.[1];
  const said = expected ?? message.replace(/ - \d+:\d+$/u, '').replace(/\n[^]*$/u, '');
  return said.length > 120 ? `${said.slice(0, 60)} ... ${said.slice(-40)}` : said;
}

function unclosed(text: string, holes: readonly Hole[], opening: string): TemplateFlaw | undefined {
  const masked = maskHoles(text, holes);
  const opaque = opaqueSpans(text);
  let offset = masked.indexOf(opening);
  while (offset >= 0 && endOfSpan(opaque, offset) !== undefined) offset = masked.indexOf(opening, offset + 1);
  return offset < 0 ? undefined : { message: `"${opening}" is not closed`, offset };
}

function pug(text: string): TemplateFlaw | undefined {
  const found = /<template\b[^>]*\blang=["']?(?!html\b)(\w+)/u.exec(text);
  return found === null
    ? undefined
    : { message: `its template is written in ${found[1] ?? ''}`, offset: found.index };
}
