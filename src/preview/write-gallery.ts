import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../harness/make-folder.js';
import type { Preview, PreviewRange, PreviewScene, PreviewState } from '../harness/preview.js';
import { UsageError } from '../lang/usage-error.js';
import { markup, type Markup } from '../report/html/markup.js';
import { previewDocument } from './document.js';
import { framed } from './framed.js';

/**
 * Writes the gallery as files that need no server: a page for each state, with its surfaces before, at and after the end of its
 * window, and an index. Gives how many pages were written.
 */
export async function writeGallery(preview: Preview, folder: string): Promise<number> {
  const { states } = preview;
  const broken = new Map<string, number>();
  for (const state of states) {
    const scenes: PreviewScene[] = [];
    for (const later of momentsOf(state.range))
      scenes.push(await preview.scene({ state: state.name, viewer: 'member', later }));
    broken.set(
      state.name,
      scenes.reduce((sum, { breaches, faults }) => sum + breaches.length + faults.length, 0),
    );
    put(folder, `${state.name}.html`, galleryPage(state.name, markup`${scenes.map(sceneOf)}`));
  }
  put(folder, 'index.html', galleryPage('States', indexOf(states, broken)));
  return states.length + 1;
}

/** When it begins, at the end of its window, a millisecond past it, and at the far end. */
function momentsOf({ from, to, windowEnd }: PreviewRange): readonly number[] {
  const moments = windowEnd === undefined ? [0] : [from, windowEnd, windowEnd + 1, to];
  return [...new Set(moments)];
}

function indexOf(states: readonly PreviewState[], broken: ReadonlyMap<string, number>): Markup {
  return markup`<ul>${states.map(({ name }) => {
    const count = broken.get(name) ?? 0;
    return markup`<li><a href="${name}.html">${name}</a>${count > 0 && markup` <b class="bad">${count} broken</b>`}</li>`;
  })}</ul>`;
}

function sceneOf({ now, truths, pages, breaches, faults }: PreviewScene): Markup {
  const wrong = [...breaches.map(({ law, surface, message }) => `${law} [${surface}] ${message}`), ...faults];
  return markup`<section><h2>${now}</h2><ul>${truths.map((truth) => markup`<li>${truth}</li>`)}</ul><div id="pages">${pages.map(({ surface, code, html }) => markup`<figure><figcaption>${surface}${code !== 200 && markup`, code ${code}`}</figcaption>${framed(surface, html)}</figure>`)}</div><p class="${wrong.length === 0 ? 'good' : 'bad'}">${wrong.length === 0 ? 'Every law holds here' : ''}</p><ul>${wrong.map((line) => markup`<li>${line}</li>`)}</ul></section>`;
}

function galleryPage(title: string, content: Markup): string {
  return previewDocument({ title, body: markup`<main><h1>${title}</h1>${content}</main>` });
}

function put(folder: string, name: string, text: string): void {
  try {
    makeFolder(folder);
    writeFileSync(join(folder, name), text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`Cannot write "${join(folder, name)}": ${why}`, { cause });
  }
}
