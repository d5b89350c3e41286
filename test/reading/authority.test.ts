import { queryAllByRole } from '@testing-library/dom';
import { computeAccessibleName } from 'dom-accessibility-api';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readRest } from './read-with.js';

const { window } = new JSDOM('');

/** The body of the one window, holding `html`: styles in it are parsed and apply. */
function bodyWith(html: string): HTMLElement {
  window.document.body.innerHTML = html;
  return window.document.body;
}

const anyControl = fc.constantFrom(
  '<button>a</button>',
  '<button aria-label="b">a</button>',
  '<button title="b"><img alt="a"></button>',
  '<button><span hidden>a</span><span>b</span></button>',
  '<label>a <button>b</button></label>',
  '<input type="submit">',
  '<input type="submit" value="a">',
  '<input type="reset">',
  '<input type="button" value="a" title="b">',
  '<input type="image" alt="a">',
  '<input value="a">',
  '<b role="button">a <i>b</i></b>',
  '<b role="button link">a</b>',
  '<b role="link">a</b>',
  '<a href="/x">a</a>',
  '<a href="/x"><img alt="a"> <b>b</b></a>',
  '<a href="/x" aria-label=" ">a</a>',
  '<a href="/x" title="a"></a>',
  '<a href="/x" aria-labelledby="id">a</a>',
  '<a>a</a>',
  '<p id="id" hidden>c</p>',
  '<summary>a</summary>',
  '<progress value="1"></progress>',
  '<i role="progressbar"></i>',
  '<meter></meter>',
);
const anyControls = fc
  .array(anyControl, { minLength: 1, maxLength: 6 })
  .map((controls) => controls.join('\n'));

describe('a reader agrees with DOM Testing Library', () => {
  it('on which elements are buttons, and with dom-accessibility-api on what they are called', () => {
    fc.assert(
      fc.property(anyControls, (html) => {
        const buttons = queryAllByRole(bodyWith(html), 'button', { hidden: true });
        const isSummary = (element: Element) => element.localName === 'summary';
        const names = buttons
          .filter((button) => !isSummary(button))
          .map((button) => computeAccessibleName(button));
        expect(readRest(html).actions.map(({ name }) => name)).toEqual(names);
      }),
      { numRuns: 60 },
    );
  });

  it('on which elements are progress bars', () => {
    fc.assert(
      fc.property(anyControls, (html) => {
        const bars = queryAllByRole(bodyWith(html), 'progressbar', { hidden: true });
        expect(readRest(html).progressBars.map(({ place }) => place)).toEqual(
          bars.map(({ localName }) => localName),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('on which elements are links, and with dom-accessibility-api on what they are called', () => {
    fc.assert(
      fc.property(anyControls, (html) => {
        const links = queryAllByRole(bodyWith(html), 'link', { hidden: true }).filter(
          (link) => link.localName === 'a',
        );
        expect(readRest(html).links.map(({ name }) => name)).toEqual(
          links.map((link) => computeAccessibleName(link)),
        );
      }),
      { numRuns: 60 },
    );
  });
});

/**
 * Without what jsdom 29 weighs wrongly: `!important` rules among each other, selectors that weigh nothing against the
 * browser's own sheet, lists of selectors that weigh differently.
 */
const anySelector = fc.constantFrom(
  'p',
  'b',
  '.a',
  '.b',
  '#i',
  'p.a',
  '.a.b',
  '.a .b',
  '.a > .b',
  'div p',
  'div > p',
  'p + p',
  'p ~ .b',
  '.a + p',
  '[title]',
  '[data-x="1"]',
  '[data-x=1] b',
  'p:not(.a)',
  ':is(.a, #i)',
  'p:first-child',
  '.a, .b',
  'div div p',
  '.a ~ p b',
  'p:hover',
);
const anyDeclaration = fc.constantFrom(
  'display: none',
  'display: block',
  'display: inline',
  'color: red',
  'display: none; display: block',
);
const anyRule = fc
  .tuple(anySelector, anyDeclaration)
  .map(([selector, declaration]) => `${selector} { ${declaration} }`);
const anySheet = fc
  .array(anyRule, { minLength: 1, maxLength: 5 })
  .map((rules) => `<style>${rules.join(' ')}</style>`);

interface Plant {
  readonly name: 'div' | 'p' | 'b';
  readonly attributes: string;
  readonly children: readonly Plant[];
}
const anyAttributes = fc.constantFrom(
  '',
  ' class="a"',
  ' class="b"',
  ' class="a b"',
  ' id="i"',
  ' title=""',
  ' data-x="1"',
  ' style="display: none"',
  ' style="display: block"',
);
const anyPlant = (depth: number): fc.Arbitrary<Plant> =>
  fc.record({
    name: fc.constantFrom('div', 'p', 'b'),
    attributes: anyAttributes,
    children: depth === 0 ? fc.constant([]) : fc.array(anyPlant(depth - 1), { maxLength: 3 }),
  });

describe('a reader agrees with jsdom', () => {
  it('on what the styles of a page hide', () => {
    let hidden = 0;
    fc.assert(
      fc.property(anySheet, fc.array(anyPlant(3), { minLength: 1, maxLength: 4 }), (sheet, plants) => {
        let count = 0;
        const write = ({ name, attributes, children }: Plant): string =>
          `<${name}${attributes}><i class="word">w${(count += 1)}</i>${children.map(write).join('')}</${name}>`;
        const html = plants.map(write).join('') + sheet;
        const words = [...bodyWith(html).querySelectorAll('.word')];
        const shown = words.filter((word) => !isHidden(word)).map(({ textContent }) => textContent);
        hidden += words.length - shown.length;
        const said = readRest(html).sayings.flatMap(({ text }) => text.match(/w\d+/g) ?? []);
        expect(said).toEqual(shown);
      }),
      { numRuns: 150 },
    );
    expect(hidden).toBeGreaterThan(50);
  });
});

function isHidden(element: Element): boolean {
  for (let around: Element | null = element; around !== null; around = around.parentElement) {
    if (window.getComputedStyle(around).display === 'none') return true;
  }
  return false;
}
