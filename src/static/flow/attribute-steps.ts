import type { ts } from '../typescript.js';
import { CALLED } from './access-path.js';
import { tagName } from './jsx-run.js';
import { lastName, saidByKey } from './said-by-key.js';
import { end, on, plainScreen, type Steps, type Value } from './step.js';
import { wordSet } from './word-set.js';

const SAID_BY_ELEMENTS = wordSet(
  'title alt placeholder aria-label aria-description aria-valuetext aria-roledescription',
  'aria-placeholder label summary srcDoc dangerouslySetInnerHTML',
);

/** Functions that a component calls for what it shows. */
const RENDERS = /^(?:cell|header|footer|render|format|body)|(?:render|format|formatter|renderer)$/iu;

/** Whether a person reads a value that is given to an attribute, or to a property of a component. */
export function attributeSteps(name: string, element: ts.JsxOpeningLikeElement, value: Value): Steps {
  const tag = tagName(element);
  if (/^on[A-Z]/u.test(name)) return [end(value, 'quiet')];
  if (/^[a-z][a-z0-9]*$/u.test(tag))
    return [isSaidBy(tag, name) ? plainScreen(value, element) : end(value, 'quiet')];
  const key = lastName(value.path) ?? name;
  if (value.path.length === 0 || saidByKey(name) === 'quiet') return [said(name, element, value)];
  if (value.path.at(-1) === CALLED)
    return [end(value, RENDERS.test(key) || saidByKey(key) === 'said' ? 'screen' : 'unresolved', element)];
  return [said(key, element, value)];
}

/** `{...props}` of an element. */
export function spreadSteps(element: ts.JsxOpeningLikeElement, value: Value): Steps {
  const [name, ...rest] = value.path;
  return name === undefined ? [] : attributeSteps(name, element, on(value, value.node, rest));
}

function isSaidBy(tag: string, name: string): boolean {
  return SAID_BY_ELEMENTS.has(name) || (name === 'value' && /^(?:input|button|textarea)$/u.test(tag));
}

function said(name: string, element: ts.JsxOpeningLikeElement, value: Value): Steps[number] {
  switch (saidByKey(name)) {
    case 'quiet':
      return end(value, 'quiet');
    case 'said':
      return plainScreen(value, element);
    case 'open':
      return end(value, 'screen', element);
  }
}
