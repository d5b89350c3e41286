import type { ts } from '../typescript.js';
import { climb } from './climb.js';
import { fold } from './fold.js';
import type { End, FlowWorld, Step, Value } from './step.js';
import { holds } from './text.js';

const MOST_STEPS = 4000;

/** The places where a literal ends up, nearest first; those of which too much would have to be followed are left out. */
export function* endsOf(origin: ts.Node, world: FlowWorld): Generator<End> {
  const texts = fold(origin, { project: world.project, known: new Map() }).filter((text) =>
    holds(text, origin),
  );
  const begin: Value = {
    kind: 'value',
    node: origin,
    path: [],
    texts,
    whole: origin,
    origin,
    frames: [],
    state: 'text',
    before: undefined,
  };
  const waiting: Step[] = [begin];
  const seen = new Map<ts.Node, Set<string>>();
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const step = waiting.pop();
    if (step === undefined) return;
    if (step.kind !== 'value') yield step;
    else if (isNew(step, seen)) waiting.push(...[...climb(step, world)].reverse());
  }
}

function isNew({ node, path, frames, state }: Value, seen: Map<ts.Node, Set<string>>): boolean {
  const known = seen.get(node) ?? new Set<string>();
  seen.set(node, known);
  const key = [state, frames.map(({ call }) => call.pos).join(','), ...path].join('\n');
  if (known.has(key)) return false;
  known.add(key);
  return true;
}
