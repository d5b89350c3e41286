import { Beyond } from '../beyond.js';
import { childrenOf, elementsWithin, type LightElement } from './light-node.js';

/** The type of an `input`, `text` where it names none that there is; nothing of other elements. */
export function inputType(element: LightElement): string | undefined {
  if (!is(element, 'input')) return undefined;
  const type = lower(element.getAttribute('type') ?? '');
  return INPUT_TYPES.has(type) ? type : 'text';
}

/** What a control holds, as far as it is sure: of fields that hold plain text, of buttons and of boxes. */
export function valueOf(element: LightElement): string | undefined {
  if (is(element, 'textarea')) return textOf(element).replace(/\r\n?/g, '\n');
  const type = inputType(element);
  if (type === undefined) return undefined;
  const value = element.getAttribute('value');
  if (!SURE_TYPES.has(type) || /[\r\n]/.test(value ?? '')) throw new Beyond('values of controls');
  return value ?? (type === 'checkbox' || type === 'radio' ? 'on' : '');
}

/** How many choices a list shows at once, 0 where it does not say; nothing of other elements. */
export function sizeOf(element: LightElement): number | undefined {
  return is(element, 'select') ? (wholeNumber(element.getAttribute('size')) ?? 0) : undefined;
}

/** The form that owns a control. Source: HTML, section 4.10.18.3, as jsdom does it. */
export function formOf(element: LightElement): LightElement | null {
  if (!element.isHtml || !OWNED.has(element.localName)) return null;
  const named = element.getAttribute('form');
  if (named === '') return null;
  if (named === null) return closest(element, 'form');
  const form = element.getRootNode().getElementById(named);
  return form !== null && is(form, 'form') ? form : null;
}

/** The controls of a form, in the order of the page; nothing of other elements. */
export function controlsOf(form: LightElement): readonly LightElement[] | undefined {
  if (!is(form, 'form')) return undefined;
  return elementsWithin(form.getRootNode()).filter(
    (element) => formOf(element) === form && inputType(element) !== 'image',
  );
}

/** The labels of a control; `null` of what cannot have any, nothing outside HTML. Source: HTML, section 4.10.4. */
export function labelsOf(element: LightElement): readonly LightElement[] | null | undefined {
  if (!element.isHtml) return undefined;
  if (!isLabelable(element)) return null;
  return elementsWithin(element.getRootNode()).filter((label) => controlOf(label) === element);
}

/** The control that a label labels; nothing of other elements. */
export function controlOf(label: LightElement): LightElement | null | undefined {
  if (!is(label, 'label')) return undefined;
  const named = label.getAttribute('for');
  if (named === null) return elementsWithin(label).find(isLabelable) ?? null;
  const element = label.getRootNode().getElementById(named);
  return element !== null && isLabelable(element) ? element : null;
}

/** Whether a choice is chosen. Source: HTML, section 4.10.7, as jsdom does it. */
export function isSelected(option: LightElement): boolean {
  if (!is(option, 'option')) return false;
  const isMarked = option.hasAttribute('selected');
  const list = listOf(option);
  if (list === null || list.hasAttribute('multiple')) return isMarked;
  const options = optionsOf(list);
  const chosen =
    options.findLast((other) => other.hasAttribute('selected')) ??
    (displaySize(list) === 1 ? options.find((other) => !isDisabled(other)) : undefined);
  return chosen === option;
}

/** The chosen choices of a list; nothing of other elements. */
export function selectedIn(list: LightElement): readonly LightElement[] | undefined {
  if (!is(list, 'select')) return undefined;
  return elementsWithin(list).filter(isSelected);
}

const INPUT_TYPES = new Set(
  (
    'hidden text search tel url email password date month week time datetime-local number range color checkbox radio ' +
    'file submit image reset button'
  ).split(' '),
);
/** Types whose value is what is written, if it is on one line. */
const SURE_TYPES = new Set(
  'hidden text search tel password checkbox radio submit image reset button'.split(' '),
);
const OWNED = new Set('button fieldset input object output select textarea'.split(' '));
const LABELABLE = new Set('button input meter output progress select textarea'.split(' '));

function is(element: LightElement, name: string): boolean {
  return element.localName === name && element.isHtml;
}

function closest(element: LightElement, name: string): LightElement | null {
  let around: LightElement | null = element;
  while (around !== null && !is(around, name)) around = around.parentElement;
  return around;
}

function isLabelable(element: LightElement): boolean {
  return element.isHtml && LABELABLE.has(element.localName) && inputType(element) !== 'hidden';
}

/** The list that counts a choice among its own. */
function listOf({ parentElement: parent }: LightElement): LightElement | null {
  const list = parent?.localName === 'optgroup' ? parent.parentElement : parent;
  return list !== null && is(list, 'select') ? list : null;
}

function optionsOf(list: LightElement): readonly LightElement[] {
  return list.children.flatMap((child) =>
    child.localName === 'optgroup' ? child.children.filter(isOption) : [child].filter(isOption),
  );
}

function isOption({ localName }: LightElement): boolean {
  return localName === 'option';
}

function isDisabled(option: LightElement): boolean {
  const { parentElement: parent } = option;
  const isGroupDisabled = parent?.localName === 'optgroup' && parent.hasAttribute('disabled');
  return option.hasAttribute('disabled') || isGroupDisabled;
}

function displaySize(list: LightElement): number {
  return wholeNumber(list.getAttribute('size')) ?? 1;
}

/** Source: HTML, section 2.3.4.1, "Rules for parsing non-negative integers". */
function wholeNumber(text: string | null): number | undefined {
  const digits = /^[\t\n\f\r ]*[+]?(-?\d+)/.exec(text ?? '')?.[1];
  const number = Number.parseInt(digits ?? '', 10);
  return number >= 0 ? Math.abs(number) : undefined;
}

function textOf(element: LightElement): string {
  return childrenOf(element)
    .map((child) => (child.nodeType === 3 ? child.data : ''))
    .join('');
}

function lower(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
