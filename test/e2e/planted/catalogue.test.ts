import { describe, expect, it } from 'vitest';
import { LAW_IDS } from '../../../src/contract/checks.js';
import { PLANTS } from './plants.js';

describe('the planted lies', () => {
  it.each(LAW_IDS)('hold one that %s is meant to catch', (law) => {
    expect(PLANTS.filter(({ caught }) => caught.law === law).map(({ name }) => name)).not.toEqual([]);
  });

  it('have a name each', () => {
    expect(new Set(PLANTS.map(({ name }) => name)).size).toBe(PLANTS.length);
  });

  it('are caught by a whole check in at least two rows', () => {
    const checked = PLANTS.filter(({ command }) => command[0] === 'check');
    expect(checked.length).toBeGreaterThanOrEqual(2);
  });
});
