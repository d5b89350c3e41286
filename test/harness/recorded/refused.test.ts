import { describe, expect, it } from 'vitest';
import { EMBEDDED_CONTRACT, loadContract } from '../../../src/harness/load-contract.js';
import { contractJson } from '../../../src/contract/contract-json.js';
import { digest } from '../../../src/harness/digest.js';
import { parseConfig } from '../../../src/harness/load-config.js';
import { aRun } from '../../truth/a-run.js';
import { checkRecord } from './check-record.js';

const viewer = { id: 'u1', memberships: [{ workspace: 'w1', environments: ['e1'] }] };
const input = { viewer, workspace: 'w1', environment: null, run: null, runs: [aRun()] };
const now = '2026-01-01T12:00:00Z';

const render = (changes: object = {}): string =>
  JSON.stringify({ t: 'render', id: 'a', surface: 'list', now, input, ...changes });
const result = (changes: object = {}): string =>
  JSON.stringify({ t: 'result', id: 'a', status: 'ok', code: 200, body: '<main></main>', ...changes });
const detailOf = (run: string): string => render({ surface: 'detail', input: { ...input, run } });

const contract = await loadContract(EMBEDDED_CONTRACT, '/');
const MiB = 1024 * 1024;

const REFUSED: readonly {
  readonly name: string;
  readonly record: string | Uint8Array;
  readonly kind: string;
  /** After "Cannot use pages.ndjson:". */
  readonly says: string;
}[] = [
  {
    name: 'two results for one id',
    record: [render(), result(), result({ code: 404 })].join('\n'),
    kind: 'unknown-id',
    says: '3: line 2 is a result for "a" already, and nobody can tell which one counts',
  },
  {
    name: 'a shell of no environment',
    record: [render(), render({ surface: 'shell' }), result()].join('\n'),
    kind: 'bad-line',
    says: '2: "input.environment" is missing, which the page of a shell takes',
  },
  {
    name: 'one id for two requests',
    record: [render(), detailOf('r1'), result()].join('\n'),
    kind: 'unknown-id',
    says: '2: line 1 has the id "a" already',
  },
  {
    name: 'a result without a request',
    record: [render(), result(), result({ id: 'b' })].join('\n'),
    kind: 'unknown-id',
    says: '3: no render line has the id "b"',
  },
  {
    name: 'a request without a result',
    record: [render(), result(), render({ id: 'b' })].join('\n'),
    kind: 'unanswered',
    says: '3: no result line has the id "b"',
  },
  {
    name: 'a page of a run that is not among the runs',
    record: [detailOf('r9'), result()].join('\n'),
    kind: 'undecidable',
    says: '1: a page came for the run "r9", which is none of the recorded runs, so nobody can tell what is true of it',
  },
  {
    name: 'a truth of a run that is not among the runs',
    record: [render(), result({ truth: { r9: 'fresh' } })].join('\n'),
    kind: 'undecidable',
    says: '2: a truth is stated of the run "r9", which is none of the recorded runs',
  },
  {
    name: 'two runs with one id',
    record: [render({ input: { ...input, runs: [aRun(), aRun()] } }), result()].join('\n'),
    kind: 'undecidable',
    says: '1: two of its runs have the id "r1", so nobody can tell which one the page shows',
  },
  {
    name: 'a detail that is filtered to another environment',
    record: [render({ surface: 'detail', input: { ...input, environment: 'e2', run: 'r1' } }), result()].join(
      '\n',
    ),
    kind: 'undecidable',
    says: '1: the detail is filtered to "e2", and its run "r1" is in "e1", so nobody can tell who may see it',
  },
  {
    name: 'a moment without an offset',
    record: [render({ now: '2026-01-01 12:00:00' }), result()].join('\n'),
    kind: 'undecidable',
    says: '1: "now" is "2026-01-01 12:00:00", which is no date-time with an offset, so nobody can tell how old a run was',
  },
  {
    name: 'no moment at all',
    record: [render({ now: undefined }), result()].join('\n'),
    kind: 'bad-line',
    says: '1: "now": Invalid input: expected string, received undefined',
  },
  {
    name: 'a hello of another spec',
    record: ['{"t":"hello","spec":"other"}', render(), result()].join('\n'),
    kind: 'other-contract',
    says: '1: the pages after it were recorded under another spec: other, and not 358-operationrun-queue-truth',
  },
  {
    name: 'a hello with the hash of another contract',
    record: ['{"t":"hello","contractHash":"0123456789ab"}', render(), result()].join('\n'),
    kind: 'other-contract',
    says: `1: the pages after it were recorded under another contract: 0123456789ab, and not ${digest(contract).slice(0, 12)}`,
  },
  {
    name: 'a hello of another protocol',
    record: ['{"t":"hello","protocol":[2,3]}', render(), result()].join('\n'),
    kind: 'protocol-version',
    says: '1: its hello speaks version 2, 3 of the protocol, and not 1',
  },
  {
    name: 'a page that was not rendered',
    record: [render(), '{"t":"result","id":"a","status":"error","message":"no view","trace":"at x"}'].join(
      '\n',
    ),
    kind: 'error',
    says: '2: the page was not rendered: no view',
  },
  {
    name: 'a line that is no JSON',
    record: [render(), 'PHPUnit 11.0', result()].join('\n'),
    kind: 'bad-line',
    says: '2: it is no JSON: "PHPUnit 11.0"',
  },
  {
    name: 'a last line that breaks off',
    record: [render(), result(), '{"t":"render","id'].join('\n'),
    kind: 'bad-line',
    says: String.raw`3: it breaks off at the end of the file: "{\"t\":\"render\",\"id"`,
  },
  {
    name: 'a line of no kind',
    record: ['{"t":"reslut"}', render(), result()].join('\n'),
    kind: 'bad-line',
    says: '1: "t" is none of hello, render, result and bye',
  },
  {
    name: 'a line that is no UTF-8',
    record: Buffer.concat([Buffer.from(`${render()}\n${result()}\n`), Buffer.from([0xff, 0xfe, 0x0a])]),
    kind: 'bad-line',
    says: '3: it is no UTF-8',
  },
  {
    name: 'a line beyond 8 MiB',
    record: [render(), result({ body: 'x'.repeat(8 * MiB) }), render({ id: 'b' }), result({ id: 'b' })].join(
      '\n',
    ),
    kind: 'bad-line',
    says: '2: it is longer than 8 MiB',
  },
  {
    name: 'data that is nested without end',
    record: [`{"t":"hello","x":${'['.repeat(5000)}${']'.repeat(5000)}}`, render(), result()].join('\n'),
    kind: 'bad-line',
    says: '1: its data is nested more than 200 deep',
  },
];

