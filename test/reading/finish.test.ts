import { describe, expect, it } from 'vitest';
import { readRegion, readRest } from './read-with.js';

const HIDDEN = '<style>.sr { opacity: 0 }</style>';

describe('a saying', () => {
  it.each([
    ['<p>Late now</p>', 'Late now', 'Late now'],
    [`${HIDDEN}<p>Late <b class="sr">now</b></p>`, 'Late now', 'Late'],
    [`${HIDDEN}<p class="sr">Late now</p>`, 'Late now', ''],
  ])('of %s has its words, and those that are seen', (html, text, seen) => {
    expect(readRest(html).sayings.map((saying) => [saying.text, saying.seen])).toEqual([[text, seen]]);
  });

  it('makes a claim once for the same words, and again for others', () => {
    const claims = (html: string) => readRest(html).claims.map(({ claim, text }) => [claim, text]);
    expect(claims('<p><b>Now</b><b>Waiting for worker.</b></p>')).toEqual([
      ['calm-queue', 'Waiting for worker'],
    ]);
    expect(claims('<p>Waiting for worker. Waiting for worker.</p>')).toEqual([
      ['calm-queue', 'Waiting for worker'],
    ]);
    expect(claims('<p>Waiting for worker. Queued and waiting. Likely stale.</p>')).toEqual([
      ['calm-queue', 'Waiting for worker'],
      ['calm-queue', 'Queued and waiting'],
      ['stale-attention', 'Likely stale'],
    ]);
  });
});

describe('a banner', () => {
  it('holds the texts in it, and no names or hints', () => {
    const html =
      '<div data-run-id="r1"><div class="banner">Late<p>now<i title="not this"></i></p><p> </p><img alt="nor this"></div></div>';
    expect(readRegion(html).banners).toEqual([{ text: 'Late now', position: 'no-diagnostics' }]);
  });
});
