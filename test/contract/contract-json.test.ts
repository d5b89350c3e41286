import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contractJson, contractYaml } from '../../src/contract/contract-json.js';
import type { Contract } from '../../src/contract/contract.js';
import { parseContract } from '../../src/contract/parse-contract.js';
import { ok } from '../../src/lang/result.js';
import { aContract, aForeignContract } from '../support/a-contract.js';
import { planted } from './planted.js';

function loaded(text: string): Contract {
  const parsed = parseContract(text, 'contract.yaml');
  if (parsed.kind === 'err')
    throw new Error(`Cannot use the test's contract: ${JSON.stringify(parsed.error)}`);
  return parsed.value;
}

const WITH_WINDOWS_OFF = loaded(
  planted({
    replace: 'legacy.import: unsupported',
    by: 'legacy.import: unsupported\n    weekly.audit: { queued: off, running: 1h30m }',
  }),
);

describe('a contract as JSON', () => {
  it.each<[name: string, contract: Contract]>([
    ['the embedded contract', aContract()],
    ['a contract in another vocabulary', aForeignContract()],
    ['a contract with a window that is off', WITH_WINDOWS_OFF],
  ])('gives %s back, windows in milliseconds aside', (_, contract) => {
    const { windows, ...written } = contractJson(contract);
    expect(windows).toBeDefined();
    expect(parseContract(JSON.stringify(written), 'contract.json')).toEqual(ok(contract));
  });

  it('says every window in milliseconds, complete for each type', () => {
    expect(contractJson(WITH_WINDOWS_OFF)['windows']).toEqual({
      default: { queued: 300_000, running: 1_800_000 },
      types: {
        'restore.execute': { queued: 300_000, running: 14_400_000 },
        'backup.schedule': { queued: 900_000, running: 7_200_000 },
        'legacy.import': 'unsupported',
        'weekly.audit': { queued: null, running: 5_400_000 },
      },
    });
  });

  it('says every window as a contract writes it', () => {
    expect(contractJson(WITH_WINDOWS_OFF)['lifecycle']).toMatchObject({
      default: { queued: '5m', running: '30m' },
      types: {
        'restore.execute': { queued: '5m', running: '4h' },
        'legacy.import': 'unsupported',
        'weekly.audit': { queued: 'off', running: '1h30m' },
      },
    });
  });

  it('fills in the phrases that the file leaves out', () => {
    expect(contractJson(aContract())).toMatchObject({ phrases: { units: { min: 'min' } }, without: {} });
  });

  it('is the same as YAML', () => {
    expect(parse(contractYaml(WITH_WINDOWS_OFF))).toEqual(contractJson(WITH_WINDOWS_OFF));
  });
});
