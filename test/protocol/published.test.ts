import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { protocolJsonSchemas } from '../../src/protocol/json-schemas.js';
import { harnessMessageSchema } from '../../src/protocol/messages.js';
import { MISHAPS } from '../../src/protocol/mishaps.js';
import { parseMessage } from '../../src/protocol/parse-message.js';
import { exchangeLines, recordedExchange } from './example-exchange.js';

const PAGE = readFileSync('specs/protocol/README.md', 'utf8');
const SCHEMAS = protocolJsonSchemas();
const ajv = new Ajv2020({ strict: true, allErrors: true });
const accepts = { harness: ajv.compile(SCHEMAS.harness), testee: ajv.compile(SCHEMAS.testee) };

describe('the JSON Schemas of the protocol', () => {
  it.each(['harness', 'testee'] as const)('are those that are published: %s', async (side) => {
    await expect(`${JSON.stringify(SCHEMAS[side], null, 2)}\n`).toMatchFileSnapshot(
      `../../specs/protocol/${side}.schema.json`,
    );
  });
});

describe('the page of the protocol', () => {
  it('lists every fault, with its message and what to do', () => {
    const faults = PAGE.slice(PAGE.indexOf('## Faults'), PAGE.indexOf('## Versions'));
    const rows = [...faults.matchAll(/^\| `([a-z-]+)` +\| (.+?) +\| (.+?) +\|$/gm)].map((row) =>
      row.slice(1),
    );
    expect(rows).toEqual(Object.values(MISHAPS).map(({ kind, says, hint }) => [kind, says, hint]));
  });

  it.each(['harness', 'testee'] as const)('names every field of a line of the %s', (side) => {
    const fields = [...fieldsOf(SCHEMAS[side])];
    expect(fields.length).toBeGreaterThan(10);
    const missing = fields.filter((field) => !new RegExp(`[\`."]${field}[\`"]`).test(PAGE));
    expect(missing).toEqual([]);
  });
});

describe('the recorded exchange', () => {
  it('is what the Node testee says today', async () => {
    await expect(await recordedExchange()).toMatchFileSnapshot('../../specs/protocol/example.ndjson');
  });

  it('is accepted by the published schemas and by the parsers, line by line', () => {
    const lines = exchangeLines();
    expect(lines.map(({ from }) => from)).toContain('testee');
    for (const { from, line } of lines) {
      expect([accepts[from](line), line, accepts[from].errors]).toEqual([true, line, null]);
      if (from === 'harness') expect(harnessMessageSchema.parse(line)).toEqual(line);
      else expect(parseMessage(Buffer.from(JSON.stringify(line)))).toEqual({ kind: 'ok', value: line });
    }
  });

  it('has a page, a refusal and every kind of request in it', () => {
    const said = exchangeLines().map(({ line }) =>
      ['t', 'surface', 'status', 'code'].flatMap((key) => (key in line ? [String(line[key])] : [])).join(' '),
    );
    expect(said).toEqual([
      'hello',
      'hello',
      'render shell',
      'result ok',
      'render list',
      'result ok',
      'render detail',
      'result ok',
      'render detail',
      'result ok 404',
      'render list',
      'result rejected',
      'bye',
    ]);
  });
});

/** The names of all fields in a schema, however deep. */
function fieldsOf(schema: unknown): ReadonlySet<string> {
  if (typeof schema !== 'object' || schema === null) return new Set();
  const own = 'properties' in schema ? Object.keys(schema.properties ?? {}) : [];
  return new Set([...own, ...Object.values(schema).flatMap((inner) => [...fieldsOf(inner)])]);
}
