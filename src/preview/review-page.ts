import { DIFFERENCE_WORDS } from '../harness/review.js';
import type { ReviewCell, SnapshotReview } from '../harness/preview-review.js';
import { markup, type Markup } from '../report/html/markup.js';
import { previewDocument } from './document.js';
import { framed } from './framed.js';
import { REVIEW_SCRIPT } from './review-script.js';

/** The page on which snapshots are reviewed: old and new side by side, as pages and as text. `frozen`: why nothing is accepted here. */
export function reviewPage({ folder, cells, differing }: SnapshotReview, frozen: string | undefined): string {
  const sum = `${String(cells)} cells in ${folder}, ${differing.length === 0 ? 'none of them differs' : `${String(differing.length)} of them differ`}`;
  const body = markup`<header><h1>Review of snapshots</h1><a href="/">Preview</a></header>
<main>
<p class="soft" id="sum">${sum}${frozen !== undefined && markup`. Nothing can be accepted here: ${frozen}`}</p>
<p id="said" role="status"></p>
${differing.map((cell) => cellMarkup(cell, frozen))}
</main>`;
  return previewDocument({ title: 'review of snapshots', body, script: REVIEW_SCRIPT });
}

function cellMarkup(cell: ReviewCell, frozen: string | undefined): Markup {
  const { file, kind, was, is, lines, refusal, seen } = cell;
  return markup`<article class="cell" data-file="${file}" data-seen="${seen}">
<h2>${file} <span class="soft">${DIFFERENCE_WORDS[kind]}</span></h2>
<div class="sides">${side('accepted', file, was)}${side('now', file, is)}</div>
${lines.length > 0 && markup`<details><summary>As text</summary><pre tabindex="0">${lines.map(lineMarkup)}</pre></details>`}
${refusal !== undefined && markup`<p class="bad">It cannot be accepted: ${refusal}</p>`}
<div class="does">
<button type="button" data-does="accept" aria-label="Accept ${file}"${(refusal ?? frozen) !== undefined && markup` disabled`}>Accept</button>
<button type="button" data-does="reject" aria-label="Reject ${file}">Reject</button>
<span class="said soft"></span>
</div>
</article>`;
}

function side(name: string, file: string, html: string | undefined): Markup | false {
  return (
    html !== undefined &&
    markup`<figure><figcaption>${name}</figcaption>${framed(`${name}: ${file}`, html)}</figure>`
  );
}

function lineMarkup(line: string): Markup {
  const isName = line.startsWith('+++') || line.startsWith('---');
  const kind = isName ? '' : line.startsWith('+') ? 'add' : line.startsWith('-') ? 'del' : '';
  return markup`<span class="${kind}">${line}</span>`;
}
