import type { RenderRequest } from '../../operation/world.js';
import type { RecordFlaw } from '../../protocol/record-flaws.js';

/** What keeps anybody from telling what is true of the runs of a request, or who may see them; nothing where all is clear. */
export function requestFlaw({ surface, input }: RenderRequest): RecordFlaw | undefined {
  const seen = new Set<string>();
  for (const { id } of input.runs) {
    if (seen.has(id)) return { name: 'two-of-one-id', values: { id } };
    seen.add(id);
  }
  const { environment } = input;
  const run = surface === 'detail' ? input.runs.find(({ id }) => id === input.run) : undefined;
  if (environment === null || run === undefined || run.environment_id === environment) return undefined;
  return { name: 'run-elsewhere', values: { id: run.id, environment, other: run.environment_id } };
}
