import { describe, expect, it } from 'vitest';
import { authorityReader, swiftReader, type PageReader } from '../../src/harness/page-reader.js';
import { createLightReader } from '../../src/reading/light/light-reader.js';
import { parseLight } from '../../src/reading/light/parse-light.js';
import { aContract } from '../support/a-contract.js';
import { anObservation } from '../support/an-observation.js';
import { listPage, row } from '../support/small-pages.js';

const contract = aContract();
const HTML = listPage(row('r1', 'Likely stale'), row('r2', 'Queued'));
const PAGE = { surface: 'list', runs: ['r1', 'r2'] } as const;

/** A page that `reader` reads, as it is seen. */
async function seenBy(reader: PageReader, html: string) {
  const pages = anObservation([{ html }], contract).pages;
  return Promise.all(
    pages.map(async (page) => ({ ...page, reading: await reader.read(html, { ...PAGE, runs: [] }) })),
  );
}

describe('the reader of a run', () => {
  it('reads as the authority does, and says so', async () => {
    const reader = swiftReader(contract);
    const authority = await authorityReader(contract);
    expect(await reader.read(HTML, PAGE)).toEqual(await authority.read(HTML, PAGE));
    expect(reader.count?.notes()).toEqual([
      'read: 1 page of a light tree, 0 of them by jsdom as well, to the same effect',
    ]);
  });

  it('hands over what is beyond a light tree, and says why', async () => {
    const html = `<style>p:nth-child(2) { display: none }</style><p>a</p><p>b</p>`;
    const reader = swiftReader(contract);
    const { rest } = await reader.read(html, PAGE);
    expect(rest.sayings.map(({ text }) => text)).toEqual(['a']);
    expect(reader.count?.notes()[1]).toBe('read by jsdom alone: 1 page (selectors)');
  });

  it('confirms pages that are read alike', async () => {
    const reader = swiftReader(contract);
    expect(await reader.confirm(await seenBy(reader, HTML))).toBeUndefined();
    expect(reader.count?.notes()[0]).toContain('1 of them by jsdom as well');
  });

  it('names the place where a light reader with a fault reads otherwise', async () => {
    const faulty = swiftReader(contract, (...given) =>
      createLightReader(...given, (html) => parseLight(html.replace('stale', 'fresh'))),
    );
    const found = await faulty.confirm(await seenBy(faulty, HTML));
    expect(found?.page.html).toBe(HTML);
    expect(found?.difference).toBe('rest.sayings.2.text: "Likely fresh" against "Likely stale"');
  });
});
