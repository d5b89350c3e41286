import { escapeHtml } from '../../lang/escape-html.js';
import { visible } from '../visible.js';

/** Finished HTML. Only `markup` makes it, so that text from outside never passes for it. */
export interface Markup {
  readonly markup: string;
}

/** What can stand in a template: text is made visible and escaped, lists are joined, and `false` is nothing. */
export type Value = string | number | Markup | readonly Markup[] | false | undefined;

/** A template of HTML. Everything that is put into it is text, unless another template made it. */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return { markup: parts.map((part, at) => `${part}${written(values[at])}`).join('') };
}

function written(value: Value): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return escapeHtml(visible(value));
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}
