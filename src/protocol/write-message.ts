import type { Surface } from '../contract/vocabulary.js';
import type { OperationRun } from '../operation/operation-run.js';
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
export function renderLine(id: string, { surface, now, input }: RenderRequest): string {
  const { viewer, workspace, environment, run, runs } = input;
  const head = JSON.stringify({ t: 'render', id, surface, now });
  const rest = JSON.stringify({ viewer, workspace, environment, run });
  return `${head.slice(0, -1)},"input":${rest.slice(0, -1)},"runs":${runsText(runs)}}}\n`;
}

/** The last line, with its line break. */
export const BYE_LINE = line({ t: 'bye' });

const texts = new WeakMap<readonly OperationRun[], string>();

/** Runs as JSON. The pages of a world share its runs, which are most of every line. */
function runsText(runs: readonly OperationRun[]): string {
  const known = texts.get(runs);
  if (known !== undefined) return known;
  const text = JSON.stringify(runs);
  texts.set(runs, text);
  return text;
}

function line(message: HarnessMessage): string {
  return `${JSON.stringify(message)}\n`;
}
