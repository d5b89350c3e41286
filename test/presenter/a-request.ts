import type { OperationRun } from '../../src/operation/operation-run.js';
import type { RenderRequest } from '../../src/operation/world.js';
import { NOON_TEXT } from '../truth/a-run.js';

/** A request at noon by a member of workspace "w1" with the environments "e1" and "e2". */
export function aRequest(
  surface: RenderRequest['surface'],
  runs: readonly OperationRun[],
  changes: Partial<RenderRequest['input']> = {},
): RenderRequest {
  return {
    surface,
    now: NOON_TEXT,
    input: {
      viewer: { id: 'u1', memberships: [{ workspace: 'w1', environments: ['e1', 'e2'] }] },
      workspace: 'w1',
      environment: surface === 'shell' ? 'e1' : null,
      run: surface === 'detail' ? 'r1' : null,
      runs,
      ...changes,
    },
  };
}
