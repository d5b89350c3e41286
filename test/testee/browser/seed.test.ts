import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RenderRequest } from '../../../src/operation/world.js';
import { openSeeder } from '../../../src/testee/browser-seed.js';
import { anApplication } from './an-application.js';

const REQUEST: RenderRequest = {
  surface: 'list',
  now: '2026-01-01T12:00:00.000Z',
  input: { viewer: { id: 'u1', memberships: [] }, workspace: 'w1', environment: null, run: null, runs: [] },
};

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queue-truth-seed-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function ofModule(text: string) {
  const file = join(folder, `seed-${String(text.length)}.mjs`);
  await writeFile(file, text);
  return openSeeder({ module: file }, 400);
}

describe('a seed module', () => {
  it.each([
    ['gives nothing', 'export function seed() {}', { kind: 'seeded', cookies: {}, headers: {} }],
    [
      'gives a path',
      'export async function seed({ input }) { return { path: `/of/${input.workspace}` } }',
      { kind: 'seeded', path: '/of/w1' },
    ],
    [
      'refuses',
      'export function seed() { return { rejected: "no such state" } }',
      { kind: 'rejected', reason: 'no such state' },
    ],
    [
      'cannot show it',
      'export function seed() { return { unsupported: "no such page" } }',
      { kind: 'unsupported', reason: 'no such page' },
    ],
    [
      'throws',
      'export function seed() { throw new Error("full") }',
      { fault: { kind: 'error', surface: 'list', message: 'Cannot seed: Error: full' } },
    ],
    [
      'gives what is no seed',
      'export function seed() { return { path: 1 } }',
      { fault: { kind: 'bad-answer', message: 'Cannot use the seed: its "path" is no text' } },
    ],
    [
      'never ends',
      'export function seed() { return new Promise(() => undefined) }',
      {
        fault: {
          kind: 'timed-out',
          message: 'Cannot wait any longer for the seed: it was not done within 400 ms',
        },
      },
    ],
  ])('that %s is told apart', async (_, text, answer) => {
    const seeder = await ofModule(text);
    expect(await seeder.seed(REQUEST)).toMatchObject(answer);
  });

  it('without a function "seed" is a usage error which names the near miss', async () => {
    await expect(ofModule('export function sed() {}')).rejects.toThrow(
      /exports no function "seed"; did you mean "sed"/,
    );
  });

  it('is told when nothing is seeded any more', async () => {
    const seeder = await ofModule(
      'export function seed() { return globalThis.closed } export const close = () => { globalThis.closed = { path: "/closed" } }',
    );
    await seeder.close();
    expect(await seeder.seed(REQUEST)).toMatchObject({ path: '/closed' });
  });
});

describe('a seed hook', () => {
  it('gets the whole request, and gives what a module gives', async () => {
    const application = await anApplication();
    application.onSeed(() => ({ headers: { 'x-viewer': 'u1' } }));
    const seeder = await openSeeder({ http: `${application.url}/seed` }, 5000);
    expect(await seeder.seed(REQUEST)).toMatchObject({ headers: { 'x-viewer': 'u1' } });
    expect(application.seeds).toEqual([REQUEST]);
    await application.close();
    expect(await seeder.seed(REQUEST)).toMatchObject({ fault: { kind: 'not-found' } });
  });

  it('that answers with an error is a fault which quotes it', async () => {
    const application = await anApplication();
    application.answer((_, response) => {
      response.writeHead(500).end('table is locked');
    });
    const seeder = await openSeeder({ http: `${application.url}/other` }, 5000);
    const answer = await seeder.seed(REQUEST);
    await application.close();
    expect(answer).toMatchObject({
      fault: { kind: 'error', message: expect.stringContaining('500: table is locked') as string },
    });
  });
});
