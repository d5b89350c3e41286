import type { Surface } from '../contract/vocabulary.js';
import { rememberedBy } from '../lang/remembered-by.js';
import type { RenderRequest } from '../operation/world.js';
import type { HarnessMessage } from './messages.js';
import { PROTOCOL_VERSIONS } from './messages.js';

/** What is said of the spec in the first line. */
export interface Greeting {
  readonly spec: string;
  readonly surfaces: readonly Surface[];
  /** The contract as others read it. */
  readonly contract: Readonly<Record<string, unknown>>;
}

/** A request as it is sent; to try out a testee, also one that no harness would make. */
export interface RequestLine {
  readonly surface: string;
  readonly now: string;
  readonly input: Omit<RenderRequest['input'], 'runs'> & { readonly runs: readonly unknown[] };
}

/** A part of what goes into the pipe. What lines have in common is bytes already. */
export type LinePart = string | Uint8Array;

/** The first line, with its line break. */
export function helloLine({ spec, surfaces, contract }: Greeting): string {
  return line({
    t: 'hello',
    protocol: [...PROTOCOL_VERSIONS],
    spec,
    surfaces: [...surfaces],
    contract: { ...contract },
  });
}

/** The line that asks for a page, with its line break. */
export function renderLine(id: string, { surface, now, input }: RequestLine): readonly LinePart[] {
  const { viewer, workspace, environment, run, runs } = input;
  const head = JSON.stringify({ t: 'render', id, surface, now });
  const rest = JSON.stringify({ viewer, workspace, environment, run });
  return [`${head.slice(0, -1)},"input":${rest.slice(0, -1)},"runs":`, runsBytes(runs), '}}\n'];
}

/** The last line, with its line break. */
export const BYE_LINE = line({ t: 'bye' });

/** Runs as JSON. The pages of a world share its runs, which are most of every line. */
const runsBytes = rememberedBy((runs: readonly unknown[]): Uint8Array => Buffer.from(JSON.stringify(runs)));

function line(message: HarnessMessage): string {
  return `${JSON.stringify(message)}\n`;
}
