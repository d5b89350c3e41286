import type { NamelessCase } from '../../arbitrary/case-plan.js';
import type { Contract } from '../../contract/contract.js';
import { UsageError } from '../../lang/usage-error.js';
import type { Scene, Visit } from '../../operation/case.js';
import type { RenderRequest } from '../../operation/world.js';
import { labelRun } from '../../oracle/label-run.js';
import { expectationOf } from '../../oracle/viewer-scope.js';
import type { RecordedLine, RecordedResult } from '../../protocol/recorded-line.js';
import { parseRecordedLine } from '../../protocol/recorded-line.js';
import type { LinePlace, RecordFile } from '../../testee/recorded/record-file.js';
import type { RecordedAnswer } from '../../testee/recorded/recorded-testee.js';
import type { Answer } from '../../testee/testee.js';
import { requestOf } from '../observe.js';
import type { CaseOutline, OutlinedPage, OutlinedScene } from './outline-cases.js';

/** Recorded pages that are judged together, and the answers to what the case asks for. */
export interface RecordedCase {
  readonly recorded: NamelessCase;
  readonly answers: readonly RecordedAnswer[];
}

/** Where pages are read from: the record, its name for people, and the contract that labels their runs. */
export interface RecordSource {
  readonly file: RecordFile;
  /** The record, as a testee names a source. */
  readonly shown: string;
  readonly contract: Contract;
}

/** The case that `outline` asks for, with its pages, read from the record. */
export async function recordedCase(outline: CaseOutline, from: RecordSource): Promise<RecordedCase> {
  const scenes: SceneWithPages[] = [];
  for (const [index, outlined] of outline.scenes.entries()) {
    scenes.push(await sceneOf(outlined, index === 0 ? 'base' : `${outlined.kind}-${String(index)}`, from));
  }
  const pages = scenes.flatMap((scene) => scene.pages.map((page) => ({ ...page, scene: scene.scene })));
  return {
    recorded: {
      title: titleOf(scenes[0]?.scene, outline.nth),
      scenes: scenes.map(({ scene }) => scene),
      visits: pages.map(({ visit }) => visit),
    },
    answers: pages.map(({ visit, scene, answer }) => ({ request: requestOf(visit, scene), answer })),
  };
}

interface VisitedPage {
  readonly visit: Visit;
  readonly answer: Answer;
}

interface SceneWithPages {
  readonly scene: Scene;
  readonly pages: readonly VisitedPage[];
}

async function sceneOf(
  { kind, scene: { now }, pages }: OutlinedScene,
  name: string,
  from: RecordSource,
): Promise<SceneWithPages> {
  const visited: VisitedPage[] = [];
  let input: RenderRequest['input'] | undefined;
  for (const outlined of pages) {
    const { request } = await lineAt(from, outlined.page.request, 'render');
    input ??= request.input;
    visited.push({ visit: visitOf(request, name), answer: await answerTo(outlined, from) });
  }
  const { viewer, runs } = input ?? { viewer: { id: '', memberships: [] }, runs: [] };
  const labels = runs.map((run) => [run.id, labelRun(run, from.contract, { viewer, now })] as const);
  const world = { now: new Date(now).toISOString(), viewer, runs };
  return { scene: { name, kind, world, labels: Object.fromEntries(labels) }, pages: visited };
}

function visitOf({ surface, now, input }: RenderRequest, scene: string): Visit {
  const { workspace, environment, run, viewer, runs } = input;
  const asked = { surface, workspace, environment, run };
  return { scene, ...asked, expects: expectationOf(asked, { now, viewer, runs }) };
}

async function answerTo({ page, again }: OutlinedPage, from: RecordSource): Promise<Answer> {
  const { result } = await lineAt(from, page.result, 'result');
  const second = again === undefined ? undefined : (await lineAt(from, again.result, 'result')).result;
  return answerOf(result, {
    place: `${from.shown}:${String(page.result.line)}`,
    ...(second?.status === 'ok' ? { again: { code: second.code, html: second.body } } : {}),
  });
}

function answerOf(
  result: RecordedResult,
  { place, again }: { place: string; again?: { code: number; html: string } },
): Answer {
  switch (result.status) {
    case 'ok':
      return {
        kind: 'page',
        code: result.code,
        html: result.body,
        truth: result.truth,
        source: result.source ?? place,
        recorded: again === undefined ? {} : { again },
      };
    case 'unsupported':
    case 'rejected':
      return { kind: result.status, reason: result.reason };
    case 'error':
      throw changed(place);
  }
}

async function lineAt<Kind extends RecordedLine['kind']>(
  { file, shown }: RecordSource,
  place: LinePlace,
  kind: Kind,
): Promise<RecordedLine & { kind: Kind }> {
  const parsed = parseRecordedLine(await file.textAt(place));
  if (parsed.kind === 'ok' && isOf(parsed.value, kind)) return parsed.value;
  throw changed(`${shown}:${String(place.line)}`);
}

function isOf<Kind extends RecordedLine['kind']>(
  line: RecordedLine,
  kind: Kind,
): line is RecordedLine & { kind: Kind } {
  return line.kind === kind;
}

function changed(place: string): UsageError {
  return new UsageError(
    `Cannot go on at ${place}: the record changed while it was read; let the tests end first`,
  );
}

function titleOf(base: Scene | undefined, nth: number): string {
  const [first, ...more] = Object.values(base?.labels ?? {});
  const again = nth === 1 ? '' : `, answer ${String(nth)} to the same request`;
  if (first === undefined) return `recorded: no runs${again}`;
  return `recorded: ${first.story}${more.length === 0 ? '' : `, and ${String(more.length)} more`}${again}`;
}
