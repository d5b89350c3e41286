import type { RenderRequest } from '../operation/world.js';
import type { Answer, Testee } from '../testee/testee.js';

/** A request, and whether it is still worth asking when its turn comes. */
export interface Turn {
  readonly request: RenderRequest;
  readonly isWanted: () => boolean;
}

/**
 * What `take` makes of each answer, in the order of the requests, which are made one after the other, or side by side
 * where the testee can. A request that is not wanted has no answer.
 */
export async function answersOf<Kept>(
  turns: readonly Turn[],
  testee: Testee,
  take: (answer: Answer | undefined, request: RenderRequest) => Kept,
): Promise<readonly Kept[]> {
  const ask = ({ request, isWanted }: Turn) => (isWanted() ? testee.render(request) : undefined);
  const asked = (testee.concurrency ?? 1) > 1 ? turns.map(ask) : undefined;
  const kept: Kept[] = [];
  for (const [index, turn] of turns.entries()) {
    kept.push(take(await (asked === undefined ? ask(turn) : asked[index]), turn.request));
  }
  return kept;
}
