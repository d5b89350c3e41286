import type { Namer } from './accessible-name.js';
import { folded } from './folded.js';
import type { PageElement } from './page-node.js';
import type { Action } from './reading.js';
import { hrefOf, placeOf, see, writtenRole, type SeenElement } from './seen-element.js';

/** Whether an element offers to do something: a button, a form, or a link that says what it sends. */
export function isAction(seen: SeenElement): boolean {
  return isButton(seen) || seen.name === 'form' || ownMethod(seen.attributes) !== undefined;
}

/** Native or by its first role; a test holds this to the roles of DOM Testing Library. */
function isButton(seen: SeenElement): boolean {
  return (
    seen.name === 'button' ||
    writtenRole(seen) === 'button' ||
    (seen.name === 'input' && BUTTON_TYPES.has(seen.attributes.get('type')?.toLowerCase() ?? ''))
  );
}

/** What pressing it sends. A form is called like its first button where it has no name of its own. */
export function actionOf(seen: SeenElement, namer: Namer): Action {
  return { name: nameOf(seen, namer), method: methodOf(seen), place: placeOf(seen) };
}

type Method = Action['method'];

const BUTTON_TYPES = new Set(['submit', 'button', 'image', 'reset']);
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const satisfies readonly Method[];
/** Rails and Turbo say the verb in a value, htmx in the name of the attribute. */
const METHOD_ATTRIBUTES = ['data-turbo-method', 'data-method'];
/** What can give a form a name. */
const NAMING = ['aria-label', 'aria-labelledby', 'title'];
const VERB_ATTRIBUTES = METHODS.map((method) => ({ method, names: [`hx-${method}`, `data-hx-${method}`] }));

function methodOf(seen: SeenElement): Method {
  const own = ownMethod(seen.attributes);
  if (own !== undefined) return own;
  if (seen.name === 'form') return formMethod(seen.element, undefined);
  const form = submits(seen) ? (seen.element.form ?? null) : null;
  if (form !== null) return formMethod(form, seen);
  return hrefOf(seen) !== undefined ? 'get' : 'none';
}

function ownMethod(attributes: ReadonlyMap<string, string>): Method | undefined {
  if (attributes.size === 0) return undefined;
  const verb = VERB_ATTRIBUTES.find(({ names }) => names.some((name) => attributes.has(name)))?.method;
  return (
    verb ?? METHOD_ATTRIBUTES.map((name) => verbOf(attributes.get(name))).find((found) => found !== undefined)
  );
}

function verbOf(text: string | null | undefined): Method | undefined {
  const verb = text?.trim().toLowerCase();
  return METHODS.find((method) => method === verb);
}

/** What `form` sends when `button` is pressed; a hidden `_method` turns a post into another verb. */
function formMethod(form: PageElement, button: SeenElement | undefined): Method {
  const own = ownMethod(see(form, { parent: undefined, previous: undefined }).attributes);
  const written = button?.attributes.get('formmethod') ?? form.getAttribute('method') ?? 'get';
  if (own !== undefined) return own;
  if (written.toLowerCase() === 'dialog') return 'dialog';
  const verb = verbOf(written) ?? 'get';
  return verb === 'post' ? (overridden(form, button) ?? 'post') : verb;
}

function overridden(form: PageElement, button: SeenElement | undefined): Method | undefined {
  if (button?.attributes.get('name') === '_method') return verbOf(button.attributes.get('value'));
  const controls = [...(form.elements ?? [])];
  const override = controls.find(
    (control) => typeIs(control, 'hidden') && control.getAttribute('name') === '_method',
  );
  return verbOf(override?.getAttribute('value'));
}

function nameOf(seen: SeenElement, namer: Namer): string {
  const { name, element, attributes } = seen;
  const isNameless = name === 'form' && !NAMING.some((attribute) => attributes.has(attribute));
  const [named] = isNameless ? element.getElementsByTagName('button') : [element];
  if (named === undefined) return '';
  const answer = namer({ of: named, asks: 'name' });
  return answer === '' && named === element ? folded(element.textContent) : answer;
}

function submits({ name, element, attributes }: SeenElement): boolean {
  if (name === 'button') return !typeIs(element, 'button') && !typeIs(element, 'reset');
  return name === 'input' && /^(?:submit|image)$/i.test(attributes.get('type') ?? '');
}

function typeIs(control: PageElement, type: string): boolean {
  return control.getAttribute('type')?.toLowerCase() === type;
}
