import { describe, expect, it } from 'vitest';
import { createNamer, type NamedPage } from '../../src/reading/accessible-name.js';
import { Beyond } from '../../src/reading/beyond.js';
import { elementX } from './an-element.js';

/** The element `#x` of a page, and what the element `#styled` is styled as. */
function page(html: string, style: Readonly<Record<string, string>> = {}) {
  const { element, document } = elementX(html);
  const styled = document.getElementById('styled');
  const styles: NamedPage['styled'] = new Map(
    styled === null ? [] : [[styled, new Map(Object.entries(style))]],
  ) as never;
  return { element, styled: styles, hasLabels: document.querySelector('label') !== null };
}

function asked(asks: 'name' | 'description', html: string, style?: Readonly<Record<string, string>>): string {
  const { element, ...named } = page(html, style);
  return createNamer(named)({ of: element, asks });
}

describe('what an element is called', () => {
  it.each([
    ['<a id="x" href="/">Open\n it</a>', 'Open it'],
    ['<a id="x" href="/">Open <img alt="it"></a>', 'Open it'],
    ['<a id="x" href="/" aria-label=" Open ">it</a>', 'Open'],
    ['<a id="x" href="/" aria-label=" ">it</a>', 'it'],
    ['<a id="x" href="/" aria-hidden="true">it</a>', ''],
    ['<a id="x" href="/" aria-hidden="true" aria-label="Open">it</a>', ''],
    ['<a id="x" href="/" role="none">it</a>', ''],
    ['<button id="x">Go</button>', 'Go'],
    ['<button id="x" title="Now">Go</button>', 'Go'],
    ['<button id="x" title="Now"></button>', 'Now'],
    ['<label for="x">Start</label><button id="x">Go</button>', 'Start'],
    ['<p id="x">text</p>', ''],
    ['<b id="a">One</b><a id="x" href="/" aria-label="Two" aria-labelledby="a">it</a>', 'One'],
  ])('in %s is %j', (html, name) => {
    expect(asked('name', html)).toBe(name);
  });

  it.each([
    [{}, 'Gonow'],
    [{ display: 'block' }, 'Go now'],
    [{ display: 'none' }, 'Go'],
    [{ visibility: 'hidden' }, 'Go'],
    [{ visibility: 'collapse' }, 'Go'],
    [{ visibility: 'visible' }, 'Gonow'],
    [{ visibility: 'hidden-not' }, 'Gonow'],
    [{ visibility: 'not-hidden' }, 'Gonow'],
  ])('heeds how its parts are styled: %j', (style, name) => {
    expect(asked('name', '<div id="x" role="button">Go<b id="styled">now</b></div>', style)).toBe(name);
  });

  it('is not what it is described as', () => {
    const html = '<i id="a">More</i><a id="x" href="/" aria-label="Open" aria-describedby="a">it</a>';
    expect(asked('name', html)).toBe('Open');
    expect(asked('description', html)).toBe('More');
    expect(asked('description', '<a id="x" href="/" aria-label="Open">it</a>')).toBe('');
  });

  it('is nothing where the computation gives up, and left to others where a tree cannot tell', () => {
    const { element } = page('<a id="x" href="/">it</a>');
    const failing = (cause: Error) =>
      new Proxy(element, {
        get(target, key) {
          if (key === 'getAttribute' || key === 'hasAttribute') throw cause;
          return Reflect.get(target, key) as unknown;
        },
      });
    const described = (cause: Error) =>
      createNamer({ styled: new Map(), hasLabels: false })({ of: failing(cause), asks: 'description' });
    expect(described(new RangeError('Maximum call stack size exceeded'))).toBe('');
    expect(() => described(new Beyond('mute'))).toThrow(Beyond);
  });
});
