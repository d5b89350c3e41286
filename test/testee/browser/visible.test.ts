import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/contract/contract.js';
import { createAuthority } from '../../../src/reading/authority.js';
import type { Saying } from '../../../src/reading/reading.js';
import { browserTestee } from '../../../src/testee/browser.js';
import type { Testee } from '../../../src/testee/testee.js';
import { aContract } from '../../support/a-contract.js';
import { anApplication, type Application } from './an-application.js';

/** What is said on a page, and what of it is seen. */
type Said = readonly (readonly [text: string, seen: string])[];

const NOBODY: Said = [];
const HEARD: Said = [['Waiting for worker.', '']];
const SEEN: Said = [['Waiting for worker.', 'Waiting for worker.']];
const T = 'Waiting for worker.';

const CASES: readonly (readonly [name: string, html: string, said: Said])[] = [
  ['plain text', `<p>${T}</p>`, SEEN],
  ['text that a sheet does not display', `<style>.a { display: none }</style><p class="a">${T}</p>`, NOBODY],
  ['text that a script hides', `<p id="a">${T}</p><script>a.style.display = 'none'</script>`, NOBODY],
  [
    'text that a script writes',
    `<p id="a"></p><script>setTimeout(() => (a.textContent = '${T}'), 30)</script>`,
    SEEN,
  ],
  ['a hidden element', `<p hidden>${T}</p>`, NOBODY],
  ['a hidden element that a sheet displays', `<style>p { display: block }</style><p hidden>${T}</p>`, SEEN],
  ['invisible text', `<p style="visibility: hidden">${T}</p>`, NOBODY],
  [
    'visible text in what is invisible',
    `<div style="visibility: hidden">Late<p style="visibility: visible">${T}</p></div>`,
    SEEN,
  ],
  ['a collapsed row', `<table><tr style="visibility: collapse"><td>${T}</table>`, NOBODY],
  ['text without opacity', `<style>.a { opacity: 0 }</style><div class="a"><p>${T}</p></div>`, HEARD],
  ['text that two opacities hide', `<div style="opacity: .2"><p style="opacity: .2">${T}</p></div>`, HEARD],
  [
    'text that fades in',
    `<style>@keyframes in { from { opacity: 0 } } p { animation: in 150ms }</style><p>${T}</p>`,
    SEEN,
  ],
  ['text that a filter hides', `<p style="filter: opacity(0)">${T}</p>`, HEARD],
  ['text of no colour', `<style>p { color: rgb(0 0 0 / 0) }</style><p>${T}</p>`, HEARD],
  ['text without size', `<style>p { font-size: 0 }</style><p>${T}</p>`, HEARD],
  [
    'text off the screen',
    `<style>.a { position: absolute; left: -9999px }</style><p class="a">${T}</p>`,
    HEARD,
  ],
  ['text above the screen', `<style>.a { position: fixed; top: -400px }</style><p class="a">${T}</p>`, HEARD],
  [
    'text in a drawer beside the screen',
    `<style>.a { position: fixed; right: 0; transform: translateX(100%) }</style><p class="a">${T}</p>`,
    HEARD,
  ],
  [
    'text indented off the screen',
    `<style>a { display: block; text-indent: -9999px; overflow: hidden }</style><a href="#">${T}</a>`,
    HEARD,
  ],
  ['text far below, where one can scroll', `<style>p { margin-top: 4000px }</style><p>${T}</p>`, SEEN],
  [
    'text far below, where nobody can scroll',
    `<style>body { overflow: hidden } p { margin-top: 4000px }</style><p>${T}</p>`,
    HEARD,
  ],
  [
    'clipped text',
    `<style>.a { position: absolute; clip: rect(0 0 0 0) }</style><p class="a">${T}</p>`,
    HEARD,
  ],
  ['text clipped by a path', `<style>.a { clip-path: inset(50%) }</style><p class="a">${T}</p>`, HEARD],
  [
    'text in a box without size',
    `<style>.a { width: 0; height: 0; overflow: hidden }</style><div class="a"><p>${T}</p></div>`,
    HEARD,
  ],
  [
    'text in a folded box',
    `<style>.a { max-height: 0; overflow: hidden }</style><div class="a"><p>${T}</p></div>`,
    HEARD,
  ],
  ['text scaled away', `<style>.a { transform: scale(0) }</style><p class="a">${T}</p>`, HEARD],
  [
    'text outside of a clipping box',
    `<style>.a { position: relative; width: 9em; height: 2em; overflow: hidden } p { position: absolute; top: 5em }</style><div class="a"><p>${T}</p></div>`,
    HEARD,
  ],
  [
    'text placed out of a box that clips others',
    `<style>.a { width: 9em; height: 2em; overflow: hidden } p { position: absolute; top: 9em }</style><div class="a"><p>${T}</p></div>`,
    SEEN,
  ],
  [
    'text in a scrolling box',
    `<style>.a { height: 3em; overflow: auto } p { margin-top: 9em }</style><div class="a"><p>${T}</p></div>`,
    SEEN,
  ],
  [
    'text off the screen and from assistive devices',
    `<p aria-hidden="true" style="position: absolute; left: -9999px">${T}</p>`,
    NOBODY,
  ],
  ['text that only assistive devices lack', `<p aria-hidden="true">${T}</p>`, SEEN],
  ['skipped content', `<p style="content-visibility: hidden">${T}</p>`, NOBODY],
  [
    'closed details',
    `<details><summary>More</summary><p>${T}</p></details>`,
    [
      ['More', 'More'],
      [T, ''],
    ],
  ],
  [
    'open details',
    `<details open><summary>More</summary><p>${T}</p></details>`,
    [
      ['More', 'More'],
      [T, T],
    ],
  ],
  ['struck text', `<style>p { text-decoration: line-through }</style><p>${T}</p>`, HEARD],
  ['content before', `<style>p::before { content: "Waiting for " }</style><p>worker.</p>`, SEEN],
  [
    'content after',
    `<style>p::after { content: attr(data-a) }</style><p data-a="worker.">Waiting for</p>`,
    SEEN,
  ],
  [
    'content that is not displayed',
    `<style>p::after { content: "${T}"; display: none }</style><p>Late</p>`,
    [['Late', 'Late']],
  ],
  [
    'content that is clipped',
    `<style>p::after { content: "${T}"; position: absolute; left: -9999px }</style><p></p>`,
    HEARD,
  ],
  ['content that is spoken', `<style>p::before { content: "→" / "${T}" }</style><p></p>`, [[`→ ${T}`, '→']]],
  [
    'the mark of an item',
    `<style>li::marker { content: "${T} " }</style><ul><li>Late</ul>`,
    [[`${T} Late`, `${T} Late`]],
  ],
  ['text in a shadow tree', shadow(`<p>${T}</p>`), SEEN],
  ['text hidden in a shadow tree', shadow(`<style>p { display: none }</style><p>${T}</p>`), NOBODY],
  ['text in a slot', shadow('<p>Waiting <slot></slot></p>', 'for worker.'), SEEN],
  [
    'text in a named slot',
    shadow('<slot name="b"></slot><p><slot name="a"></slot></p>', `<i slot="a">${T}</i>`),
    SEEN,
  ],
  ['text that no slot takes', shadow('<slot name="b"></slot>', T), NOBODY],
  ['what stands in for an empty slot', shadow(`<p><slot>${T}</slot></p>`), SEEN],
  [
    'text in upper case',
    `<style>p { text-transform: uppercase }</style><p>${T}</p>`,
    [[T.toUpperCase(), T.toUpperCase()]],
  ],
  [
    'text with capitals',
    `<style>p { text-transform: capitalize }</style><p>waiting for worker.</p>`,
    [['Waiting For Worker.', 'Waiting For Worker.']],
  ],
  ['text typed into a field', `<input id="a" value="Late"><script>a.value = '${T}'</script>`, SEEN],
  ['text typed into an area', `<textarea id="a">Late</textarea><script>a.value = '${T}'</script>`, SEEN],
  ['a secret', `<input type="password" value="${T}">`, NOBODY],
  [
    'the chosen option',
    `<select id="a"><option>Late<option>${T}</select><script>a.value = '${T}'</script>`,
    [
      ['Late', ''],
      [T, T],
    ],
  ],
  ['a field off the screen', `<input value="${T}" style="position: absolute; left: -9999px">`, HEARD],
  ['the name of an image', `<img alt="${T}">`, HEARD],
  [
    'the name that a script gives',
    `<x-a></x-a><script>customElements.define('x-a', class extends HTMLElement { connectedCallback() { const it = this.attachInternals(); it.role = 'img'; it.ariaLabel = '${T}' } })</script>`,
    HEARD,
  ],
  [
    'the name that is written in a shadow tree',
    shadow(`<i id="b" hidden>${T}</i><b role="img" aria-labelledby="b"></b>`),
    HEARD,
  ],
  ['text in a frame', `<iframe srcdoc="<p>${T}</p>"></iframe>`, SEEN],
  [
    'text hidden in a frame',
    `<iframe srcdoc="<style>p { display: none }</style><p>${T}</p>"></iframe>`,
    NOBODY,
  ],
  ['text that runs on in inline boxes', `<p>Waiting <b>for</b> <i>work</i>er.</p>`, SEEN],
  [
    'text in spans that a sheet makes blocks',
    '<style>span { display: block }</style><p><span>Waiting</span><span>for</span></p>',
    [
      ['Waiting', 'Waiting'],
      ['for', 'for'],
    ],
  ],
  [
    'text in scripts, styles and templates',
    `<script>"${T}"</script><style>/* ${T} */</style><template>${T}</template><noscript>${T}</noscript>`,
    NOBODY,
  ],
];

