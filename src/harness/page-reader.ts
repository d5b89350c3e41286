import { isDeepStrictEqual } from 'node:util';
import type { Contract } from '../contract/contract.js';
import type { SeenPage } from '../invariant/law.js';
import type { Authority } from '../reading/authority.js';
import type { CssParser } from '../reading/css-parser.js';
import { createLightReader, type LightAnswer, type LightReader } from '../reading/light/light-reader.js';
import type { AskedPage } from '../reading/reader.js';
import type { PageReading } from '../reading/reading.js';
import { askedPage } from './asked-page.js';
import { differenceOf } from './difference.js';
import { ReadCount } from './read-count.js';

/** Reads the pages of a run. */
export interface PageReader {
  read(html: string, page: AskedPage): Promise<PageReading>;
  /** The first of `pages` that the authority reads otherwise than it was read; nothing where they are alike. */
  confirm(pages: readonly SeenPage[]): Promise<Disagreement | undefined>;
  /** How pages were read; absent where there is one way alone. */
  readonly count?: ReadCount;
}

/** A page that is read in two ways. */
export interface Disagreement {
  readonly page: SeenPage;
  /** The first place where the readings differ, and what stands there in either. */
  readonly difference: string;
}

/** A light reader for the pages of a contract. */
export type LightReaders = (contract: Contract, css: () => CssParser | undefined) => LightReader;

/**
 * Reads each page by the light reader, and what is beyond it by the authority, which starts when there is need of it.
 *
 * Source: specs/adr/0008-a-light-tree-in-front-of-the-authority.md.
 */
export function swiftReader(contract: Contract, lightReader: LightReaders = createLightReader): PageReader {
  let authority: Authority | undefined;
  const light = lightReader(contract, () => authority?.css);
  const count = new ReadCount();
  const start = async () => (authority ??= await authorityFor(contract));
  return {
    async read(html, page) {
      const answer = await lightly(html, page);
      if (answer.kind === 'read') {
        count.add({ light: 1 });
        return answer.reading;
      }
      count.add({ beyond: new Map([[answer.what, 1]]) });
      return (await start()).read(html, page);
    },
    async confirm(pages) {
      const judge = await start();
      for (const page of pages) {
        const expected = judge.read(page.html, askedPage(page));
        count.add({ confirmed: 1 });
        if (isDeepStrictEqual(page.reading, expected)) continue;
        return { page, difference: differenceOf(page.reading, expected) };
      }
      return undefined;
    },
    count,
  };

  async function lightly(html: string, page: AskedPage): Promise<LightAnswer> {
    const answer = light.read(html, page);
    if (answer.kind === 'read' || authority !== undefined) return answer;
    await start();
    return light.read(html, page);
  }
}

/** Reads every page by the authority itself. */
export async function authorityReader(contract: Contract): Promise<PageReader> {
  const authority = await authorityFor(contract);
  return {
    read: (html, page) => Promise.resolve(authority.read(html, page)),
    confirm: () => Promise.resolve(undefined),
  };
}

async function authorityFor(contract: Contract): Promise<Authority> {
  const { createAuthority } = await import('../reading/authority.js');
  return createAuthority(contract);
}
