import { setTimeout as pause } from 'node:timers/promises';
import type { Contract } from '../contract/contract.js';
import type { Surface } from '../contract/vocabulary.js';
import type { Observation, SeenPage } from '../invariant/law.js';
import type { Case, Scene, Visit } from '../operation/case.js';
import type { RenderRequest } from '../operation/world.js';
import type { Fault } from '../protocol/fault.js';
import type { PageReading } from '../reading/reading.js';
import type { Answer, PageAnswer, Testee } from '../testee/testee.js';
import { nestingFault } from './nesting-fault.js';
import type { Troubles } from './troubles.js';

/** Who renders, who reads, and which surfaces are asked for. */
export interface Stage {
  readonly contract: Contract;
  readonly testee: Testee;
  readonly reader: PageReader;
  readonly surfaces: readonly Surface[];
}

/** Reads a page for the runs whose ids are given. */
export interface PageReader {
  read(html: string, page: { readonly surface: Surface; readonly runs: readonly string[] }): PageReading;
}

interface Rendered {
  readonly visit: Visit;
  readonly scene: Scene;
  readonly answer: PageAnswer;
}

/** Milliseconds: longer than the grain of a clock that a page might print. */
const TICK = 3;

/**
 * Asks the testee for every page of a case, and for those of the base scene a second time at the end. What gave no
 * page is not among the pages; why is noted in `troubles`.
 */
export async function observe(seen: Case, stage: Stage, troubles: Troubles): Promise<Observation> {
  const scenes = new Map(seen.scenes.map((scene) => [scene.name, scene]));
  const rendered: Rendered[] = [];
  for (const visit of seen.visits) {
    const scene = scenes.get(visit.scene);
    if (scene === undefined || !stage.surfaces.includes(visit.surface)) continue;
    const answer = await ask(visit, scene, { seen, stage, troubles });
    if (answer !== undefined) rendered.push({ visit, scene, answer });
  }
  const pages: SeenPage[] = [];
  for (const first of rendered) {
    const again = first.scene.kind === 'base' ? await askAgain(first, { seen, stage, troubles }) : undefined;
    pages.push(seenPage(first, again, stage.reader));
  }
  return { contract: stage.contract, pages };
}

interface Asking {
  readonly seen: Case;
  readonly stage: Stage;
  readonly troubles: Troubles;
}

/** The request that a visit stands for. */
export function requestOf({ surface, workspace, environment, run }: Visit, { world }: Scene): RenderRequest {
  const input = { viewer: world.viewer, workspace, environment, run, runs: world.runs };
  return { surface, now: world.now, input };
}

async function ask(
  visit: Visit,
  scene: Scene,
  { seen, stage, troubles }: Asking,
): Promise<PageAnswer | undefined> {
  const { surface } = visit;
  if (stage.testee.surfaces[surface].support === 'none' || troubles.gaveUp(surface)) return undefined;
  const answer: Answer = await stage.testee.render(requestOf(visit, scene));
  switch (answer.kind) {
    case 'page': {
      const tooDeep = nestingFault(answer.html, surface);
      if (tooDeep === undefined) troubles.answered(surface);
      else troubles.failed(surface, tooDeep, seen.id);
      return tooDeep === undefined ? answer : undefined;
    }
    case 'unsupported':
    case 'rejected':
      troubles.refused(surface, answer.reason);
      return undefined;
    case 'fault':
      troubles.failed(surface, answer.fault, seen.id);
      return undefined;
  }
}

/**
 * The page once more, after all others of its scene. One that differs from the first is asked for a third time at
 * once: if it now stays the same, requests in between have changed it, and the testee has left state behind.
 */
async function askAgain(first: Rendered, asking: Asking): Promise<PageAnswer | undefined> {
  const again = await ask(first.visit, first.scene, asking);
  if (again === undefined || same(first.answer, again)) return again;
  await pause(TICK);
  const third = await ask(first.visit, first.scene, asking);
  if (third !== undefined && same(again, third)) {
    asking.troubles.failed(first.visit.surface, stateFault(first.visit.surface), asking.seen.id);
  }
  return again;
}

function same(one: PageAnswer, other: PageAnswer): boolean {
  return one.code === other.code && one.html === other.html;
}

function stateFault(surface: Surface): Fault {
  return {
    kind: 'left-state',
    surface,
    message: 'Cannot trust the page: it changed after other pages had been rendered',
    hint: 'keep what belongs to one request within it: no caches or lists that outlive it',
  };
}

function seenPage(
  { visit, scene, answer }: Rendered,
  again: PageAnswer | undefined,
  reader: PageReader,
): SeenPage {
  let reading: PageReading | undefined;
  return {
    visit,
    scene,
    code: answer.code,
    html: answer.html,
    truth: answer.truth ?? {},
    ...(answer.source === undefined ? {} : { source: answer.source }),
    ...(again === undefined ? {} : { again: { code: again.code, html: again.html } }),
    inputUnchanged: answer.changedInput !== true,
    get reading() {
      reading ??= reader.read(answer.html, { surface: visit.surface, runs: runsSought(visit, scene) });
      return reading;
    },
  };
}

/** The runs whose regions to look for: on the page of one run, that one alone. */
function runsSought({ run }: Visit, { world }: Scene): readonly string[] {
  return run === null ? world.runs.map(({ id }) => id) : [run];
}
