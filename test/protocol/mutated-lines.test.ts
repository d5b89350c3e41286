import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Conversation } from '../../src/protocol/conversation.js';
import { parseMessage } from '../../src/protocol/parse-message.js';

const LINES: readonly Readonly<Record<string, unknown>>[] = [
  {
    t: 'hello',
    protocol: 1,
    testee: { name: 'x', version: '1' },
    surfaces: { list: { support: 'full' } },
    concurrency: 4,
  },
  {
    t: 'result',
    id: '1',
    status: 'ok',
    code: 200,
    body: '<p>x</p>',
    source: 'a.php:1',
    truth: { r1: 'fresh' },
  },
  { t: 'result', id: '1', status: 'unsupported', reason: 'none' },
  { t: 'result', id: '1', status: 'error', message: 'broke', trace: '#0' },
];

const ODD: readonly string[] = [
  'null',
  'true',
  '-1',
  '1e999',
  '9007199254740993',
  '""',
  '"\\ud800"',
  '"\\udc00\\ud800"',
  '[]',
  '{}',
  '{"__proto__":{"t":"result"}}',
  '[['.repeat(50) + ']]'.repeat(50),
  '['.repeat(20_000),
  `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
];

/** A line in which one value is another, or that is cut, doubled, or has bytes that are none of it. */
const anyMutation: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    fc.constantFrom(...LINES),
    fc.nat(),
    fc.constantFrom(...ODD),
    fc.nat(),
    fc.constantFrom(...'swap cut byte double drop'.split(' ')),
  )
  .map(([line, which, odd, at, how]) => {
    const text = JSON.stringify(line);
    const keys = Object.keys(line);
    const key = keys[which % keys.length] ?? 't';
    switch (how) {
      case 'swap':
        return Buffer.from(text.replace(JSON.stringify(line[key]), () => odd));
      case 'cut':
        return Buffer.from(text.slice(0, at % text.length));
      case 'double':
        return Buffer.from(text + text);
      case 'drop':
        return Buffer.from(JSON.stringify({ ...line, [key]: undefined }));
      default: {
        const bytes = Buffer.from(text);
        bytes[at % bytes.length] = which % 256;
        return bytes;
      }
    }
  });

const SIGNIFICANT = ['t', 'id', 'status', 'code', 'body', 'source', 'truth', 'reason', 'message', 'trace'];

describe('10,000 mutated lines', () => {
  it('are each a message of the right shape, nothing, or a mishap', () => {
    const seen = { message: 0, nothing: 0, mishap: 0 };
    fc.assert(
      fc.property(anyMutation, (line) => {
        const parsed = parseMessage(line);
        if (parsed.kind === 'err') seen.mishap += 1;
        else if (parsed.value === undefined) seen.nothing += 1;
        else {
          seen.message += 1;
          const { value } = parsed;
          expect(['hello', 'result']).toContain(value.t);
          if (value.t === 'result') {
            expect(Object.keys(value).filter((key) => !SIGNIFICANT.includes(key))).toEqual([]);
            expect(typeof value.id).toBe('string');
          }
        }
      }),
      { seed: 358, numRuns: 10_000 },
    );
    expect(seen.mishap).toBeGreaterThan(5000);
    expect(seen.message).toBeGreaterThan(100);
  });

  it('never pass for an answer that was not asked for, and end a conversation at the first that is none', () => {
    let answered = 0;
    fc.assert(
      fc.property(fc.array(anyMutation, { minLength: 1, maxLength: 8 }), (lines) => {
        const conversation = new Conversation();
        const id = conversation.ask();
        const bytes = Buffer.concat([
          ...[Buffer.from(JSON.stringify(LINES[0])), ...lines].flatMap((line) => [line, Buffer.from('\n')]),
        ]);
        const heard = conversation.hear(bytes);
        const results = heard.filter(({ kind }) => kind === 'result');
        answered += results.length;
        expect(results.length).toBeLessThanOrEqual(1);
        expect(results.every((one) => one.kind === 'result' && one.result.id === id)).toBe(true);
        const mishap = heard.findIndex(({ kind }) => kind === 'mishap');
        expect([-1, heard.length - 1]).toContain(mishap);
      }),
      { seed: 358, numRuns: 2000 },
    );
    expect(answered).toBeGreaterThan(10);
  });
});
