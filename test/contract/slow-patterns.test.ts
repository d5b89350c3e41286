import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseContract, parseUntrustedContract, slowPatterns } from '../../src/contract/parse-contract.js';
import { catastrophe, repeats } from '../../src/contract/pattern.js';
import { problemLine } from '../../src/contract/problem.js';
import { loadContract } from '../../src/harness/load-contract.js';
import { aContract } from '../support/a-contract.js';
import { planted, SPEC_TEXT } from './planted.js';

const CATASTROPHIC: readonly [pattern: string, time: string][] = [
  ['(a+)+$', 'exponential'],
  ['(a|aa)+$', 'exponential'],
  ['(.*)*x', 'exponential'],
  ['^(\\w+\\s?)*$', 'exponential'],
  ['a.*b.*c.*d', '4th degree polynomial'],
];

const HARMLESS = [
  '\\d+ (of|/) \\d+',
  'waiting\\s+for\\s+worker',
  'stale.*worker',
  'stale.{0,40}worker',
  '(?<!not )past (its|the) window',
];

const SPEC = aContract();
const OWN = [...Object.values(SPEC.claims).flatMap(({ like }) => like), ...SPEC.actions.destructive];

describe('a pattern', () => {
  it.each(CATASTROPHIC)('%s is refused with an attack', async (pattern, time) => {
    const reason = await catastrophe(pattern);
    expect(reason?.startsWith(`it takes ${time} time, for instance on '`)).toBe(true);
  });

  it.each(HARMLESS)('%s passes', async (pattern) => {
    expect(await catastrophe(pattern)).toBeUndefined();
  });

  it.each(OWN)('%s of the embedded contract passes', async (pattern) => {
    expect(await catastrophe(pattern)).toBeUndefined();
  });
});

describe('what repeats', () => {
  it.each<[pattern: string, answer: boolean]>([
    ['orphan(ed)?', false],
    ['a\\+b', false],
    ['[*+{]', false],
    ['[\\]+]', false],
    ['so+n', true],
    ['.*', true],
    ['[a]+', true],
    ['a{2}', true],
  ])('is told of %s: %s', (pattern, answer) => {
    expect(repeats(pattern)).toBe(answer);
  });
});

const SLOW_CLAIM = planted({ replace: '      - overdue\n', by: '      - overdue\n      - (.*)*x\n' });

describe('a contract with catastrophic patterns', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'queue-truth-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('has none in the repository', async () => {
    expect(await slowPatterns(SPEC)).toEqual([]);
    expect(await parseUntrustedContract(SPEC_TEXT, 'contract.yaml')).toEqual(
      parseContract(SPEC_TEXT, 'contract.yaml'),
    );
  });

  it('names every one with its path', async () => {
    const calm = SPEC.claims['calm-queue'];
    const claims = { ...SPEC.claims, 'calm-queue': { says: calm?.says ?? [], like: ['soon', '(a+)+$'] } };
    const slow = await slowPatterns({ ...SPEC, claims, actions: { destructive: ['(a|aa)+$'] } });
    expect(slow).toEqual([
      {
        path: ['claims', 'calm-queue', 'like', 1],
        message: expect.stringContaining(
          'Cannot use the pattern "(a+)+$": it takes exponential time',
        ) as string,
      },
      {
        path: ['actions', 'destructive', 0],
        message: expect.stringContaining(
          'Cannot use the pattern "(a|aa)+$": it takes exponential time',
        ) as string,
      },
    ]);
  });

  it('is refused at the place of the pattern, before the pattern meets a sentence', async () => {
    const parsed = await parseUntrustedContract(SLOW_CLAIM, 'contract.yaml');
    expect(parsed.kind === 'err' ? parsed.error.map(problemLine) : []).toEqual([
      expect.stringMatching(
        /^contract\.yaml:56:9 claims\.stale-attention\.like\.3: Cannot use the pattern "\(\.\*\)\*x": it takes exponential time, /,
      ),
    ]);
  });

  it('is refused when it is loaded', async () => {
    const file = join(folder, 'contract.yaml');
    writeFileSync(file, SLOW_CLAIM);
    await expect(loadContract(file, folder)).rejects.toThrow(
      'Cannot use the contract contract.yaml:\n  contract.yaml:56:9 claims.stale-attention.like.3: Cannot use the pattern "(.*)*x": it takes exponential time',
    );
  });
});
