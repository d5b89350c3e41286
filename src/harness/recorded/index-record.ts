import { contractJson } from '../../contract/contract-json.js';
import type { RenderRequest } from '../../operation/world.js';
import { momentOf } from '../../oracle/moment-of.js';
import type { RecordFlaw } from '../../protocol/record-flaws.js';
import type { RecordedHello, RecordedLine, RecordedResult } from '../../protocol/recorded-line.js';
import { parseRecordedLine } from '../../protocol/recorded-line.js';
import type { LinePlace, ReadLine, RecordFile } from '../../testee/recorded/record-file.js';
import { digest } from '../digest.js';
import type { Project } from '../project.js';
import type { FlawLog } from './flaw-log.js';
import type { IndexedScene } from './indexed-scene.js';
import { indexedScene, visitName } from './indexed-scene.js';
import { requestFlaw } from './request-flaw.js';

/** What a record holds, without its pages, in the order of their requests. */
export interface RecordIndex {
  readonly scenes: readonly IndexedScene[];
  /** How many pages there are. */
  readonly pages: number;
}

interface Asked {
  readonly place: LinePlace;
  readonly scene: IndexedScene | undefined;
  readonly surface: RenderRequest['surface'];
  readonly visit: string;
  /** The run of a detail that is none of the stored ones. */
  readonly unknownRun: string | undefined;
  readonly runs: ReadonlySet<string>;
}

interface Answered {
  readonly place: LinePlace;
  readonly status: RecordedResult['status'];
  readonly code: number;
  readonly answer: string;
  /** The runs of which the result states a truth. */
  readonly truths: readonly string[];
}

/** Reads a whole record once, line by line; what cannot be used goes to `flaws`. Stops early once aborted. */
export async function indexRecord(
  file: RecordFile,
  project: Project,
  { flaws, signal }: { readonly flaws: FlawLog; readonly signal: AbortSignal },
): Promise<RecordIndex> {
  const index = new Indexer(project, flaws);
  for await (const line of file.lines()) {
    if (signal.aborted) break;
    index.add(line);
  }
  return index.matched();
}

class Indexer {
  readonly #project: Project;
  readonly #flaws: FlawLog;
  readonly #asked = new Map<string, Asked>();
  readonly #answered = new Map<string, Answered>();
  readonly #scenes = new Map<string, IndexedScene>();

  constructor(project: Project, flaws: FlawLog) {
    this.#project = project;
    this.#flaws = flaws;
  }

  add(read: ReadLine): void {
    const { line } = read.place;
    if (read.kind === 'flaw') {
      this.#flaws.add(line, read.flaw);
      return;
    }
    const parsed = parseRecordedLine(read.text);
    if (parsed.kind === 'ok') this.#take(parsed.value, read.place);
    else this.#flaws.add(line, cutOff(parsed.error, read.isEnded));
  }

