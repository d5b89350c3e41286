import type { SurfaceSpec } from '../../src/contract/contract.js';
import { expect } from 'vitest';
import { createAuthority } from '../../src/reading/authority.js';
import { createLightReader } from '../../src/reading/light/light-reader.js';
import type { Reader } from '../../src/reading/reader.js';
import type { PageReading, PlaceReading, RegionReading } from '../../src/reading/reading.js';
import { aContract } from '../support/a-contract.js';

const LIST: SurfaceSpec = {
  shows: 'all-runs',
  run: '[data-run-id="{id}"]',
  path: '/operations',
  banner: '.banner',
  diagnostics: '[data-diagnostics]',
  content: '.user-content',
  progress: '.meter',
};

/** A reader of a list that is laid out as `changes` say: the authority, which the light reader has to agree with. */
export function aReader(changes: Partial<SurfaceSpec> = {}): Reader {
  const contract = aContract({ surfaces: { list: { ...LIST, ...changes } } });
  const authority = createAuthority(contract);
  const light = createLightReader(contract, () => authority.css);
  return {
    read(html, page) {
      const reading = authority.read(html, page);
      const answer = light.read(html, page);
      if (answer.kind === 'read') expect(answer.reading).toEqual(reading);
      return reading;
    },
  };
}

const reader = aReader();

/** The reading of a page on which the runs `r1` and `r2` are looked for. */
export function readList(html: string): PageReading {
  return reader.read(html, { surface: 'list', runs: ['r1', 'r2'] });
}

/** Everything outside the regions of runs. */
export function readRest(html: string): PlaceReading {
  return readList(html).rest;
}

/** The one region of `r1`. Throws where there is none, or more than one. */
export function readRegion(html: string): RegionReading {
  const [region, ...others] = readList(html).regions.get('r1') ?? [];
  if (region === undefined || others.length > 0)
    throw new Error('Cannot read the region: the page has not just one');
  return region;
}

/** The names of the claims that a page makes outside the regions of runs, each once. */
export function claimsIn(html: string): readonly string[] {
  return [...new Set(readRest(html).claims.map(({ claim }) => claim))];
}

/** The texts of the sayings outside the regions of runs. */
export function textsIn(html: string): readonly string[] {
  return readRest(html).sayings.map(({ text }) => text);
}
