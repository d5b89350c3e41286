import { describe, expect, it } from 'vitest';
import { Conversation, type Heard } from '../../src/protocol/conversation.js';

const HELLO = '{"t":"hello","protocol":1,"testee":{"name":"x"}}\n';

/** What is heard of `texts`, chunk by chunk, after hello and `asked` requests. */
function heard(asked: number, ...texts: readonly (string | Uint8Array)[]): readonly Heard[] {
  const conversation = new Conversation();
  for (let at = 0; at < asked; at += 1) conversation.ask();
  const chunks = texts.map((text) => (typeof text === 'string' ? Buffer.from(text) : text));
  const all = [Buffer.from(HELLO), ...chunks].flatMap((chunk) => conversation.hear(chunk));
  const rest = conversation.end();
  return [...all.slice(1), ...(rest === undefined ? [] : [rest])];
}

function ids(all: readonly Heard[]): readonly string[] {
  return all.map((one) =>
    one.kind === 'result' ? one.result.id : one.kind === 'mishap' ? one.mishap.name : one.kind,
  );
}

const answer = (id: string, body = 'é') =>
  `{"t":"result","id":${JSON.stringify(id)},"status":"ok","body":"${body}"}\n`;

describe('a conversation', () => {
  it('takes answers in any order, and in one chunk or byte by byte', () => {
    const text = answer('3') + answer('1') + answer('2');
    expect(ids(heard(3, text))).toEqual(['3', '1', '2']);
    expect(ids(heard(3, ...[...Buffer.from(text)].map((byte) => Uint8Array.of(byte))))).toEqual([
      '3',
      '1',
      '2',
    ]);
  });

  it('skips empty lines, and takes a carriage return before the line break', () => {
    expect(ids(heard(1, '\n  \n\r\n', answer('1').replace('\n', '\r\n')))).toEqual(['1']);
  });

  it.each([
    { name: 'an id that nobody asked', lines: [answer('2')], mishap: 'unknown-id' },
    { name: 'an id that looks like one of ours', lines: [answer('01')], mishap: 'unknown-id' },
    {
      name: 'an id of another kind',
      lines: ['{"t":"result","id":1,"status":"ok","body":""}\n'],
      mishap: 'wrong-shape',
    },
    { name: 'a second hello', lines: [HELLO], mishap: 'hello-twice' },
    { name: 'no JSON', lines: ['Notice: x\n'], mishap: 'no-json' },
    { name: 'a list', lines: ['[]\n'], mishap: 'wrong-shape' },
    { name: 'null', lines: ['null\n'], mishap: 'wrong-shape' },
    { name: 'another kind of message', lines: ['{"t":"bye"}\n'], mishap: 'wrong-shape' },
    {
      name: 'a code that is none',
      lines: [answer('1').replace('"body"', '"code":1e400,"body"')],
      mishap: 'wrong-shape',
    },
    { name: 'half a character', lines: [answer('1', '\\ud83d')], mishap: 'half-character' },
    { name: 'half a line', lines: [answer('1').slice(0, -2)], mishap: 'half-line' },
  ])('ends with $name', ({ lines, mishap }) => {
    expect(ids(heard(1, ...lines))).toEqual([mishap]);
  });

  it('hears nothing more after a mishap', () => {
    expect(ids(heard(2, answer('9') + answer('1'), answer('2')))).toEqual(['unknown-id']);
  });

  it('tells a second answer from one that nobody asked', () => {
    expect(ids(heard(1, answer('1'), answer('1')))).toEqual(['1', 'answered-twice']);
  });

  it('takes a pair of escaped surrogates, and a line of just the longest length', () => {
    const longest = 8 * 1024 * 1024;
    const line = answer('1', '\\ud83d\\ude00');
    const padded = line.replace('\\ude00', `\\ude00${'x'.repeat(longest + 1 - Buffer.byteLength(line))}`);
    expect(ids(heard(1, padded))).toEqual(['1']);
    const longer = padded.replace('xx', 'xxx');
    expect(ids(heard(1, longer))).toEqual(['long-line']);
    expect(ids(heard(1, longer.slice(0, 5000), longer.slice(5000)))).toEqual(['long-line']);
  });

  it('refuses a version that it does not speak, whatever else that hello says', () => {
    const conversation = new Conversation();
    const [one] = conversation.hear(Buffer.from('{"t":"hello","protocol":2,"peer":[]}\n'));
    expect(one).toEqual({
      kind: 'mishap',
      mishap: { name: 'no-shared-version', values: { theirs: '2', ours: '1' } },
    });
  });

  it('refuses a result before hello', () => {
    const conversation = new Conversation();
    expect(ids(conversation.hear(Buffer.from(answer('1'))))).toEqual(['answer-before-hello']);
  });
});
