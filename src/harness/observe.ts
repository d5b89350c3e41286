import { setTimeout as pause } from 'node:timers/promises';
import type { Contract } from '../contract/contract.js';
import type { Surface } from '../contract/vocabulary.js';
import type { Observation, SeenPage } from '../invariant/law.js';
import type { Case, Scene, Visit } from '../operation/case.js';
import type { RenderRequest } from '../operation/world.js';
import type { Fault } from '../protocol/fault.js';
import type { PageReading } from '../reading/reading.js';
import type { Answer, PageAnswer, Testee } from '../testee/testee.js';
import { answersOf, askedAtOnce, type Coming, takesSeveral, type Turn } from './answers-of.js';
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

/** Where the pages of a case are asked for, and where what gave none is noted. */
export interface Asking {
  readonly stage: Stage;
  readonly troubles: Troubles;
  /** The answers to the first requests of the case, where they were made before its turn. */
  readonly coming?: Coming;
  /** Is called when every page has been asked for. */
  readonly onAsked?: () => void;
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
export async function observe(seen: Case, asking: Asking): Promise<Observation> {
  const { stage, coming, onAsked } = asking;
  const asked = { ...asking, seen };
  const rendered = await askAll(wantedOf(seen, stage), asked, coming);
  const firsts = rendered.filter(
    ({ scene, answer }) => scene.kind === 'base' && answer.recorded === undefined,
  );
  const again = askAll(firsts, asked);
  // What renders in this process is not to be mixed with what reads.
  if (!takesSeveral(stage.testee)) await again;
  onAsked?.();
  const read = await readAll(rendered, stage.reader);
  const seconds = new Map((await again).map(({ visit, answer }) => [visit, answer]));
  const pages: SeenPage[] = [];
  for (const { reading, ...first } of read) {
    const other =
      first.answer.recorded === undefined
        ? await secondOf(first, seconds, asked)
        : first.answer.recorded.again;
    pages.push(seenPage(first, other, reading));
  }
  return { contract: stage.contract, pages };
}

/** Makes the first requests of a case before its turn has come, so that the testee has work while we have. */
export function askAhead(seen: Case, { stage, troubles }: Asking): Coming {
  return askedAtOnce(turnsOf(wantedOf(seen, stage), { stage, troubles }), stage);
}

async function readAll(
  rendered: readonly Rendered[],
  reader: PageReader,
): Promise<readonly (Rendered & { readonly reading: PageReading })[]> {
  const read = [];
  for (const page of rendered)
    read.push({ ...page, reading: await reader.read(page.answer.html, askedPage(page)) });
  return read;
}

/** The same page of the base scene, asked for once more at the end. */
async function secondOf(
  first: Rendered,
  seconds: ReadonlyMap<Visit, PageAnswer>,
  asking: AskingFor,
): Promise<PageAnswer | undefined> {
  const again = first.scene.kind === 'base' ? seconds.get(first.visit) : undefined;
  if (again !== undefined) await noteLeftState(first, again, asking);
  return again;
}

interface AskingFor extends Asking {
  readonly seen: Case;
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
async function askAll(
  wanted: readonly Wanted[],
  asking: AskingFor,
  coming?: Coming,
): Promise<readonly Rendered[]> {
  const asked = { ...asking.stage, ...(coming === undefined ? {} : { coming }) };
  const pages = await answersOf(turnsOf(wanted, asking), asked, (answer, { surface }) => {
    return answer === undefined ? undefined : pageOf(answer, surface, asking);
  });
  return wanted.flatMap(({ visit, scene }, index) => {
    const answer = pages[index];
    return answer === undefined ? [] : [{ visit, scene, answer }];
  });
}

function turnsOf(wanted: readonly Wanted[], { stage, troubles }: Asking): readonly Turn[] {
  return wanted.map(({ visit, scene }) => ({
    request: requestOf(visit, scene),
    isWanted: () =>
      stage.testee.surfaces[visit.surface].support !== 'none' && !troubles.gaveUp(visit.surface),
  }));
}

/** The page in an answer. Where there is none, why is noted. */
function pageOf(answer: Answer, surface: Surface, { seen, troubles }: AskingFor): PageAnswer | undefined {
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
 * Asks twice more for a page that differs from the first: if it now stays the same, requests in between have changed it, and
 * the testee has left state behind.
 */
async function noteLeftState(first: Rendered, again: PageAnswer, asking: AskingFor): Promise<void> {
  if (same(first.answer, again)) return;
  // Not compared with the second: what was asked for ahead may have come between.
  const [third] = await askAll([first], asking);
  await pause(TICK);
  const [fourth] = await askAll([first], asking);
  if (third === undefined || fourth === undefined) return;
  if (same(third.answer, fourth.answer) && !same(first.answer, third.answer))
    asking.troubles.failed(first.visit.surface, stateFault(first.visit.surface), asking.seen.id);
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
  again: SeenPage['again'],
  reading: PageReading,
): SeenPage {
  return {
    visit,
    scene,
    code: answer.code,
    html: answer.html,
    truth: answer.truth ?? {},
    ...(answer.source === undefined ? {} : { source: answer.source }),
    ...(again === undefined ? {} : { again: { code: again.code, html: again.html } }),
    ...(answer.recorded === undefined ? { inputUnchanged: answer.changedInput !== true } : {}),
    reading,
  };
}
