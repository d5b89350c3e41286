import { describe, expect, it } from 'vitest';
import { LAW_IDS } from '../../src/contract/checks.js';
import type { LawId } from '../../src/contract/checks.js';
import type { Judgement } from '../../src/invariant/judge.js';
import { judge } from '../../src/invariant/judge.js';
import { ALL_LAWS } from '../../src/invariant/laws.js';
import { SITUATIONS } from './all-situations.js';

function brokenIn({ breaches }: Judgement): readonly LawId[] {
  const broken = new Set(breaches.map(({ law }) => law.id));
  return LAW_IDS.filter((id) => broken.has(id));
}

describe.each(SITUATIONS)('$law', ({ law, breaks, holds }) => {
  it.each(breaks)('is broken by $name', ({ seen, breaches, also = [] }) => {
    const judgement = judge(seen, ALL_LAWS);
    const own = judgement.breaches.filter((breach) => breach.law.id === law);
    expect(own.map(({ breach }) => breach)).toEqual(breaches);
    expect(brokenIn(judgement)).toEqual(LAW_IDS.filter((id) => id === law || also.includes(id)));
    for (const { breach, page } of own) {
      expect(seen.pages).toContain(page);
      expect(page.visit.surface).toBe(breach.surface);
    }
    const counted = judgement.occurred.filter((occurrence) => occurrence.law === law);
    expect(counted.some(({ broken }) => broken > 0)).toBe(true);
  });

  it.each(holds)('holds with every other law in $name', ({ seen, occurs }) => {
    const judgement = judge(seen, ALL_LAWS);
    expect(judgement.breaches.map(({ breach }) => breach)).toEqual([]);
    const counted = judgement.occurred.filter((occurrence) => occurrence.law === law);
    expect(Object.fromEntries(counted.map(({ surface, occurred }) => [surface, occurred]))).toEqual(occurs);
    expect(judgement.occurred.filter(({ broken }) => broken > 0)).toEqual([]);
  });

  it('is tried in at least two situations that break it, and in two that hold, one of which it counts', () => {
    expect(breaks.length).toBeGreaterThanOrEqual(2);
    expect(holds.length).toBeGreaterThanOrEqual(2);
    expect(holds.some(({ occurs }) => Object.keys(occurs).length > 0)).toBe(true);
  });
});

describe('the tried laws', () => {
  it('are all that there are, each once', () => {
    expect(LAW_IDS.length).toBe(25);
    expect(SITUATIONS.map(({ law }) => law)).toEqual([...LAW_IDS]);
    expect(ALL_LAWS.map(({ id }) => id)).toEqual([...LAW_IDS]);
  });
});
