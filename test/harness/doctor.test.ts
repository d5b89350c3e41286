import { readFileSync, rmSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { diagnose, ofNode } from '../../src/harness/doctor.js';
import { aProject } from '../e2e/command-line/a-project.js';

let folder = '';
afterEach(() => {
  if (folder !== '') rmSync(folder, { recursive: true });
  folder = '';
});

/** What is said of one thing in a project with this config. */
async function saidOf(what: string, config: Readonly<Record<string, unknown>>) {
  folder = await aProject({ 'queue-truth.config.json': JSON.stringify(config) });
  return (await diagnose(folder, undefined, '1.2.3')).filter((each) => each.what === what);
}

describe('the doctor', () => {
  test.each([
    ['v18.20.0', 'bad'],
    ['v20.18.9', 'bad'],
    ['v20.19.0', 'good'],
    ['v22.1.0', 'good'],
  ])('takes Node %s for %s', (version, mark) => {
    expect(ofNode(version, 'linux').mark).toBe(mark);
  });

  test('takes as the oldest Node what the package does', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
    expect(engines.node).toBe('>=20.19');
  });

  test('says which TypeScript reads the source', async () => {
    const [said] = await saidOf('typescript', {});
    expect(said).toMatchObject({ mark: 'good', says: expect.stringMatching(/^\d+\.\d+\.\d+ /) as string });
  });

  test('says that no browser is needed, where none is', async () => {
    expect(await saidOf('browser', {})).toEqual([
      { what: 'browser', mark: 'open', says: 'none is needed: the testee is of kind reference' },
    ]);
  });

  test('finds the browser, or says what to mend', async () => {
    const testee = { kind: 'browser', url: 'http://127.0.0.1:1', seed: { http: 'http://127.0.0.1:1/seed' } };
    expect(await saidOf('browser', { testee: { ...testee, executable: '/no/such/browser' } })).toEqual([
      {
        what: 'browser',
        mark: 'bad',
        says: 'Cannot find the browser "/no/such/browser": mend testee.executable, or leave it out to use the one installed',
      },
    ]);
  });
});
