import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { contractSchema } from '../../src/contract/schema.js';
import { MINIMAL_CONTRACT } from './minimal-contract.js';
import { planted, SPEC_TEXT } from './planted.js';
import type { Planting } from './planted.js';

const SCHEMA = z.toJSONSchema(contractSchema, { io: 'input', target: 'draft-2020-12' });
const accepts = new Ajv2020({ strict: true, allErrors: true }).compile(SCHEMA);

describe('the JSON Schema of a contract', () => {
  it('is the one that is published', async () => {
    await expect(`${JSON.stringify(SCHEMA, null, 2)}\n`).toMatchFileSnapshot(
      '../../specs/schema/contract.schema.json',
    );
  });

  it('has a name, a title and a description for every key at the top', () => {
    expect(SCHEMA).toMatchObject({ $id: 'urn:queue-truth:schema:contract', title: 'Queue Truth contract' });
    const keys = Object.entries(SCHEMA.properties ?? {});
    expect(keys).toHaveLength(15);
    for (const [key, schema] of keys)
      expect([key, schema]).toEqual([
        key,
        expect.objectContaining({ description: expect.any(String) as string }),
      ]);
  });

  it.each<[name: string, text: string]>([
    ['the contract of the spec', SPEC_TEXT],
    ['a contract that says only what has no default', MINIMAL_CONTRACT],
  ])('accepts %s', (_, text) => {
    accepts(parse(text));
    expect(accepts.errors).toBeNull();
  });

  it.each<[name: string, planting: Planting]>([
    [
      'an unknown key at the top',
      { replace: 'model: OperationRun\n', by: 'model: OperationRun\nsurfacs: {}\n' },
    ],
    ['an unknown key in a surface', { replace: '    banner: ', by: '    baner: ' }],
    ['an unknown surface', { replace: '  list:\n    shows', by: '  lst:\n    shows' }],
    ['an unknown check', { replace: 'checks: [no-stale-for-fresh]', by: 'checks: [no-stale-for-fres]' }],
    ['a window without a unit', { replace: 'default: { queued: 5m,', by: 'default: { queued: 5,' }],
    ['a missing key', { replace: 'model: OperationRun\n', by: '' }],
    ['a missing core claim', { replace: '  orphaned:\n    says', by: '  lost:\n    says' }],
  ])('refuses %s', (_, planting) => {
    expect(accepts(parse(planted(planting)))).toBe(false);
  });
});
