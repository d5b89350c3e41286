import { ts } from '../typescript.js';

/**
 * The steps from a value to a part of it: names of properties, indices of arrays as text, and three of their own.
 */
export type AccessPath = readonly string[];

/** Any property or element: which one is not known. */
export const ANY = '*';
/** What a function gives back when it is called. */
export const CALLED = '()';
/** What a class makes. */
export const MADE = 'new()';

/** Whether a step that is taken fits the step that leads to a value. */
export function fits(taken: string, step: string): boolean {
  if (taken === step) return true;
  const isOwn = taken === CALLED || step === CALLED || taken === MADE || step === MADE;
  return !isOwn && (taken === ANY || step === ANY);
}

/** The step that a property's name means; `ANY` where it is computed from something unknown. */
export function stepOf(name: ts.PropertyName | ts.BindingName): string {
  if (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)) return name.text;
  if (ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)) return name.text;
  return ts.isComputedPropertyName(name) ? stepOfIndex(name.expression) : ANY;
}

/** The step that an index means: `a['b']`, `a[0]`; `ANY` where it is not written out. */
export function stepOfIndex(index: ts.Expression): string {
  return ts.isStringLiteralLike(index) || ts.isNumericLiteral(index) ? index.text : ANY;
}

/** The step that one element of a destructuring takes. */
export function stepOfElement(element: ts.BindingElement): string {
  const pattern = element.parent;
  if (ts.isArrayBindingPattern(pattern)) return String(pattern.elements.indexOf(element));
  return stepOf(element.propertyName ?? element.name);
}
