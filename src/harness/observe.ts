import { setTimeout as pause } from 'node:timers/promises';
import type { Contract } from '../contract/contract.js';
import type { Surface } from '../contract/vocabulary.js';
import type { Observation, SeenPage } from '../invariant/law.js';
import type { Case, Scene, Visit } from '../operation/case.js';
import type { RenderRequest } from '../operation/world.js';
import type { Fault } from '../protocol/fault.js';
import type { Answer, PageAnswer, Testee } from '../testee/testee.js';
import { answersOf } from './answers-of.js';
import { askedPage } from './asked-page.js';
import { nestingFault } from './nesting-fault.js';
import type { PageReader } from './page-reader.js';
import type { Troubles } from './troubles.js';

/** Who renders, who reads, and which surfaces are asked for. */
export interface Stage {
  readonly contract: Contract;
  readonly testee: Testee;
  readonly reader: PageReader;
  readonly surfaces: readonly Surface[];
  /** Once it is aborted, nobody waits for pages any more. */
  readonly signal?: AbortSignal;
}

interface Wanted {
  readonly visit: Visit;
  readonly scene: Scene;
}

interface Rendered extends Wanted {
  readonly answer: PageAnswer;
}

/** Milliseconds: longer than the grain of a clock that a page might print. */
const TICK = 3;

/**
 * Asks the testee for every page of a case, and for those of the base scene a second time at the end. What gave no
 * page is not among the pages; why is noted in `troubles`.
 */
export async function observe(seen: Case, stage: Stage, troubles: Troubles): Promise<Observation> {
  const asking = { seen, stage, troubles };
  const rendered = await askAll(wantedOf(seen, stage), asking);
  const firsts = rendered.filter(
    ({ scene, answer }) => scene.kind === 'base' && answer.recorded === undefined,
  );
  const seconds = new Map((await askAll(firsts, asking)).map((second) => [second.visit, second.answer]));
  const pages: SeenPage[] = [];
  for (const first of rendered) {
    const again =
      first.answer.recorded === undefined
        ? await secondOf(first, seconds, asking)
        : first.answer.recorded.again;
    pages.push(await seenPage(first, again, stage.reader));
  }
  return { contract: stage.contract, pages };
}

/** The same page of the base scene, asked for once more at the end. */
async function secondOf(
  first: Rendered,
  seconds: ReadonlyMap<Visit, PageAnswer>,
  asking: Asking,
): Promise<PageAnswer | undefined> {
  const again = first.scene.kind === 'base' ? seconds.get(first.visit) : undefined;
  if (again !== undefined) await noteLeftState(first, again, asking);
  return again;
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

function wantedOf({ scenes, visits }: Case, { surfaces }: Stage): readonly Wanted[] {
  const byName = new Map(scenes.map((scene) => [scene.name, scene]));
  return visits.flatMap((visit) => {
    const scene = byName.get(visit.scene);
    return scene === undefined || !surfaces.includes(visit.surface) ? [] : [{ visit, scene }];
  });
}

/** The pages that came, in the order of `wanted`. */
async function askAll(wanted: readonly Wanted[], asking: Asking): Promise<readonly Rendered[]> {
  const { stage, troubles } = asking;
  const requests = wanted.map(({ visit, scene }) => ({
    request: requestOf(visit, scene),
    isWanted: () =>
      stage.testee.surfaces[visit.surface].support !== 'none' && !troubles.gaveUp(visit.surface),
  }));
  const pages = await answersOf(requests, stage, (answer, { surface }) => {
    return answer === undefined ? undefined : pageOf(answer, surface, asking);
  });
  return wanted.flatMap(({ visit, scene }, index) => {
    const answer = pages[index];
    return answer === undefined ? [] : [{ visit, scene, answer }];
  });
}

/** The page in an answer. Where there is none, why is noted. */
function pageOf(answer: Answer, surface: Surface, { seen, troubles }: Asking): PageAnswer | undefined {
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
 * Asks for a page that differs from the first for a third time: if it now stays the same, requests in between have
 * changed it, and the testee has left state behind.
 */
async function noteLeftState(first: Rendered, again: PageAnswer, asking: Asking): Promise<void> {
  if (same(first.answer, again)) return;
  await pause(TICK);
  const [third] = await askAll([first], asking);
  if (third !== undefined && same(again, third.answer)) {
    asking.troubles.failed(first.visit.surface, stateFault(first.visit.surface), asking.seen.id);
  }
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

async function seenPage(
  { visit, scene, answer }: Rendered,
  again: SeenPage['again'],
  reader: PageReader,
): Promise<SeenPage> {
  return {
    visit,
    scene,
    code: answer.code,
    html: answer.html,
    truth: answer.truth ?? {},
    ...(answer.source === undefined ? {} : { source: answer.source }),
    ...(again === undefined ? {} : { again: { code: again.code, html: again.html } }),
    ...(answer.recorded === undefined ? { inputUnchanged: answer.changedInput !== true } : {}),
    reading: await reader.read(answer.html, askedPage({ visit, scene })),
  };
}
