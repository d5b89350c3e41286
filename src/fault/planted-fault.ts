import type { LawId } from '../contract/checks.js';
import type { Surface, Truth } from '../contract/vocabulary.js';
import type { PageModel, RunModel } from '../presenter/page-model.js';
import type { RenderRequest } from '../operation/world.js';
import type { Engine } from '../truth/derive-truth.js';
import type { CaseGroup } from './case-groups.js';
import type { OpenPage } from './open-page.js';
import type { Product } from './product.js';
import { withRuns } from './with-runs.js';

/** How deep in a product a fault is planted, from the inside out. */
export const DEPTHS = ['engine', 'presenter', 'surface', 'page'] as const;
export type Depth = (typeof DEPTHS)[number];

/** What a planted fault says of itself. */
export interface FaultText {
  /** The name of its file. */
  readonly id: string;
  /** The lie in a few words, without a full stop. */
  readonly says: string;
  /** The law that has to catch it. */
  readonly law: LawId;
  /** The group of cases in which it shows soonest; the gallery where this is absent. */
  readonly among?: CaseGroup;
  /** It shows only where there is a run of one of these truths; in any world where this is absent. */
  readonly of?: readonly Truth[];
}

/** A lie that is planted on purpose, to see the law that forbids it at work. */
export type PlantedFault = ProductFault | PageFault;

/** A fault within the reference product: one of its parts is exchanged for one that lies. */
export interface ProductFault extends FaultText {
  readonly depth: Exclude<Depth, 'page'>;
  /** The lying product. */
  plant(honest: Product): Product;
}

/** A fault on the pages of any testee: the HTML is changed after it was rendered. */
export interface PageFault extends FaultText {
  readonly depth: 'page';
  /** Puts the lie on a page, where that page has room for it. */
  readonly plant: (page: OpenPage) => void;
}

/** A fault of the engine: what is true of a run is found out wrongly, and every surface repeats it. */
export function engineFault(text: FaultText, lie: (honest: Engine) => Engine): ProductFault {
  return { ...text, depth: 'engine', plant: (honest) => ({ ...honest, engine: lie(honest.engine) }) };
}

/** What a presenter's lie may know. */
export interface Asked {
  readonly request: RenderRequest;
  /** The honest one. */
  readonly product: Product;
}

/** A fault of the presenter: the truth is found, and the pages are worded wrongly, on every surface. */
export function presenterFault(
  text: FaultText,
  lie: (model: PageModel, asked: Asked) => PageModel,
): ProductFault {
  return { ...text, depth: 'presenter', plant: (honest) => lyingModels(honest, lie) };
}

/** A fault of the presenter in what is said of one run. */
export function wordingFault(
  text: FaultText,
  lie: (run: RunModel, asked: Asked) => RunModel | undefined,
): ProductFault {
  return presenterFault(text, (model, asked) => withRuns(model, (run) => lie(run, asked) ?? run));
}

/** A fault of one surface: the others stay honest. */
export function surfaceFault(
  text: FaultText,
  surface: Surface,
  lie: (model: PageModel, asked: Asked) => PageModel,
): ProductFault {
  return {
    ...text,
    depth: 'surface',
    plant: (honest) =>
      lyingModels(honest, (model, asked) => (model.kind === surface ? lie(model, asked) : model)),
  };
}

/** A fault of one template, as changes of its text: each `takes` stands exactly once in it and becomes `gives`. */
export function templateFault(text: FaultText, surface: Surface, edits: readonly Edit[]): ProductFault {
  return {
    ...text,
    depth: 'surface',
    plant: (honest) => {
      const { templates } = honest;
      const edited = edits.reduce((template, edit) => replaced(template, edit, text.id), templates[surface]);
      return { ...honest, templates: { ...templates, [surface]: edited } };
    },
  };
}

/** One change of a template's text. */
export interface Edit {
  readonly takes: string;
  readonly gives: string;
}

/** A fault on the pages of any testee. */
export function pageFault(text: FaultText, lie: (page: OpenPage) => void): PageFault {
  return { ...text, depth: 'page', plant: lie };
}

function lyingModels(honest: Product, lie: (model: PageModel, asked: Asked) => PageModel): Product {
  return {
    ...honest,
    present: (request, product) => lie(honest.present(request, product), { request, product: honest }),
  };
}

function replaced(template: string, { takes, gives }: Edit, id: string): string {
  const [before, after, ...more] = template.split(takes);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`Cannot plant "${id}": the template does not hold "${takes}" exactly once`);
  return `${before}${gives}${after}`;
}
