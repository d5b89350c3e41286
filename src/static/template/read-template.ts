import { err, ok, type Result } from '../../lang/result.js';
import type {
  SourceComment,
  Template,
  TemplateDialect,
  TemplateExpression,
  TemplateText,
} from '../source.js';
import type { SourceText } from '../source-text.js';
import { type Block, blocksOf, inOrder } from './block.js';
import { rememberBlocks } from './blocks-at.js';
import { catalogueTexts } from './catalogue-texts.js';
import { componentScripts } from './component-scripts.js';
import { DIALECTS } from './dialects.js';
import { flawOf } from './flaw-of.js';
import { guardsOf } from './guards-at.js';
import type { Hole, TemplateFlaw } from './hole.js';
import { type Markup, placeOnly } from './markup.js';
import { readMarkup } from './read-markup.js';

const ENDINGS: readonly (readonly [TemplateDialect, RegExp])[] = [
  ['handlebars', /\.(?:hbs|handlebars)$/u],
  ['blade', /\.blade\.php$/u],
  ['erb', /\.erb$/u],
  ['vue', /\.vue$/u],
  ['svelte', /\.svelte$/u],
  ['html', /\.html?$/u],
];

/** What a template is written in, by its ending; none where it is no template. */
export function dialectOf(path: string): TemplateDialect | undefined {
  const name = path.toLowerCase();
  return ENDINGS.find(([, ending]) => ending.test(name))?.[0];
}

/** What can be read off a template: words, printed code, comments and scripts; or why it does not parse, and where. */
export function readTemplate(text: SourceText, dialect: TemplateDialect): Result<Template, TemplateFlaw> {
  const holes = DIALECTS[dialect].scan(text.text);
  const flaw = flawOf(text, dialect, holes);
  if (flaw !== undefined) return err(flaw);
  const markup = readMarkup(text.text, holes, dialect);
  const blocks = inOrder([...blocksOf(holes, text.text.length), ...markup.blocks]);
  const isComponent = dialect === 'vue' || dialect === 'svelte';
  const template: Template = {
    kind: 'template',
    text,
    dialect,
    texts: byStart([...markup.texts, ...catalogueTexts(text.text, markup.raws)]),
    expressions: expressionsOf(holes, markup, blocks),
    comments: byStart([...markup.comments, ...holes.flatMap(commentIn)]),
    scripts: isComponent ? componentScripts(text, markup.raws) : [],
  };
  rememberBlocks(template, blocks);
  return ok(template);
}

function expressionsOf(
  holes: readonly Hole[],
  { places, bound }: Markup,
  blocks: readonly Block[],
): readonly TemplateExpression[] {
  const printed = holes.flatMap((hole) => {
    const place = places.get(hole);
    if (hole.kind !== 'print' || hole.code === undefined || place === undefined) return [];
    return [{ code: hole.code.text, start: hole.code.start, ...placeOnly(place) }];
  });
  return byStart([...printed, ...bound]).map((each) => {
    const around = blocks.filter(({ start, end }) => start <= each.start && each.start < end);
    return { ...each, guards: guardsOf(around) };
  });
}

function commentIn({ kind, start, end, code }: Hole): readonly SourceComment[] {
  return kind === 'comment' && code !== undefined ? [{ text: code.text, start, end }] : [];
}

function byStart<T extends TemplateText | SourceComment | Omit<TemplateExpression, 'guards'>>(
  list: readonly T[],
): readonly T[] {
  return [...list].sort((one, other) => one.start - other.start);
}
