import { SURFACES } from '../../contract/vocabulary.js';
import type { Finding } from '../../verdict/event.js';
import type { CaseStory } from '../case-story.js';
import { moreOf, whereOf } from '../words.js';
import { markup, type Markup } from './markup.js';
import { timeLine } from './time-line.js';

/** What a card needs beside the finding: its case, and the numbers of its pages among all pages of the report. */
export interface CardContext {
  readonly story: CaseStory | undefined;
  /** Whether the base did not have it. */
  readonly isNew: boolean;
  /** A number for each page that is shown, in the order of the surfaces. */
  readonly pages: readonly { readonly number: number; readonly caption: string }[];
}

/** One finding: folded to what it says, and open with the whole story. */
export function findingCard(finding: Finding, { story, isNew, pages }: CardContext): Markup {
  const { fingerprint, requirement, also, headline, said, why, instead, location } = finding;
  const more = moreOf(finding);
  const [first] = said;
  return markup`<details
    class="finding card"
    id="${anchorOf(fingerprint)}"
    data-requirements="${[requirement, ...also].join(' ')}"
    data-surface="${whereOf(finding)}"
    data-text="${textOf(finding)}"
  >
    <summary>
      <span class="what">${requirement} ${headline}</span
      ><span
        >${isNew && markup`<span class="tag new">new</span> `}<span class="tag">${whereOf(finding)}</span></span
      >${first !== undefined && markup`<span class="words">&ldquo;${first}&rdquo;</span>`}
    </summary>
    <div class="body">
      ${storyOf(finding, story)}
      <div class="sides">${saysOf(finding)}${againstOf(finding)}</div>
      ${pages.length > 0 && markup`<div class="pages">${pages.map(({ number, caption }) => markup`<figure data-page="${number}"><figcaption>${caption}</figcaption></figure>`)}</div>`}
      ${frameOf(finding)}
      <dl>
        <dt>Check</dt>
        <dd><code>${finding.check}</code>: ${finding.message}</dd>
        <dt>Why</dt>
        <dd>${why}</dd>
        <dt>What to do</dt>
        <dd>
          ${instead}${location !== undefined && markup`: <code>${location.file}:${location.line}</code>`}
        </dd>
        ${
          more !== '' &&
          markup`<dt>More</dt>
                <dd>${more}</dd>`
        }
      </dl>
      ${replayOf(finding)}
      <p class="soft"><a href="#${anchorOf(fingerprint)}">Link to this finding</a></p>
    </div>
  </details> `;
}

/** A fingerprint as an anchor. */
export function anchorOf(fingerprint: string): string {
  return `finding-${fingerprint.replace(/[^\w-]/gu, '-')}`;
}

/** Everything that a search looks through, in lower case. */
function textOf({
  requirement,
  headline,
  message,
  said,
  against,
  check,
  location,
  case: id,
}: Finding): string {
  const words = [requirement, headline, message, ...said, against?.says, check, location?.file, id];
  return words.join(' ').toLowerCase();
}

function storyOf({ story: told, shrinks }: Finding, story: CaseStory | undefined): Markup {
  const steps = shrinks === 0 ? '' : ` (shrunk from ${String(shrinks)} steps)`;
  return markup`${told !== undefined && markup`<p><b>The run:</b> ${told}${steps}</p>`}${story !== undefined && story.runs.map(timeLine)}`;
}

function saysOf(finding: Finding): Markup {
  const { said, message } = finding;
  const words =
    said.length === 0
      ? [markup`<p>${message}</p>`]
      : said.map((each) => markup`<p>&ldquo;${each}&rdquo;</p>`);
  return markup`<figure class="side">
    <figcaption>The ${whereOf(finding)} says</figcaption>
    ${words}
  </figure>`;
}

function againstOf({ against }: Finding): Markup {
  if (against === undefined) return markup``;
  return markup`<figure class="side other">
    <figcaption>${isSurface(against.who) && 'The '}${against.who} says</figcaption>
    <p>&ldquo;${against.says}&rdquo;</p>
  </figure>`;
}

function frameOf({ frame = [] }: Finding): Markup {
  return frame.length === 0 ? markup`` : markup`<pre>${frame.map((line) => markup`${line}<br />`)}</pre>`;
}

function replayOf({ replay }: Finding): Markup {
  if (replay === undefined) return markup``;
  return markup`<p class="replay"><code>${replay}</code><button type="button" class="copy">Copy</button></p>`;
}

function isSurface(who: string): boolean {
  return (SURFACES as readonly string[]).includes(who);
}
