import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, vi, type ExpectStatic } from 'vitest';
import type { Finding, LogEvent } from '../../../src/verdict/event.js';
import { parseLog } from '../../../src/verdict/parse-log.js';
import { queueTruth } from '../run-cli.js';
import { copyPackage, type PackageCopy } from './package-copy.js';
import type { Plant } from './plant.js';
import { PLANTS } from './plants.js';

// Each row is three processes one after the other: two rows at a time keep two cores busy.
vi.setConfig({ maxConcurrency: 2, testTimeout: 240_000 });
const PATIENCE = 120_000;

describe.concurrent('a lie planted in a copy of the package', () => {
  it.for(PLANTS)('is caught: $name, by $caught.law', async (plant, { expect }) => {
    await withCopy(async (copy) => {
      for (const edit of plant.edits) await copy.plant(edit);
      const { code, events } = await judge(copy, plant.command);
      expect(code).toBe(1);
      expect(events.filter(({ kind }) => kind === 'fault')).toEqual([]);
      expectNoAccident(expect, plant, findingsIn(events));
      const finding = await expectMeant(expect, { plant, copy, findings: findingsIn(events) });
      expect(await replay(copy, finding)).toEqual({ code: 1, says: 'FAILED' });
      await copy.restore();
      expect(await replay(copy, finding)).toEqual({ code: 0, says: 'FIXED' });
    });
  });
});

describe.concurrent('a copy of the package without a lie', () => {
  const commands = [...new Set(PLANTS.map(({ command }) => command.join(' ')))];

  it.for(commands)('passes queue-truth %s', async (command, { expect }) => {
    await withCopy(async (copy) => {
      const { code, events } = await judge(copy, command.split(' '));
      expect(findingsIn(events)).toEqual([]);
      expect(code).toBe(0);
    });
  });
});

async function withCopy(body: (copy: PackageCopy) => Promise<void>): Promise<void> {
  const copy = await copyPackage();
  await body(copy).finally(() => copy.remove());
}

async function judge(
  { folder, main }: PackageCopy,
  command: readonly string[],
): Promise<{ code: number | null; events: readonly LogEvent[] }> {
  const args = [...command, '--reporter', 'ndjson'];
  const { code, stdout, stderr } = await queueTruth(args, { cwd: folder, main, timeout: PATIENCE });
  const events = parseLog(stdout);
  if (events.kind === 'err') throw new Error(`${events.error.message}\n${stderr}`);
  return { code, events: events.value };
}

/** The findings of a log. One that came again is told again, with how often. */
function findingsIn(events: readonly LogEvent[]): readonly Finding[] {
  const findings = events.flatMap((event) => (event.kind === 'finding' ? [event.finding] : []));
  return [...new Map(findings.map((finding) => [finding.fingerprint, finding])).values()];
}

function expectNoAccident(
  expect: ExpectStatic,
  { caught, also, surfaces }: Plant,
  findings: readonly Finding[],
): void {
  const foreseen = new Set<string>([caught.law, ...also]);
  const accidents = findings.filter(
    ({ check, surface }) => !foreseen.has(check) || surface === undefined || !surfaces.includes(surface),
  );
  expect(accidents).toEqual([]);
}

async function expectMeant(
  expect: ExpectStatic,
  { plant: { caught }, copy, findings }: { plant: Plant; copy: PackageCopy; findings: readonly Finding[] },
): Promise<Finding> {
  const { law, surface, message, said, story, on } = caught;
  const found = findings.filter((finding) => finding.check === law && finding.surface === surface);
  const meant = found.find((finding) => matches(finding.message, message));
  if (meant === undefined)
    throw new Error(`Cannot find what is meant among ${JSON.stringify(found, null, 2)}`);
  const file = `src/surface/${surface}.hbs`;
  expect(meant.said.join('\n')).toContain(said ?? '');
  expect(meant.said.length > 0).toBe(said !== undefined);
  if (story === undefined) expect(meant.story).toBeUndefined();
  else expect(meant.story).toMatch(story);
  expect(meant.location).toMatchObject({
    file,
    line: on === undefined ? 1 : await lineOf(join(copy.folder, file), on),
  });
  return meant;
}

function matches(text: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? text === wanted : wanted.test(text);
}

async function lineOf(file: string, piece: string): Promise<number> {
  const [before = ''] = (await readFile(file, 'utf8')).split(piece);
  return before.split('\n').length;
}

/** Runs the replay line of a finding as it is printed. */
async function replay(
  { folder, main }: PackageCopy,
  finding: Finding,
): Promise<{ code: number | null; says: string | undefined }> {
  const [tool, ...args] = (finding.replay ?? '').split(' ');
  if (tool !== 'queue-truth') throw new Error(`Cannot replay "${finding.replay ?? ''}"`);
  const { code, stdout } = await queueTruth(args, { cwd: folder, main, timeout: PATIENCE });
  const verdict = new RegExp(`^(FIXED|FAILED|CANNOT REPLAY) ${finding.case ?? ''}: `, 'm').exec(stdout);
  return { code, says: verdict?.[1] };
}
