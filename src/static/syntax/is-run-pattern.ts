import { ts } from '../typescript.js';
import type { ModelNames } from '../model-names.js';
import { isEachOfMany } from './is-run.js';
import { isModelName } from './model-name.js';
import { typeSays } from './model-type.js';

/** Whether an object pattern takes one of the contract's runs apart, by its type, its place or the name of its property. */
export function isRunPattern(pattern: ts.BindingPattern, names: ModelNames): boolean {
  const holder = pattern.parent;
  if (ts.isBindingElement(holder)) {
    return (
      holder.propertyName !== undefined &&
      ts.isIdentifier(holder.propertyName) &&
      isModelName(holder.propertyName.text, names.one)
    );
  }
  if (typeSays(holder.type, names) !== 'open') return typeSays(holder.type, names) === 'model';
  return ts.isParameter(holder) && isEachOfMany(holder, names);
}
