import type { LawId } from '../contract/checks.js';
import { LAW_IDS } from '../contract/checks.js';
import type { Contract } from '../contract/contract.js';
import type { Law } from '../invariant/law.js';
import { LAWS } from '../invariant/laws.js';

/** The laws that a contract asks for, in the order of the catalogue: all but those that it does without. */
export function lawsOf({ without }: Contract): readonly Law[] {
  return LAW_IDS.filter((id) => !Object.hasOwn(without, id)).map((id) => LAWS[id]);
}

/** The law with this id, with what it says of itself. */
export function lawOf(id: LawId): Law {
  return LAWS[id];
}
