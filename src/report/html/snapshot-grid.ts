import { SURFACES } from '../../contract/vocabulary.js';
import type { Finding } from '../../verdict/event.js';
import type { Outcome } from '../../verdict/outcome.js';
import { counted } from '../words.js';
import { markup, type Markup } from './markup.js';

/** Every state on every surface; a cell opens the snapshot that people have accepted. `pageOf` numbers those that are at hand. */
export function snapshotGrid(
  { accepted, findings }: Pick<Outcome, 'accepted' | 'findings'>,
  pageOf: (file: string) => number | undefined,
): Markup {
  const trouble = new Map(findings.filter(({ check }) => check === 'snapshot').map(cellOf));
  const files = new Set([...Object.keys(accepted?.snapshots?.files ?? {}), ...trouble.keys()]);
  if (files.size === 0) return markup``;
  const states = [...new Set([...files].map(stateOf))].sort();
  const surfaces = SURFACES.filter((surface) => [...files].some((file) => file.startsWith(`${surface}/`)));
  const cell = (state: string, surface: string) => {
    const file = `${surface}/${state}.html`;
    return files.has(file) ? cellMarkup({ file, page: pageOf(file), trouble: trouble.get(file) }) : markup`-`;
  };
  return markup`<section aria-labelledby="states">
    <h2 id="states">States on surfaces</h2>
    <details class="fold" ${trouble.size > 0 && markup`open`}>
      <summary>
        ${counted(files.size, 'snapshot')},
        ${trouble.size === 0 ? 'none of them in question' : `${String(trouble.size)} in question`}
      </summary>
      <div class="card scroll" tabindex="0" role="group" aria-label="Table: states on surfaces">
        <table>
          <thead>
            <tr>
              <th scope="col">State</th>
              ${surfaces.map((surface) => markup`<th scope="col">${surface}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${states.map(
              (state) =>
                markup`<tr>
                  <th scope="row">${state}</th>
                  ${surfaces.map((surface) => markup`<td>${cell(state, surface)}</td>`)}
                </tr> `,
            )}
          </tbody>
        </table>
      </div>
    </details>
    <dialog id="snapshot" aria-labelledby="snapshot-name">
      <p>
        <b id="snapshot-name"></b>
        <span class="soft">as accepted, long style sheets left out</span>
        <button type="button" id="snapshot-close">Close</button>
      </p>
    </dialog>
  </section>`;
}

interface Cell {
  readonly file: string;
  readonly page: number | undefined;
  readonly trouble: string | undefined;
}

function cellMarkup({ file, page, trouble }: Cell): Markup {
  const words = trouble ?? 'accepted';
  const mark = trouble === undefined ? 'v-held' : 'v-broken';
  return page === undefined
    ? markup`<span class="${mark}">${words}</span>`
    : markup`<button type="button" class="cell ${mark}" data-page="${page}" aria-label="${file}: ${words}, open">${words}</button>`;
}

function cellOf({ location, headline }: Finding): readonly [string, string] {
  const file = (location?.file ?? '').split('/').slice(-2).join('/');
  return [file, SHORT[headline] ?? headline];
}

/** Headlines of findings on snapshots, short enough for a cell. */
const SHORT: Readonly<Record<string, string>> = {
  'A state has no snapshot': 'missing',
  'A snapshot shows no state': 'obsolete',
  'A page differs from its snapshot': 'differs',
};

function stateOf(file: string): string {
  return file.replace(/^[^/]*\//u, '').replace(/\.html$/u, '');
}
