import { createHash } from 'node:crypto';
import { VIEWERS } from '../arbitrary/case-plan.js';
import type { Surface } from '../contract/vocabulary.js';
import { escapeHtml, jsonInScript } from '../lang/escape-html.js';
import type { PreviewState } from '../harness/preview.js';
import { SCRIPT } from './script.js';
import { STYLE } from './style.js';

/** The page of the preview. It asks its own server for scenes, and nobody for anything else. */
export function previewPage(states: readonly PreviewState[], surfaces: readonly Surface[]): string {
  const hash = createHash('sha256').update(SCRIPT).digest('base64');
  const options = (names: readonly string[]) =>
    names.map((name) => `<option>${escapeHtml(name)}</option>`).join('');
  const data = jsonInScript({ states, surfaces, viewers: VIEWERS });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; connect-src 'self'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Queue Truth: preview</title>
<style>${STYLE}</style>
</head>
<body>
<header>
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
<script type="application/json" id="states">${data}</script>
<script>${SCRIPT}</script>
</body>
</html>
`;
}
