import type { Contract } from '../contract/contract.js';
import type { Surface, Truth } from '../contract/vocabulary.js';
import type { Label, Scene, Visit } from '../operation/case.js';
import type { OperationRun } from '../operation/operation-run.js';
import { escapeCss } from '../reading/css-text.js';
import { escapeHtml } from '../lang/escape-html.js';

/** One page of a testee, open for changes. */
export interface OpenPage {
  readonly contract: Contract;
  readonly surface: Surface;
  readonly visit: Visit;
  readonly scene: Scene;
  readonly document: Document;
  /** How often the same request was answered before within this case. */
  readonly turn: number;
  /** The runs that the page shows, in the order in which they are stored. */
  readonly runs: readonly ShownRun[];
  /** HTTP status code of the answer. */
  code: number;
  /** Whether the testee is to have changed its input. */
  changedInput: boolean;
}

/** One run with its places on a page. */
export interface ShownRun {
  readonly run: OperationRun;
  readonly label: Label;
  readonly regions: readonly [Element, ...Element[]];
}

/** The runs that `document` shows of those that a visit's viewer may see. */
export function shownRuns(
  document: Document,
  { visit, scene, contract }: Pick<OpenPage, 'visit' | 'scene' | 'contract'>,
): readonly ShownRun[] {
  const selector = contract.surfaces[visit.surface]?.run;
  if (selector === undefined || visit.expects !== 'page') return [];
  return scene.world.runs.flatMap((run): ShownRun[] => {
    const label = scene.labels[run.id];
    if (label?.visible !== true || (visit.run !== null && visit.run !== run.id)) return [];
    const [first, ...more] = document.querySelectorAll(selector.replaceAll('{id}', () => escapeCss(run.id)));
    return first === undefined ? [] : [{ run, label, regions: [first, ...more] }];
  });
}

/** The shown runs of one of these truths. */
export function runsOf(page: OpenPage, ...truths: readonly Truth[]): readonly ShownRun[] {
  return page.runs.filter(({ label }) => truths.includes(label.truth));
}

/** Adds a sentence to the region of every run of one of these truths; nothing where there is no sentence. */
export function tellOf(page: OpenPage, truths: readonly Truth[], sentence: string | undefined): void {
  if (sentence !== undefined) sayOf(page, truths, `<p>${escapeHtml(sentence)}</p>`);
}

/** Adds markup at the end of the region of every run of one of these truths. */
export function sayOf(page: OpenPage, truths: readonly Truth[], markup: string): void {
  for (const { regions } of runsOf(page, ...truths)) sayIn(regions[0], markup);
}

/** Adds markup at the end of a region, where it may stand: of a row of a table, in its last cell. */
export function sayIn(region: Element, markup: string): void {
  hostOf(region).insertAdjacentHTML('beforeend', markup);
}

/** Adds markup at the beginning of what the page says outside its runs. */
export function sayAbove({ document }: OpenPage, markup: string): void {
  document.body.insertAdjacentHTML('afterbegin', markup);
}

/** Leaves nothing in the regions of a run but its own label. */
export function silence({ run, regions }: ShownRun): void {
  for (const region of regions) {
    const host = hostOf(region, 'first');
    for (const child of [...region.children]) if (!child.contains(host)) child.remove();
    host.textContent = run.label;
  }
}

const MADE_OF_PARTS: ReadonlySet<string> = new Set([
  'TABLE',
  'THEAD',
  'TBODY',
  'TFOOT',
  'TR',
  'UL',
  'OL',
  'DL',
  'SELECT',
  'DETAILS',
]);

/** The element of a region that may hold any markup. */
function hostOf(region: Element, part: 'first' | 'last' = 'last'): Element {
  const child = part === 'first' ? region.firstElementChild : region.lastElementChild;
  return MADE_OF_PARTS.has(region.tagName) && child !== null ? hostOf(child, part) : region;
}