  /** Every request with its result; what has none, or no request, is a flaw. */
  matched(): RecordIndex {
    let pages = 0;
    for (const [id, asked] of this.#asked) {
      const answered = this.#answered.get(id);
      if (answered === undefined) this.#flaws.add(asked.place.line, { name: 'unanswered', values: { id } });
      else if (this.#isUsable(asked, answered)) {
        const { surface, visit, place: request } = asked;
        const { place: result, answer } = answered;
        asked.scene?.pages.push({ surface, visit, request, result, answer });
        pages += 1;
      }
    }
    for (const [id, { place }] of this.#answered) {
      if (!this.#asked.has(id)) this.#flaws.add(place.line, { name: 'unasked', values: { id } });
    }
    return { scenes: [...this.#scenes.values()].filter((scene) => scene.pages.length > 0), pages };
  }

  #take(line: RecordedLine, place: LinePlace): void {
    switch (line.kind) {
      case 'hello':
        for (const flaw of helloFlaws(line.hello, this.#project)) this.#flaws.add(place.line, flaw);
        return;
      case 'render':
        this.#takeRequest(line, place);
        return;
      case 'result':
        this.#takeResult(line, place);
        return;
      case 'bye':
    }
  }

  #takeRequest({ id, request }: RecordedLine & { kind: 'render' }, place: LinePlace): void {
    const before = this.#asked.get(id);
    if (before !== undefined) {
      this.#flaws.add(place.line, { name: 'asked-twice', values: { id, line: before.place.line } });
      return;
    }
    const { run, runs } = request.input;
    const known = new Set(runs.map((each) => each.id));
    this.#asked.set(id, {
      place,
      scene: this.#sceneOf(request, place),
      surface: request.surface,
      visit: visitName(request),
      unknownRun: run === null || known.has(run) ? undefined : run,
      runs: known,
    });
  }

  #sceneOf(request: RenderRequest, place: LinePlace): IndexedScene | undefined {
    const now = momentOf(request.now);
    const flaw = now === undefined ? badNow(request) : requestFlaw(request);
    if (flaw !== undefined) this.#flaws.add(place.line, flaw);
    if (flaw !== undefined || now === undefined) return undefined;
    const scene = indexedScene(request, now, this.#project.contract);
    const known = this.#scenes.get(scene.key) ?? scene;
    this.#scenes.set(scene.key, known);
    return known;
  }

  #takeResult({ id, result }: RecordedLine & { kind: 'result' }, place: LinePlace): void {
    const before = this.#answered.get(id);
    if (before !== undefined) {
      this.#flaws.add(place.line, { name: 'answered-twice', values: { id, line: before.place.line } });
      return;
    }
    if (result.status === 'error') {
      const { message, trace } = result;
      this.#flaws.add(place.line, { name: 'said-error', values: { message } }, trace);
    }
    const page = result.status === 'ok' ? result : undefined;
    this.#answered.set(id, {
      place,
      status: result.status,
      code: page?.code ?? 0,
      answer: digest([result.status, page?.code, page?.body]),
      truths: Object.keys(page?.truth ?? {}),
    });
  }

  /** Whether a page can be judged; what keeps it from that, and was not said yet, is a flaw. */
  #isUsable({ scene, runs, unknownRun, place }: Asked, answered: Answered): boolean {
    if (scene === undefined || answered.status === 'error') return false;
    const stray = answered.truths.find((id) => !runs.has(id));
    if (stray !== undefined) {
      this.#flaws.add(answered.place.line, { name: 'truth-of-unknown-run', values: { id: stray } });
    }
    const isLost = unknownRun !== undefined && answered.status === 'ok' && answered.code !== 404;
    if (isLost) this.#flaws.add(place.line, { name: 'unknown-run', values: { id: unknownRun } });
    return stray === undefined && !isLost;
  }
}

function badNow({ now }: RenderRequest): RecordFlaw {
  return { name: 'bad-now', values: { now: now.slice(0, 60) } };
}

function cutOff(flaw: RecordFlaw, isEnded: boolean): RecordFlaw {
  return flaw.name === 'no-json' && !isEnded ? { ...flaw, name: 'cut-off' } : flaw;
}

const SHOWN = 12;

function helloFlaws(
  { protocol, spec, contract, contractHash }: RecordedHello,
  project: Project,
): readonly RecordFlaw[] {
  const versions = [protocol ?? 1].flat();
  const other = (what: string, theirs: string, ours: string): readonly RecordFlaw[] =>
    theirs === ours ? [] : [{ name: 'other-contract', values: { what, theirs, ours } }];
  const printed = digest(JSON.parse(JSON.stringify(contractJson(project.contract)))).slice(0, SHOWN);
  const { contractHash: whole } = project;
  const ours = whole.slice(0, Math.max(SHOWN, contractHash?.length ?? 0));
  return [
    ...(versions.includes(1)
      ? []
      : [{ name: 'other-version', values: { theirs: versions.join(', ') } } as const]),
    ...other('spec', spec ?? project.contract.spec, project.contract.spec),
    ...other('contract', contractHash ?? ours, ours),
    ...other('contract', contract == null ? printed : digest(contract).slice(0, SHOWN), printed),
  ];
}
