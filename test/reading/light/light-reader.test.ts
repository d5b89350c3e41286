import { describe, expect, it } from 'vitest';
import { createAuthority } from '../../../src/reading/authority.js';
import { createLightReader } from '../../../src/reading/light/light-reader.js';
import type { PageDocument } from '../../../src/reading/page-node.js';
import { aContract } from '../../support/a-contract.js';

const contract = aContract();
const authority = createAuthority(contract);
const PAGE = { surface: 'list', runs: ['r1'] } as const;
const PLAIN = '<!doctype html><html><head></head><body><p data-run-id="r1">Likely stale</p></body></html>';
const DEEP = `${'<b>'.repeat(300)}x`;

describe('a light reader', () => {
  it.each([
    PLAIN,
    '<li data-run-id=r1>Likely <b>stale',
    '<style>p { color: red }</style><p>x',
    '<p style="color: red">x',
  ])('reads %s as the authority does', (html) => {
    const light = createLightReader(contract, () => authority.css);
    expect(light.read(html, PAGE)).toEqual({ kind: 'read', reading: authority.read(html, PAGE) });
  });

  it('needs a parser of styles where there are any', () => {
    const light = createLightReader(contract, () => undefined);
    expect(light.read(PLAIN, PAGE).kind).toBe('read');
    expect(light.read('<style>p { color: red }</style><p>x', PAGE)).toEqual({
      kind: 'beyond',
      what: 'styles',
    });
    expect(light.read('<p style="color: red">x', PAGE)).toEqual({ kind: 'beyond', what: 'styles' });
  });

  it('leaves to the authority what is beyond it, and is itself to blame for all else', () => {
    const light = createLightReader(contract, () => authority.css);
    expect(light.read(DEEP, PAGE)).toEqual({ kind: 'beyond', what: 'deep nesting' });
    const broken = createLightReader(
      contract,
      () => authority.css,
      (): PageDocument => {
        throw new Error('broken');
      },
    );
    expect(() => broken.read(PLAIN, PAGE)).toThrow('broken');
  });
});
