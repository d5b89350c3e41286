import type { LawId } from '../contract/checks.js';
import type { Surface } from '../contract/vocabulary.js';
import type { RenderRequest } from '../operation/world.js';
import type { Fault } from '../protocol/fault.js';

/** Whatever renders the surfaces. It holds resources: close it. */
export interface Testee {
  readonly name: string;
  readonly surfaces: Readonly<Record<Surface, Support>>;
  /** Laws that its pages cannot be put to; none where this is absent. */
  readonly blindTo?: readonly LawId[];
  /** Never rejects: whatever goes wrong is a fault. */
  render(request: RenderRequest): Promise<Answer>;
  /**
   * Begins a row of requests, so that what they leave behind in this process is looked for once and not after each; what it
   * gives ends the row, and names what was left. Absent where that is not looked for.
   */
  beginRow?(): () => readonly string[];
  /** How many requests may wait for an answer at a time; 1 where absent. */
  readonly concurrency?: number;
  /** Whether pages heed who looks at them; true where absent. */
  readonly seesViewers?: boolean;
  /** Whether it starts afresh after a fault, so that what failed can be tried once more; false where absent. */
  readonly restarts?: boolean;
  /** Ends it in order, after the last request; gives the faults that belong to no request. */
  farewell?(): Promise<readonly Fault[]>;
  /** How the page of a request looks, as PNG; nothing where it does not come. Absent where pages are never drawn. */
  picture?(request: RenderRequest): Promise<Uint8Array | undefined>;
  /** Whether a page takes so long that only some of the worlds can be tried. */
  readonly isSlow?: true;
  close(): Promise<void>;
}

/** Whether a testee renders a surface; `source` is where (`file:line`), for people. */
export type Support =
  | { readonly support: 'full'; readonly source?: string }
  | { readonly support: 'none'; readonly reason: string };

/** What came back for one request. */
export type Answer = PageAnswer | Refusal | { readonly kind: 'fault'; readonly fault: Fault };

/** A page, as the testee rendered it. */
export interface PageAnswer {
  readonly kind: 'page';
  /** HTTP status code, 200 where the testee gives none. */
  readonly code: number;
  readonly html: string;
  /** `file:line` of what rendered the page. */
  readonly source?: string;
  /** Whether the renderer changed the request's data; only seen of one in this process. */
  readonly changedInput?: true;
  /** The truth that the testee itself states, by run id. */
  readonly truth?: Readonly<Record<string, string>>;
  /** Of a page that was made earlier: nobody can ask for it again, nor tell whether its input was left alone. */
  readonly recorded?: { readonly again?: { readonly code: number; readonly html: string } };
}

/** `unsupported`: cannot show this. `rejected`: the input is illegal for this application. */
export interface Refusal {
  readonly kind: 'unsupported' | 'rejected';
  readonly reason: string;
}
