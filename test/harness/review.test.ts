import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Project } from '../../src/harness/project.js';
import type { ReviewAnswer, ReviewItem } from '../../src/harness/review.js';
import { snapshot } from '../../src/harness/snapshot.js';
import { inProject, quietRun } from '../support/run-in-folder.js';

const FILES = { 'queue-truth.config.json': JSON.stringify({ snapshots: 'seen' }) };
const RUN = { ...quietRun('snapshot'), surfaces: ['list'] as const };
const at = ({ root }: Project, name: string) => join(root, 'seen/list', name);

/** A project whose snapshots have been accepted, of which then one is missing, one is obsolete, and one differs. */
function inChangedProject<T>(body: (project: Project) => Promise<T>): Promise<T> {
  return inProject(FILES, async (project) => {
    await snapshot(project, RUN, { update: true, frozen: undefined });
    await mkdir(join(project.root, 'seen/list'), { recursive: true });
    await rm(at(project, 'fresh-queued.html'));
    await writeFile(at(project, 'long-gone.html'), '<p>Long gone</p>\n');
    const stale = at(project, 'likely-stale-queued.html');
    await writeFile(stale, (await readFile(stale, 'utf8')).replace('Likely stale', 'Queued'));
    return body(project);
  });
}

async function reviewed(project: Project, answers: Readonly<Record<string, ReviewAnswer>>) {
  const asked: ReviewItem[] = [];
  const review = (item: ReviewItem) => {
    asked.push(item);
    return Promise.resolve(answers[item.file] ?? 'skip');
  };
  const { findings, notes } = await snapshot(project, RUN, { update: false, review, frozen: undefined });
  const left = findings.map(({ location }) => location?.file.split('/').at(-1));
  return { asked, left, note: notes.find((each) => each.startsWith('snapshots:')) };
}

describe('a review of snapshots', () => {
  it('puts every cell that differs to a person, and writes what is accepted and nothing else', async () => {
    await inChangedProject(async (project) => {
      const first = await reviewed(project, {
        'list/fresh-queued.html': 'accept',
        'list/likely-stale-queued.html': 'reject',
      });
      expect(first.asked.map(({ number, total, file, kind }) => [number, total, file, kind])).toEqual([
        [1, 3, 'list/fresh-queued.html', 'missing'],
        [2, 3, 'list/likely-stale-queued.html', 'different'],
        [3, 3, 'list/long-gone.html', 'obsolete'],
      ]);
      const different = first.asked[1]?.lines.map((line) => line.replace(/\s+/gu, ' ')) ?? [];
      expect(different.some((line) => line.startsWith('-') && line.includes('Queued'))).toBe(true);
      expect(different.some((line) => line.startsWith('+') && line.includes('Likely stale'))).toBe(true);
      expect(first.left).toEqual(['likely-stale-queued.html', 'long-gone.html']);
      expect(first.note).toMatch(/3 of them differ: 1 accepted, 1 rejected, 1 skipped, 0 not looked at$/u);
      expect(existsSync(at(project, 'fresh-queued.html'))).toBe(true);
      const second = await reviewed(project, { 'list/long-gone.html': 'accept' });
      expect(second.left).toEqual(['likely-stale-queued.html']);
      expect(existsSync(at(project, 'long-gone.html'))).toBe(false);
    });
  });

  it('asks nothing more once somebody quits, and what is left stays a finding', async () => {
    await inChangedProject(async (project) => {
      const { asked, left, note } = await reviewed(project, { 'list/fresh-queued.html': 'quit' });
      expect(asked).toHaveLength(1);
      expect(left).toHaveLength(3);
      expect(note).toContain('0 accepted, 0 rejected, 0 skipped, 3 not looked at');
    });
  });

  it('never accepts a page that breaks a law, whatever is answered', async () => {
    const testee = { kind: 'module', module: './lie.mjs' };
    const lie = `export const render = ({ input }) => ({
      html: '<table>' + input.runs.map((run) => '<tr data-run-id="' + run.id + '"><td>Waiting for worker.</td></tr>').join('') + '</table>',
    });`;
    const files = {
      'queue-truth.config.json': JSON.stringify({ snapshots: 'seen', testee }),
      'lie.mjs': lie,
    };
    await inProject(files, async (project) => {
      const asked: ReviewItem[] = [];
      const review = (item: ReviewItem) => {
        asked.push(item);
        return Promise.resolve('accept' as const);
      };
      await snapshot(project, RUN, { update: false, review, frozen: undefined });
      const stale = asked.find(({ file }) => file === 'list/likely-stale-queued.html');
      expect(stale?.refusal).toMatch(/^it breaks .*no-calm-for-stale/u);
      expect(existsSync(at(project, 'likely-stale-queued.html'))).toBe(false);
    });
  });

  it('is refused where nothing may be written', async () => {
    await inProject(FILES, async (project) => {
      const review = () => Promise.resolve('accept' as const);
      await expect(snapshot(project, RUN, { update: false, review, frozen: 'CI is set' })).rejects.toThrow(
        'Cannot update snapshots where CI is set',
      );
    });
  });
});