function shadow(within: string, around = ''): string {
  return `<x-s><template shadowrootmode="open">${within}</template>${around}</x-s>`;
}

describe('what is read through a browser', () => {
  let application: Application;
  let testee: Testee;
  const contract: Contract = aContract();

  beforeAll(async () => {
    application = await anApplication();
    const { url } = application;
    testee = await browserTestee(
      { url, seed: { http: `${url}/seed` }, timeout: 20_000, clock: 'running' },
      contract,
    );
  });

  afterAll(async () => {
    await testee.close();
    await application.close();
  });

  it.each(CASES)('is %s', async (_, html, said) => {
    expect(saidIn(await shown(html))).toEqual(said);
  });

  it('is less than the HTML says: a class that takes text off the screen is no style that a reader of HTML could weigh', async () => {
    const html = `<!doctype html><link rel="stylesheet" href="/away.css"><p class="away">${T}</p>`;
    application.answer((request, response) => {
      const isSheet = request.url === '/away.css';
      response.setHeader('content-type', isSheet ? 'text/css' : 'text/html');
      response.end(isSheet ? '.away { position: absolute; left: -9999px }' : html);
    });
    expect(saidIn(html)).toEqual(SEEN);
    expect(saidIn(await rendered())).toEqual(HEARD);
  });

  async function shown(html: string): Promise<string> {
    application.answer(`<!doctype html><title></title><body>${html}`);
    return rendered();
  }

  async function rendered(): Promise<string> {
    const viewer = { id: 'u1', memberships: [] };
    const input = { viewer, workspace: 'w1', environment: null, run: null, runs: [] };
    const answer = await testee.render({ surface: 'list', now: '2026-01-01T12:00:00.000Z', input });
    if (answer.kind !== 'page') throw new Error(`Cannot read: ${JSON.stringify(answer)}`);
    return answer.html;
  }

  function saidIn(html: string): Said {
    const { rest } = createAuthority(contract).read(html, { surface: 'list', runs: [] });
    return rest.sayings.filter(isSaid).map(({ text, seen }) => [text, seen]);
  }
});

function isSaid({ text, source }: Saying): boolean {
  return text !== '' && source !== 'document-title';
}
