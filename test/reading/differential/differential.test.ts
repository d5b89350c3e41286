import { setImmediate as breathe } from 'node:timers/promises';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { LightElement, LightText, type LightChild } from '../../../src/reading/light/light-node.js';
import { parseLight } from '../../../src/reading/light/parse-light.js';
import { scanLight } from '../../../src/reading/light/scan-light.js';
import { WRITTEN } from '../../../src/reading/page-node.js';
import { anyPage, anyPlainPage, PAGE_KINDS } from './any-page.js';
import { realPages } from './real-pages.js';
import { twoReaders } from './two-readers.js';

/** How many pages to read: few enough for every change; `npm run differential` reads many. */
const PAGES = Number(process.env['DIFFERENTIAL_PAGES'] ?? 400);
const SEED = Number(process.env['DIFFERENTIAL_SEED'] ?? 358);
/** How many are read in one go. */
const BATCH = 400;
/** The longest that it may take to read so many. */
const PATIENCE = 120_000 + PAGES * 200;

let real: readonly string[];

beforeAll(async () => {
  real = await realPages(SEED, 12);
});

describe('the light reader', () => {
  it('reads every page as the authority does', { timeout: PATIENCE }, async () => {
    const compared = twoReaders();
    const counts = { same: 0, beyond: 0, different: 0 };
    const kinds = new Map<string, number>(PAGE_KINDS.map((kind) => [kind, 0]));
    for (let done = 0; done < PAGES; done += BATCH) {
      fc.assert(
        fc.property(anyPage(real), ({ kind, html }) => {
          const comparison = compared(html);
          counts[comparison.kind] += 1;
          kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
          expect(comparison.kind).not.toBe('different');
        }),
        { numRuns: Math.min(BATCH, PAGES - done), seed: SEED + done },
      );
      // jsdom lets go of what it parsed after a turn of the loop.
      await breathe();
    }
    expect(counts.same).toBeGreaterThan(PAGES * 0.8);
    expect(Math.min(...kinds.values())).toBeGreaterThan(PAGES * 0.05);
    if (PAGES > BATCH)
      process.stdout.write(`${JSON.stringify({ ...counts, ...Object.fromEntries(kinds) })}\n`);
  });

  it('hands little over: no page of the reference surfaces', () => {
    const compared = twoReaders();
    expect(real.length).toBeGreaterThan(20);
    expect(real.map((html) => compared(html).kind).filter((kind) => kind !== 'same')).toEqual([]);
  });

  it.each([
    ['an entity that is not decoded', (html: string) => html.replaceAll('&', '&amp;')],
    ['a hidden element that is seen', (html: string) => html.replaceAll(' hidden', '')],
    ['an end tag that is passed over', (html: string) => html.replace('</p>', '')],
    ['a comment that is read', (html: string) => html.replaceAll('<!--', '')],
  ])('is found out by %s', (_, planted) => {
    const compared = twoReaders((html) => parseLight(planted(html)));
    const found = fc.check(
      fc.property(anyPage(real), ({ html }) => compared(html).kind !== 'different'),
      { numRuns: 400, seed: SEED, endOnFailure: true },
    );
    expect(found.failed).toBe(true);
  });
});

describe('a plain page', () => {
  it('is the same tree by the scanner and by the parser', () => {
    let plain = 0;
    const pages = fc.oneof(anyPlainPage, fc.constantFrom(...real));
    fc.assert(
      fc.property(pages, (html) => {
        const scanned = scanLight(html);
        if (scanned === undefined) return;
        plain += 1;
        expect(written(scanned.firstChild)).toEqual(written(parseLight(html).firstChild));
      }),
      { numRuns: Math.max(1000, PAGES), seed: SEED },
    );
    expect(plain).toBeGreaterThan(400);
  });

  it('is not taken for one where a parser would move anything', () => {
    const page = (body: string) => `<!doctype html><html><head></head><body>${body}</body></html>`;
    expect(scanLight(page('<p>a</p>'))).toBeDefined();
    for (const body of MOVED) expect([body, scanLight(page(body))]).toEqual([body, undefined]);
  });
});

const MOVED: readonly string[] = [
  '<p><div></div></p>',
  '<p><ul></ul></p>',
  '<ul><li>a<li>b</li></li></ul>',
  '<li><a><li>b</li></a></li>',
  '<dl><dt><dd>a</dd></dt></dl>',
  '<a><b><a>x</a></b></a>',
  '<button><span><button>x</button></span></button>',
  '<h1><h2>x</h2></h1>',
  '<table><tr><td>x</td></tr></table>',
  '<table>x</table>',
  '<table><tbody><b></b></tbody></table>',
  '<div><tr></tr></div>',
  '<form><div><form></form></div></form>',
  '<b><i></b></i>',
  '<div/>',
  '<p>a',
  '<select><option>a</option></select>',
  '<pre>\nx</pre>',
  '<svg></svg>',
  '<template></template>',
  '<p a=b>x</p>',
  "<p a='b'>x</p>",
  '<p a="1" a="2">x</p>',
  '<P>x</P>',
  'a &notit; b',
  'a & b',
  '&#0;',
  '&#x80;',
  '\0',
  'a\r\nb',
  '<!--> x -->',
  '<!-- x --!> y -->',
  '<![CDATA[x]]>',
  '<?x?>',
];

/** A tree in letters. */
function written(node: LightChild | null): string {
  const parts: string[] = [];
  for (let at = node; at !== null; at = at.nextSibling) {
    if (at instanceof LightText) parts.push(JSON.stringify(at.data));
    else if (at instanceof LightElement)
      parts.push(`${at.localName} ${JSON.stringify([...at[WRITTEN]])} [${written(at.firstChild)}]`);
    else parts.push('comment');
  }
  return parts.join(', ');
}
