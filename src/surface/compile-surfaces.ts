import Handlebars from 'handlebars';
import type { PageModel } from '../presenter/page-model.js';

/** The texts of a set of templates. Without `notFound`, a bare page says that there is nothing. */
export interface SurfaceTemplates {
  readonly shell: string;
  readonly list: string;
  readonly detail: string;
  readonly notFound?: string;
  /** By the name under which the templates include them. */
  readonly partials?: Readonly<Record<string, string>>;
}

/** Where the texts of the reference surfaces are, beside this file. */
export const REFERENCE_FILES = {
  shell: 'shell.hbs',
  list: 'list.hbs',
  detail: 'detail.hbs',
  notFound: 'not-found.hbs',
  partials: { head: 'head.hbs', state: 'state.hbs', progress: 'progress.hbs', hint: 'hint.hbs' },
} as const satisfies SurfaceTemplates;

const BARE_NOT_FOUND = '<!doctype html><title>{{title}}</title><h1>{{title}}</h1><p>{{body}}</p>';

/**
 * Templates made into one function from page model to HTML; all text is escaped for HTML. Throws where a template
 * cannot be parsed. The only helpers are those that Handlebars brings along.
 */
export function compileSurfaces(templates: SurfaceTemplates): (model: PageModel) => string {
  const handlebars = Handlebars.create();
  for (const [name, text] of Object.entries(templates.partials ?? {})) {
    handlebars.registerPartial(name, compileWith(handlebars, text));
  }
  const pages = {
    shell: compileWith(handlebars, templates.shell),
    list: compileWith(handlebars, templates.list),
    detail: compileWith(handlebars, templates.detail),
    'not-found': compileWith(handlebars, templates.notFound ?? BARE_NOT_FOUND),
  } satisfies Record<PageModel['kind'], unknown>;
  return (model) => pages[model.kind](model);
}

function compileWith(handlebars: typeof Handlebars, text: string): Handlebars.TemplateDelegate {
  // Parsed at once: `compile` alone would hold a syntax error back until the first page is rendered.
  return handlebars.compile(handlebars.parse(text), { knownHelpersOnly: true });
}
