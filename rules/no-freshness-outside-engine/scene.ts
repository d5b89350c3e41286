import type { Contract } from '../../src/contract/contract.js';
import type { ModelNames } from '../../src/static/model-names.js';
import type { Declaration } from '../../src/static/syntax/declaration-of.js';

/** What counts as a time in one source. */
export interface Scene {
  readonly names: ModelNames;
  /** The lifecycle timestamps, in snake and camel case. */
  readonly fields: ReadonlySet<string>;
  /** More names that hold or give the present time. */
  readonly clocks: ReadonlySet<string>;
  /** A parameter that stands for a lifecycle timestamp, while its function is looked into. */
  readonly parameter?: Declaration;
}

/** Every spelling of the fields that the age of a run counts from. */
export function anchorFields({ lifecycle }: Pick<Contract, 'lifecycle'>): ReadonlySet<string> {
  return new Set(
    Object.values(lifecycle.anchors).flatMap((fields) => fields.flatMap((field) => [field, camel(field)])),
  );
}

function camel(field: string): string {
  return field.replace(/_(\p{Ll})/gu, (_, letter: string) => letter.toUpperCase());
}
