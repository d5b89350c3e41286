import type { Moment, RunStory } from '../case-story.js';
import { markup, type Markup } from './markup.js';

/** What happened to a run when, as a bar up to the moment of the pages: calm within its window, alarming past it. */
export function timeLine({ label, moments }: RunStory): Markup {
  const times = moments.map(({ at }) => Date.parse(at));
  const [from, to] = [Math.min(...times), Math.max(...times)];
  if (moments.length < 2 || !Number.isFinite(from) || from === to) return markup``;
  const share = ({ at }: Moment) => ((Date.parse(at) - from) / (to - from)) * 100;
  const end = moments.find(({ kind }) => kind === 'window');
  const window = end === undefined ? 100 : share(end);
  return markup`<div class="time">
    <p class="soft">${label}</p>
    <div class="bar" aria-hidden="true" style="--window:${window.toFixed(2)}%">
      ${moments.map((moment) => markup`<i style="left:${share(moment).toFixed(2)}%"></i>`)}
    </div>
    <ol class="moments">
      ${moments.map(momentOf)}
    </ol>
  </div>`;
}

function momentOf({ name, at, kind }: Moment): Markup {
  return markup`<li class="${kind}">${name} <time datetime="${at}">${shortTime(at)}</time></li>`;
}

/** A moment to the second in UTC; milliseconds only where there are any. */
function shortTime(at: string): string {
  const iso = new Date(at).toISOString().replace('T', ' ');
  return iso.endsWith('.000Z') ? `${iso.slice(0, 19)}Z` : iso;
}
