import type { Outcome } from '../../verdict/outcome.js';
import { changeGroups, changeWords, type ChangeGroup } from '../change-groups.js';
import { grouped } from '../words.js';
import { anchorOf } from './finding-card.js';
import { markup, type Markup } from './markup.js';

/** What is new since the base; less evidence and new findings stand open. */
export function changeSection(outcome: Outcome): Markup {
  const words = changeWords(outcome);
  if (words === undefined) return markup``;
  return markup`<section aria-labelledby="change">
    <h2 id="change">What changed</h2>
    <p>${words}</p>
    ${changeGroups(outcome.change).map(groupOf)}
  </section>`;
}

/** How many lines stand open. */
const MANY = 12;

/** What is good to know may stay folded, and so may what is long. */
function groupOf({ title, tone, items }: ChangeGroup): Markup {
  return markup`<details class="card change ${tone}" ${tone !== 'good' && items.length <= MANY && markup`open`}>
    <summary>${title} <span class="tag">${grouped(items.length)}</span></summary>
    <ul>
      ${items.map(({ words, fingerprint }) => markup`<li>${fingerprint === undefined ? words : markup`<a href="#${anchorOf(fingerprint)}">${words}</a>`}</li>`)}
    </ul>
  </details>`;
}

/** The fingerprints of the findings that the base did not have. */
export function appearedIn(change: Outcome['change']): ReadonlySet<string> {
  if (change === undefined || 'reason' in change) return new Set();
  return new Set(change.appeared.map(({ fingerprint }) => fingerprint));
}
