import { ts } from '../typescript.js';
import { ANY, CALLED } from './access-path.js';
import { attributeSteps } from './attribute-steps.js';
import { isInline, isJsxParent, type JsxParent, lineAround, tagName } from './jsx-run.js';
import { composed, end, type FlowWorld, plainScreen, type Steps, type Value } from './step.js';

/** Where a value goes that stands in braces in JSX. */
export function bracesSteps(braces: ts.JsxExpression, value: Value, world: FlowWorld): Steps {
  if (ts.isJsxAttribute(braces.parent))
    return attributeSteps(braces.parent.name.getText(), braces.parent.parent.parent, value);
  return isJsxParent(braces.parent) ? childSteps(braces.parent, value, world) : [];
}

/** Words between the tags of JSX are on a screen; those around them in the same line belong to them. */
export function childSteps(parent: JsxParent, value: Value, world: FlowWorld): Steps {
  if (value.path.some((step) => step !== ANY && step !== CALLED && !/^\d+$/u.test(step)))
    return [end(value, 'quiet')];
  if (ts.isJsxElement(parent) && /^(?:script|style|code|pre)$/u.test(tagName(parent.openingElement))) {
    return [end(value, 'quiet')];
  }
  const line = lineAround(parent);
  const whole = composed(value, line, world);
  const shown = plainScreen({ ...whole, node: value.node });
  return isInline(line) ? [shown, { ...whole, state: 'markup' }] : [shown];
}
