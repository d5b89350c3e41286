import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { gallery } from '../../src/arbitrary/gallery.js';
import { SURFACES } from '../../src/contract/vocabulary.js';
import { swiftReader } from '../../src/harness/page-reader.js';
import { openProject } from '../../src/harness/project.js';
import { Session } from '../../src/harness/session.js';
import { createLightReader } from '../../src/reading/light/light-reader.js';
import { parseLight } from '../../src/reading/light/parse-light.js';
import { referenceTestee } from '../../src/testee/reference.js';

const folder = mkdtempSync(join(tmpdir(), 'queue-truth-disagreement-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a finding that the authority does not see', () => {
  it('ends the run as a fault of ours, and keeps the page', async () => {
    const project = await openProject(folder, undefined);
    const { contract } = project;
    const reader = swiftReader(contract, (...given) =>
      createLightReader(...given, (html) =>
        parseLight(html.replaceAll('Likely stale', 'Waiting for worker.')),
      ),
    );
    const session = new Session({
      project,
      stage: { contract, testee: await referenceTestee(contract), reader, surfaces: SURFACES },
      emit: () => undefined,
      signal: new AbortController().signal,
      replayFlags: '',
      stores: true,
    });
    const tryAll = async () => {
      for (const { plan } of gallery(contract)) await session.tryPlan(plan);
    };
    await expect(tryAll()).rejects.toThrow(
      /^Cannot trust the reading of the (?:shell|list|detail) in the case "\w{6}": the light reader and jsdom differ at .+: "Waiting for worker." against "Likely stale"; the page is kept as "\.queue-truth\/disagreements\/\w{6}-(?:shell|list|detail)\.html"$/,
    );
    const [kept = ''] = readdirSync(join(folder, '.queue-truth', 'disagreements'));
    expect(readFileSync(join(folder, '.queue-truth', 'disagreements', kept), 'utf8')).toContain(
      'Likely stale',
    );
  });
});
