import type { NamelessCase } from '../arbitrary/case-plan.js';
import { judge } from '../invariant/judge.js';
import { lawsOf } from './laws-of.js';
import { observe, type Stage } from './observe.js';
import type { Tried } from './session.js';
import { suitedCase } from './suited-case.js';
import type { Troubles } from './troubles.js';

/** One case, seen and judged, of which no evidence is kept. What gave no page is noted in `troubles`. */
export async function tryOnStage(nameless: NamelessCase, stage: Stage, troubles: Troubles): Promise<Tried> {
  const observation = await observe(suitedCase(nameless, stage.testee), { stage, troubles });
  return { observation, ...judge(observation, lawsOf(stage.contract)) };
}
