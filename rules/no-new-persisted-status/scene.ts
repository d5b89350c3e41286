import type { Contract } from '../../src/contract/contract.js';
import type { LifecycleField } from '../../src/static/declarations/lifecycle-name.js';
import type { ModelMatcher } from '../../src/static/declarations/model-matcher.js';
import type { RuleContext } from '../../src/static/rule.js';
import { nameWords } from '../../src/static/syntax/name-words.js';

/** What the rule may be told. */
export interface Options {
  /** Whether a column of text needs a constraint that lists its values. */
  readonly requireConstraint: boolean;
  /** More names of the model, its table or its type. */
  readonly alsoNamed: readonly string[];
}

/** What is known where one file is judged. */
export interface Scene {
  readonly context: RuleContext<Options>;
  readonly model: ModelMatcher;
  readonly path: string;
  /** Whether the file declares what is stored. */
  readonly isPersisted: boolean;
}

/** The values of a persisted lifecycle field, as the contract has them. */
export function contractValues({ persisted }: Contract, field: LifecycleField): readonly string[] {
  return field === 'status' ? Object.keys(persisted.status) : persisted.outcome;
}

/** The lifecycle field that a column of the model is; none of other columns. */
export function fieldOfColumn(name: string): LifecycleField | undefined {
  const plain = nameWords(name).join('_');
  return plain === 'status' || plain === 'outcome' ? plain : undefined;
}