describe('the config of a record', () => {
  it('names its file and nothing else', () => {
    const testee = { kind: 'recorded', file: 'pages.ndjson' };
    expect(parseConfig({ testee }, 'c.json').testee).toEqual(testee);
    expect(() => parseConfig({ testee: { kind: 'recorded' } }, 'c.json')).toThrow(
      'testee.file: Cannot do without "file": a text is needed',
    );
    expect(() => parseConfig({ testee: { ...testee, timeout: '2s' } }, 'c.json')).toThrow(
      'testee.timeout: Cannot use the key "timeout": it is not known here; known: kind, file',
    );
  });
});

describe('a record', () => {
  it.each(REFUSED)('is refused with a reason, and never green: $name', async ({ record, kind, says }) => {
    const { verdict, faults } = await checkRecord(record);
    const told = faults.map(({ fault }) => [fault.kind, fault.message]);
    expect(told).toContainEqual([kind, `Cannot use pages.ndjson:${says}`]);
    expect(verdict).toBe('could-not-run');
  });

  it('tells the first line of a flaw, and how many more there are', async () => {
    const { faults } = await checkRecord([render(), result(), 'one', 'two', 'three', ''].join('\n'));
    expect(faults.map(({ fault, more }) => [fault.message, more])).toEqual([
      ['Cannot use pages.ndjson:3: it is no JSON: "one"', 2],
    ]);
  });

  it.each<[name: string, record: string]>([
    ['line breaks of Windows', [render(), result(), ''].join('\r\n')],
    ['a byte order mark', `\uFEFF${render()}\n${result()}\n`],
    ['empty lines', `\n\n${render()}\n  \n${result()}\n\n`],
    ['no line break at the end', `${render()}\n${result()}`],
    ['the result before the request', `${result()}\n${render()}\n`],
    ['unknown fields and a bye', `${render({ more: 1 })}\n${result({ more: { x: [] } })}\n{"t":"bye"}\n`],
    [
      'a hello that says the contract of today',
      [
        JSON.stringify({ t: 'hello', protocol: 1, contract: contractJson(contract) }),
        JSON.stringify({ t: 'hello', contractHash: digest(contract).slice(0, 12) }),
        render(),
        result(),
      ].join('\n'),
    ],
    [
      'what PHP makes of empty mappings, and without what is not stored',
      [
        render({
          input: {
            ...input,
            runs: [
              { ...aRun(), context: [], outcome: undefined, completed_at: undefined, counts: undefined },
            ],
          },
        }),
        result({ truth: [], source: null }),
      ].join('\n'),
    ],
    ['the 404 of a run that is not there', `${detailOf('r9')}\n${result({ code: 404 })}\n`],
  ])('is read with %s', async (_, record) => {
    const { faults, stats } = await checkRecord(record);
    expect(faults).toEqual([]);
    expect(stats).toMatchObject({ kind: 'known', value: { cases: 1 } });
  });

  it('that is empty vouches for nothing', async () => {
    const { verdict, gaps } = await checkRecord('');
    expect(gaps.map(({ about, reason }) => [about, reason])).toEqual([
      ['shell', 'no page of it was recorded in pages.ndjson'],
      ['list', 'no page of it was recorded in pages.ndjson'],
      ['detail', 'no page of it was recorded in pages.ndjson'],
    ]);
    expect(verdict).toBe('not-enough-evidence');
  });
});
