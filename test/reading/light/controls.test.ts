import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { Beyond } from '../../../src/reading/beyond.js';
import { elementsWithin, HTML, LightComment, LightText } from '../../../src/reading/light/light-node.js';
import { append } from '../../../src/reading/light/link.js';
import { parseLight } from '../../../src/reading/light/parse-light.js';
import { ReadableElement } from '../../../src/reading/light/readable-element.js';

const SVG = 'http://www.w3.org/2000/svg';

/** What is derived of a control, with elements as their places on the page. */
type Answers = Readonly<Record<string, unknown>>;

const ASKED = [
  'type',
  'value',
  'size',
  'form',
  'elements',
  'labels',
  'control',
  'selected',
  'selectedOptions',
] as const;
/** The elements of which each is asked; what others answer is nobody's business. */
const OF: Readonly<Record<(typeof ASKED)[number], readonly string[]>> = {
  type: ['input'],
  value: ['input', 'textarea'],
  size: ['select'],
  form: ['button', 'fieldset', 'input', 'object', 'output', 'select', 'textarea'],
  elements: ['form'],
  labels: ['button', 'input', 'meter', 'output', 'progress', 'select', 'textarea'],
  control: ['label'],
  selected: ['option'],
  selectedOptions: ['select'],
};

function answers(elements: readonly object[]): readonly Answers[] {
  const shown = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const place = elements.indexOf(value);
    // A form of jsdom is a list of its controls as well.
    if (place >= 0 || !(Symbol.iterator in value)) return place;
    return [...(value as Iterable<unknown>)].map(shown);
  };
  return elements.map((element) => {
    const { localName, namespaceURI } = element as Pick<Element, 'localName' | 'namespaceURI'>;
    const isHtml = namespaceURI === 'http://www.w3.org/1999/xhtml';
    const asked = ASKED.filter((name) => isHtml && OF[name].includes(localName));
    return {
      localName,
      ...Object.fromEntries(asked.map((name) => [name, shown((element as Record<string, unknown>)[name])])),
    };
  });
}

const PAGES = [
  '<input><input type=Text value=a><input type=CHECKBOX><input type=radio value=b><input type=nonsense value=c><input type=hidden value=d>',
  '<input type=radio><input type=checkbox><input form=nope>',
  '<select><hr><option>a</select><select><optgroup><hr><option>b</optgroup></select>',
  '<select size=a3><option>a</select><select size=12><option>b</select><select size="1 2"><option>c</select>',
  '<input type=submit><input type=reset value=x><input type=button><input type=image><input type=password value=y><input type=tel><input type=search>',
  '<textarea>a\nb</textarea><textarea></textarea><textarea>\n\nc</textarea>',
  '<select><option>a<option>b</select>',
  '<select><option disabled>a<option>b</select>',
  '<select><option disabled>a<option disabled>b</select>',
  '<select><option>a<option selected>b<option selected>c</select>',
  '<select size=2><option>a<option>b</select>',
  '<select size=1><option>a</select><select size=x><option>a</select><select size="+1 "><option>a</select>',
  '<select size=0><option>a</select><select size=-1><option>a</select><select size=" 3"><option>a</select>',
  '<select multiple><option>a<option selected>b<option selected>c</select>',
  '<select><optgroup disabled><option>a</optgroup><optgroup><option>b<option>c</optgroup></select>',
  '<select><optgroup><option>a<option selected>b</optgroup><option>c</select>',
  '<select></select><select disabled><option>a</select>',
  '<option selected>alone</option><option>alone</option><datalist><option>a<option selected>b</datalist>',
  '<form><input><button>a</button><select></select><textarea></textarea><output></output><fieldset></fieldset><object></object><input type=image><img></form>',
  '<form id=f></form><input form=f><input form=g><input form=""><div id=g></div><form><input form=f></form><button form=f>x</button>',
  '<form><div><input></div></form><input>',
  '<label>a <input></label><label for=x>b</label><input id=x><label for=x>c</label>',
  '<label for=y><input></label><label>none</label><label for=z>d</label><p id=z></p>',
  '<label><input type=hidden><button>a</button></label><label><input><input></label>',
  '<label><meter></meter></label><label><progress></progress></label><label><output></output></label><label><textarea></textarea></label><label><select></select></label>',
  '<svg><label>a</label><input></svg><label for=i>x</label><input id=i type=hidden>',
  '<template><form><input></form></template><form><template><input></template></form>',
];

describe('a control of a light tree', () => {
  it.each(PAGES)('in %j answers as one of jsdom does', (html) => {
    const { document } = new JSDOM(html).window;
    expect(answers(elementsWithin(parseLight(html)))).toEqual(answers([...document.querySelectorAll('*')]));
  });

  it.each(['number', 'date', 'email', 'url', 'color', 'range', 'file', 'time'])(
    'of type %s is left to jsdom',
    (type) => {
      const control = elementsWithin(parseLight(`<input type=${type} value=x>`)).at(-1) as ReadableElement;
      expect(control.type).toBe(type);
      expect(() => control.value).toThrow(new Beyond('values of controls'));
    },
  );

  it.each(['a\nb', 'a\rb'])('that holds %j is left to jsdom', (value) => {
    const control = elementsWithin(parseLight('<input>')).at(-1);
    const lined = new ReadableElement('input', control?.namespaceURI ?? '', new Map([['value', value]]));
    expect(() => lined.value).toThrow(Beyond);
  });

  it('answers nothing of elements that are none', () => {
    const root = elementsWithin(parseLight('<p>a')).at(0);
    expect(root).toMatchObject({
      type: undefined,
      value: undefined,
      size: undefined,
      elements: undefined,
      selectedOptions: undefined,
    });
    expect(root).toMatchObject({ form: null, labels: null, control: undefined, selected: false });
    const drawn = elementsWithin(parseLight('<svg><g></g></svg>')).at(-1) as ReadableElement;
    expect(drawn.labels).toBeUndefined();
    expect(drawn.form).toBeNull();
  });

  it('is not chosen where it is no option, and is by itself where it is marked', () => {
    const marked = new Map([['selected', '']]);
    expect(new ReadableElement('b', HTML, marked).selected).toBe(false);
    expect(new ReadableElement('option', SVG, marked).selected).toBe(false);
    expect(new ReadableElement('option', HTML, marked).selected).toBe(true);
    expect(new ReadableElement('option', HTML, new Map()).selected).toBe(false);
  });

  it('holds the texts in a text area, each line ended alike', () => {
    const area = new ReadableElement('textarea', HTML, new Map());
    for (const node of [new LightText('a\rb'), new LightComment(), new LightText('\r\nc\n')])
      append(area, node);
    expect(area.value).toBe('a\nb\nc\n');
  });
});
