import { describe, expect, it } from 'vitest';
import { withNext } from '../../src/lang/with-next.js';

describe('items with what comes after them', () => {
  it('are all there, the last with nothing', () => {
    expect([...withNext(['a', 'b', 'c'])]).toEqual([
      ['a', 'b'],
      ['b', 'c'],
      ['c', undefined],
    ]);
    expect([...withNext(['a'])]).toEqual([['a', undefined]]);
    expect([...withNext([])]).toEqual([]);
  });

  it('are drawn one ahead, and no more', () => {
    const drawn: number[] = [];
    function* numbers() {
      for (let number = 1; ; number += 1) {
        drawn.push(number);
        yield number;
      }
    }
    for (const [number] of withNext(numbers())) if (number === 3) break;
    expect(drawn).toEqual([1, 2, 3, 4]);
  });
});
