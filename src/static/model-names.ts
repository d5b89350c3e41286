import type { Contract } from '../contract/contract.js';

/** The names under which source text may speak of the contract's model. Comparisons are exact. */
export interface ModelNames {
  /** Types, classes and Prisma models: `OperationRun`. */
  readonly types: ReadonlySet<string>;
  /** Tables: `operation_runs`, `operation_run`, `OperationRun`. */
  readonly tables: ReadonlySet<string>;
  /** Variables and properties that hold one: `operationRun`, `run`, `operation`, `operation_run`. */
  readonly one: ReadonlySet<string>;
  /** Variables and properties that hold many: `operationRuns`, `runs`, `operations`, `operation_runs`. */
  readonly many: ReadonlySet<string>;
}

/** The names of `model`, which is in Pascal case: each of its words, and all of them together. */
export function modelNames({ model }: Pick<Contract, 'model'>): ModelNames {
  const words = model.split(/(?=\p{Lu})|_/u).filter((word) => word !== '');
  const lower = words.map((word) => word.toLowerCase());
  const snake = lower.join('_');
  const camel = model.charAt(0).toLowerCase() + model.slice(1);
  const lone = words.length === 1 ? [] : lower;
  const one = [camel, snake, ...lone];
  return {
    types: new Set([model, plural(model)]),
    tables: new Set([snake, plural(snake), model, plural(model), camel, plural(camel)]),
    one: new Set(one),
    many: new Set(one.map(plural)),
  };
}

function plural(name: string): string {
  if (/[^aeiou]y$/u.test(name)) return `${name.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/u.test(name) ? `${name}es` : `${name}s`;
}
