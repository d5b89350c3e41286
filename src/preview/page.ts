import { VIEWERS } from '../arbitrary/case-plan.js';
import type { Surface } from '../contract/vocabulary.js';
import { jsonInScript } from '../lang/escape-html.js';
import type { PreviewState } from '../harness/preview.js';
import { markup } from '../report/html/markup.js';
import { previewDocument } from './document.js';
import { SCRIPT } from './script.js';

/** The page of the preview. It asks its own server for scenes, and nobody for anything else. */
export function previewPage(states: readonly PreviewState[], surfaces: readonly Surface[]): string {
  const options = (names: readonly string[]) => names.map((name) => markup`<option>${name}</option>`);
  const data = jsonInScript({ states, surfaces, viewers: VIEWERS });
  const body = markup`<header>
<h1>Preview</h1>
<label>State<select id="state">${options(states.map(({ name }) => name))}</select></label>
<label>Viewer<select id="viewer">${options(VIEWERS)}</select></label>
<label class="wide"><span>Time: <output id="when"></output></span><input type="range" id="time" value="0"></label>
<a href="/review">Review snapshots</a>
</header>
<main>
<section aria-label="What is true"><p class="soft">At <span id="now"></span></p><ul id="truths"></ul></section>
<section id="pages" aria-label="Surfaces"></section>
<section aria-label="Laws"><p id="verdict" role="status"></p><ul id="laws"></ul></section>
</main>
<script type="application/json" id="states">${{ markup: data }}</script>`;
  return previewDocument({ title: 'preview', body, script: SCRIPT });
}
