import { describe, expect, it } from 'vitest';
import { assertNever } from '../../src/lang/assert-never.js';
import { known, unknown } from '../../src/lang/known.js';
import { err, ok } from '../../src/lang/result.js';
import { instant, millis } from '../../src/lang/units.js';
import { UsageError } from '../../src/lang/usage-error.js';

describe('the words that the language lacks', () => {
  it('tell an answer from an error, even where both are alike', () => {
    expect(ok('off')).toEqual({ kind: 'ok', value: 'off' });
    expect(err('off')).toEqual({ kind: 'err', error: 'off' });
  });

  it('tell a fact from a missing one, even where the fact is nothing', () => {
    expect(known(undefined)).toEqual({ kind: 'known', value: undefined });
    expect(unknown('no-timestamp')).toEqual({ kind: 'unknown', reason: 'no-timestamp' });
  });

  it('leave a number as it is', () => {
    expect([millis(300_000), instant(-1)]).toEqual([300_000, -1]);
  });

  it('stop at a member of a union that nobody handled, and say which', () => {
    // What a program without types could hand in.
    const stray: never = JSON.parse('"paused"') as never;
    expect(() => assertNever(stray)).toThrow('Cannot handle "paused": no branch names it');
  });

  it('tell a usage error by its name, and keep its cause', () => {
    const cause = new Error('no such file');
    const error = new UsageError('Cannot read the config', { cause });
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('UsageError');
    expect(error.cause).toBe(cause);
  });
});
