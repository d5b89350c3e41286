import { markup, type Markup } from '../report/html/markup.js';
import { stillPage } from '../report/html/still-page.js';

/** A page in a frame of its own that can do nothing, with its name for those who do not see it. */
export function framed(name: string, html: string): Markup {
  return markup`<iframe sandbox="" loading="lazy" title="${name}" srcdoc="${attribute(stillPage(html))}"></iframe>`;
}

/** The value of an attribute: only what would end it is escaped. */
function attribute(html: string): Markup {
  return { markup: html.replaceAll('&', '&amp;').replaceAll('"', '&quot;') };
}
