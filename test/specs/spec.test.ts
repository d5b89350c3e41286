import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECK_IDS } from '../../src/contract/checks.js';
import { CLAIM_LEVELS } from '../../src/contract/vocabulary.js';
import { SPEC_FOLDER } from './example.js';
import { specContract } from './spec-contract.js';

const contract = specContract();
const page = readFileSync(join(SPEC_FOLDER, 'spec.md'), 'utf8');
const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);

/** The requirements as the page has them: a heading, a paragraph, the checks. */
const written = page
  .split(/^### (?=FR-)/m)
  .slice(1)
  .map((section) => {
    const [heading = '', ...lines] = section.split('\n');
    const checks = lines.join('\n').split('\nChecks: ')[1]?.split('\n\n')[0] ?? '';
    return { heading, checks: [...checks.matchAll(/`([^`]+)`/g)].map(([, id = '']) => id) };
  });

/** What source files cite of the page: `Source: specs/358-operationrun-queue-truth/spec.md, "Age"`. */
const CITATION = /spec\.md,\s+(?:\*\s+)?(?:"([^"]+)"|((?:FR|SC)-\d{3}-\d{3}))/g;
const source = resolve(import.meta.dirname, '../../src');
const citations = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) =>
    [...readFileSync(join(source, file), 'utf8').matchAll(CITATION)].map(([, section, id]) => ({
      file,
      cited: section ?? id ?? '',
    })),
  );

describe('the page and the contract', () => {
  it('name the same requirements with the same titles', () => {
    const named = Object.entries(contract.requirements).map(([id, { title }]) => `${id}: ${title}`);
    expect(named).toHaveLength(12);
    expect(written.map(({ heading }) => heading)).toEqual(named);
  });

  it('place the same checks under each requirement', () => {
    expect(written.map(({ checks }) => checks)).toEqual(
      Object.values(contract.requirements).map(({ checks }) => checks),
    );
  });

  it('place every check that there is', () => {
    const placed = new Set(written.flatMap(({ checks }) => checks));
    expect(CHECK_IDS.length).toBeGreaterThan(0);
    expect([...CHECK_IDS].filter((id) => !placed.has(id) && !(id in contract.without))).toEqual([]);
  });

  it.each(['shell', 'list', 'detail'] as const)('name the same route of the %s', (surface) => {
    expect(page).toContain(`${contract.surfaces[surface]?.path ?? 'no path'}\``);
  });

  it('name the same windows', () => {
    const { default: usual, types } = contract.lifecycle;
    expect({ usual, ...types }).toEqual({
      usual: { queued: 300_000, running: 1_800_000 },
      'restore.execute': { queued: 300_000, running: 14_400_000 },
      'backup.schedule': { queued: 900_000, running: 7_200_000 },
      'legacy.import': 'unsupported',
    });
    const table = page.replace(/ +/g, ' ');
    expect(table).toContain('| any other | 5 min | 30 min |');
    expect(table).toContain('| `restore.execute` | 5 min | 4 h |');
    expect(table).toContain('| `backup.schedule` | 15 min | 2 h |');
    expect(table).toContain('| `legacy.import` | not judged | not judged |');
  });

  it('name the same trusted sources, claims and levels', () => {
    const { reconciliation, legitimacy } = contract.evidence;
    const names = [...reconciliation, ...legitimacy, ...Object.keys(contract.claims), ...CLAIM_LEVELS];
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('the page', () => {
  it.each([
    'The contract',
    'The operation run',
    'Phase',
    'Age',
    'Lifecycle window',
    'Truth',
    'Trusted evidence',
    'Progress',
    'Claims',
    'Viewer scope',
    'Delivery',
  ])('has the section "%s"', (section) => {
    expect(headings).toContain(section);
  });

  it.each(['SC-358-001', 'SC-358-002', 'SC-358-003', 'SC-358-004'])('states %s', (id) => {
    expect(page).toContain(`**${id}**`);
  });

  it('has every section that our source cites', () => {
    expect(citations.length).toBeGreaterThan(0);
    const broken = citations.filter(
      ({ cited }) => !headings.some((heading) => heading === cited || heading.startsWith(`${cited}:`)),
    );
    expect(broken).toEqual([]);
  });
});
