import { afterAll, beforeAll, expect, it } from 'vitest';
import { SourceProjectFolder } from './a-source-project.js';
import { PLANTED_LIES } from './planted-lies.js';

let project: SourceProjectFolder;
beforeAll(() => {
  project = new SourceProjectFolder().write(PLANTED_LIES);
});
afterAll(() => {
  project.remove();
});

it('finds each planted lie once, in its place, by the rule that is meant for it', async () => {
  const { code, places } = await project.lint();
  expect(code).toBe(1);
  expect([...places].sort()).toEqual([
    'no-freshness-outside-engine src/late.ts:1:46',
    'no-new-persisted-status migrations/2.sql:3:3',
    'no-new-persisted-status prisma/schema.prisma:5:3',
    'no-optimistic-default src/label.ts:6:14',
    'no-raw-queue-copy src/surface/hint.tsx:1:26',
    'no-raw-status-text src/surface/row.hbs:1:7',
  ]);
});
