import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { configSchema } from '../../src/harness/config-schema.js';
import { EXAMPLE } from './example-config.js';

const SCHEMA = z.toJSONSchema(configSchema, { io: 'input', target: 'draft-2020-12' });
const accepts = new Ajv2020({ strict: true, allErrors: true }).compile(SCHEMA);

describe('the JSON Schema of a config', () => {
  it('is the one that is published, with a name and a title', async () => {
    expect(SCHEMA).toMatchObject({ $id: 'urn:queue-truth:schema:config', title: 'Queue Truth config' });
    await expect(`${JSON.stringify(SCHEMA, null, 2)}\n`).toMatchFileSnapshot(
      '../../specs/schema/config.schema.json',
    );
  });

  it.each<[name: string, data: unknown]>([
    ['a config that says everything', EXAMPLE],
    ['an empty config', {}],
    ['a module', { testee: { kind: 'module', module: './surfaces.mjs' } }],
  ])('accepts %s', (_, data) => {
    accepts(data);
    expect(accepts.errors).toBeNull();
  });

  it.each<[name: string, data: unknown]>([
    ['an unknown key', { ...EXAMPLE, contracts: 'a.yaml' }],
    ['an unknown key in the testee', { testee: { kind: 'reference', module: 'a.js' } }],
    ['an unknown kind of testee', { testee: { kind: 'modul', module: 'a.js' } }],
    ['a module testee without its module', { testee: { kind: 'module' } }],
    ['no runs', { fuzz: { runs: 0 } }],
  ])('refuses %s', (_, data) => {
    expect(accepts(data)).toBe(false);
  });
});
