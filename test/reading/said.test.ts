import { describe, expect, it } from 'vitest';
import { claimsIn, readRest, textsIn } from './read-with.js';

const SAID: readonly (readonly [name: string, html: string])[] = [
  ['plain text', '<p>Waiting for worker.</p>'],
  ['text without any element', 'Waiting for worker.'],
  ['upper case', '<p>WAITING FOR WORKER</p>'],
  ['text split over inline elements', '<p>Wait<b>ing</b> <i>for</i> <u>work</u>er.</p>'],
  [
    'badges side by side without a blank',
    '<p><span>Queued</span><span>Waiting for worker.</span><span>12</span></p>',
  ],
  ['no-break blanks', '<p>Waiting&nbsp;<b>for&nbsp;</b>worker.</p>'],
  ['entities', '<p>&#87;aiting &#x66;or worker&period;</p>'],
  ['soft hyphens', '<p>Wait&shy;ing for work&shy;er.</p>'],
  ['zero-width characters', '<p>Wai&#8203;ting for wor&zwj;ker.</p>'],
  ['full-width letters', '<p>Ｗａｉｔｉｎｇ for worker.</p>'],
  ['a line break', '<p>Waiting<br>for worker.</p>'],
  ['white space of the source', '<p>Waiting\n\t  for\n worker.</p>'],
  ['a comment in between', '<p>Waiting <!-- not --> for worker.</p>'],
  ['a script in between', '<p>Waiting <script>1</script>for worker.</p>'],
  ['a hidden word in between', '<p>Waiting <span hidden>not</span> for worker.</p>'],
  ['an open table cell', '<table><tr><td>Waiting for worker.'],
  ['a wrongly nested element', '<b><p>Waiting <i>for</b> worker.</i>'],
  ['display: inline on a block', '<div>Waiting <p style="display: inline">for</p> worker.</div>'],
  [
    'display: inline by a style sheet',
    '<style>li { display: inline }</style><ul>Waiting <li>for</li> worker.</ul>',
  ],
  ['display: contents', '<p>Waiting <span style="display: contents">for</span> worker.</p>'],
  [
    'an inline block without white space',
    '<p>1<span style="display: inline-block">Waiting for worker</span>2</p>',
  ],
  [
    'two lines of one text, each an inline element that its own style makes a block',
    '<p><span style="display: block">Waiting for</span> <span>worker.</span></p>',
  ],
  ['a flex container without white space', '<p style="display: flex"><b>Waiting</b><b>for worker</b></p>'],
  [
    'visually hidden text',
    '<style>.sr { position: absolute; clip: rect(0 0 0 0) }</style><p>1<b class="sr">Waiting for worker</b>2</p>',
  ],
  ['aria-hidden text', '<p aria-hidden="true">Waiting for worker.</p>'],
  ['aria-label', '<button aria-label="Waiting for worker.">x</button>'],
  [
    'aria-labelledby',
    '<p id="a">Waiting</p><p id="b">for worker.</p><button aria-labelledby="a b"></button>',
  ],
  [
    'aria-labelledby to what is hidden',
    '<p id="a" hidden>Waiting for worker.</p><button aria-labelledby="a">x</button>',
  ],
  [
    'aria-describedby to what is hidden',
    '<p id="a" style="display: none">Waiting for worker.</p><i aria-describedby="a">x</i>',
  ],
  ['aria-description', '<i aria-description="Waiting for worker.">x</i>'],
  ['aria-valuetext', '<progress aria-valuetext="Waiting for worker."></progress>'],
  ['aria-roledescription', '<div aria-roledescription="Waiting for worker.">x</div>'],
  ['aria-placeholder', '<div aria-placeholder="Waiting for worker." contenteditable></div>'],
  ['title', '<abbr title="Waiting for worker.">q</abbr>'],
  ['alt', '<img alt="Waiting for worker.">'],
  ['alt of an image button', '<input type="image" alt="Waiting for worker.">'],
  ['alt of an area', '<map><area alt="Waiting for worker."></map>'],
  ['placeholder', '<input placeholder="Waiting for worker.">'],
  ['the value of a field', '<input value="Waiting for worker." disabled>'],
  ['the value of a button', '<input type="submit" value="Waiting for worker.">'],
  ['the value of a field of no known type', '<input type=" hidden" value="Waiting for worker.">'],
  ['a text area', '<textarea>Waiting for worker.</textarea>'],
  ['an option', '<select><option>a<option>Waiting for worker.</select>'],
  ['the label of an option', '<select><option label="Waiting for worker.">a</select>'],
  ['the label of an option group', '<select><optgroup label="Waiting for worker."></optgroup></select>'],
  ['an option of a suggestion list', '<datalist><option>Waiting for worker.</datalist>'],
  ['hidden until found', '<p hidden="until-found">Waiting for worker.</p>'],
  ['closed details', '<details><summary>More</summary>Waiting for worker.</details>'],
  ['an open dialog', '<dialog open>Waiting for worker.</dialog>'],
  [
    'a dialog that styles open',
    '<style>dialog { display: block }</style><dialog>Waiting for worker.</dialog>',
  ],
  ['the text of a drawing', '<svg><text>Waiting <tspan>for worker.</tspan></text></svg>'],
  ['the title of a drawing', '<svg><title>Waiting for worker.</title></svg>'],
  ['the description of a drawing', '<svg><desc>Waiting for worker.</desc></svg>'],
  ['the title of the document', '<title>Waiting for worker.</title>'],
  [
    'a declarative shadow tree',
    '<div><template shadowrootmode="open"><p>Waiting for worker.</p></template></div>',
  ],
  [
    'a shadow tree that styles of the page do not reach',
    '<style>p { display: none }</style><div><template shadowrootmode="open"><p>Waiting for worker.</p></template></div>',
  ],
  ['a page written into a frame', '<iframe srcdoc="&lt;p&gt;Waiting for worker.&lt;/p&gt;"></iframe>'],
  ['the fallback of a canvas', '<canvas>Waiting for worker.</canvas>'],
  [
    'what is hidden in some media only',
    '<style>@media (max-width: 9px) { p { display: none } }</style><p>Waiting for worker.</p>',
  ],
  [
    'what is hidden in print',
    '<style>@media print { p { display: none } }</style><p>Waiting for worker.</p>',
  ],
  [
    'what a sheet for print hides',
    '<style media="print">p { display: none }</style><p>Waiting for worker.</p>',
  ],
  ['what is hidden under use only', '<style>p:hover { display: none }</style><p>Waiting for worker.</p>'],
  [
    'what a stronger rule shows',
    '<style>#a { display: block } .b { display: none }</style><p id="a" class="b">Waiting for worker.</p>',
  ],
  [
    'what a later rule shows',
    '<style>.b { display: none } .c { display: block }</style><p class="b c">Waiting for worker.</p>',
  ],
  [
    'what an important rule shows',
    '<style>p { display: block !important } #a { display: none }</style><p id="a" style="display: none">Waiting for worker.</p>',
  ],
  ['what a style shows despite hidden', '<p hidden style="display: block">Waiting for worker.</p>'],
  [
    'what is visible in what is not',
    '<div style="visibility: hidden"><p style="visibility: visible">Waiting for worker.</p></div>',
  ],
  [
    'what a rule in a layer cannot hide',
    '<style>p { display: block } @layer x { #a { display: none } }</style><p id="a">Waiting for worker.</p>',
  ],
  ['what an unknown value does not hide', '<style>p { display: nonsense }</style><p>Waiting for worker.</p>'],
  [
    'what a sheet of another type hides',
    '<style type="text/x">p { display: none }</style><p>Waiting for worker.</p>',
  ],
];

const NOT_SAID: readonly (readonly [name: string, html: string])[] = [
  ['hidden', '<p hidden>Waiting for worker.</p>'],
  ['hidden around it', '<div hidden><p><b>Waiting for worker.</b></p></div>'],
  ['a template', '<template><p>Waiting for worker.</p></template>'],
  ['a comment', '<!-- Waiting for worker. -->'],
  ['a script', '<script>"Waiting for worker."</script>'],
  ['a style sheet', '<style>/* Waiting for worker. */</style>'],
  ['noscript', '<p>x</p><noscript>Waiting for worker.</noscript>'],
  ['a closed dialog', '<dialog>Waiting for worker.</dialog>'],
  ['display: none', '<p style="display: none">Waiting for worker.</p>'],
  [
    'display: none, importantly',
    '<style>p { display: block }</style><p style="display: none !important">Waiting for worker.</p>',
  ],
  ['visibility: hidden', '<p style="visibility: hidden">Waiting for worker.</p>'],
  [
    'visibility: hidden around it',
    '<div style="visibility: hidden"><p title="Waiting for worker.">Waiting for worker.</p></div>',
  ],
  [
    'display: none by a style sheet',
    '<style>.q { display: none }</style><p class="q">Waiting for worker.</p>',
  ],
  [
    'display: none by a style sheet below',
    '<p class="q">Waiting for worker.</p><style>.q { display: none }</style>',
  ],
  [
    'display: none for a child',
    '<style>main > .q { display: none }</style><main><p class="q">Waiting for worker.</p></main>',
  ],
  [
    'display: none for a descendant',
    '<style>main .r .q { display: none }</style><main><div class="r"><p><i class="q">Waiting for worker.</i></p></div></main>',
  ],
  [
    'display: none for a sibling',
    '<style>h1 + .q, h1 ~ .r { display: none }</style><h1></h1><p class="q">Waiting for worker.</p><p class="r">Waiting for worker.</p>',
  ],
  [
    'display: none by an attribute',
    '<style>[data-state="off"] { display: none }</style><p data-state="off">Waiting for worker.</p>',
  ],
  [
    'display: none by part of an attribute',
    '<style>[data-state^="o"] { display: none }</style><p data-state="off">Waiting for worker.</p>',
  ],
  [
    'display: none by a pseudo-class',
    '<style>p:not(.on):first-of-type { display: none }</style><p>Waiting for worker.</p>',
  ],
  [
    'display: none by an id that needs escapes',
    '<style>#\\31 a\\:b { display: none }</style><p id="1a:b">Waiting for worker.</p>',
  ],
  [
    'display: none by a nested rule',
    '<style>main { .q { display: none } }</style><main><p class="q">Waiting for worker.</p></main>',
  ],
  ['display: none in a layer', '<style>@layer x { p { display: none } }</style><p>Waiting for worker.</p>'],
  [
    'display: none in the later of two layers',
    '<style>@layer a, b; @layer b { p { display: none } } @layer a { p { display: block } }</style><p>Waiting for worker.</p>',
  ],
  [
    'display: none on screens',
    '<style>@media screen { p { display: none } }</style><p>Waiting for worker.</p>',
  ],
  [
    'display: none in a shadow tree',
    '<div><template shadowrootmode="open"><style>p { display: none }</style><p>Waiting for worker.</p></template></div>',
  ],
  ['a hidden field', '<input type="HIDDEN" value="Waiting for worker.">'],
  ['a password', '<input type="password" value="Waiting for worker.">'],
  ['a box to tick', '<input type="checkbox" value="Waiting for worker.">'],
  ['the value of an option', '<select><option value="Waiting for worker.">a</option></select>'],
  ['an attribute for programs', '<p data-text="Waiting for worker." class="Waiting for worker.">x</p>'],
  ['the fallback of a video', '<video>Waiting for worker.</video>'],
  ['places of user content', '<p class="user-content" title="Waiting for worker.">Waiting for worker.</p>'],
  ['words around user content', '<p>Waiting <span class="user-content">room</span> for worker.</p>'],
  ['words within longer words', '<p>Awaiting for workers</p>'],
  ['words in two table cells', '<table><tr><td>Waiting<td>for worker.'],
  ['words in two list items', '<ul><li>Waiting<li>for worker.</ul>'],
  ['words in two paragraphs', '<p>Waiting<p>for worker.'],
  ['words in two headings', '<h2>Waiting</h2><h3>for worker.</h3>'],
  ['words in a term and its description', '<dl><dt>Waiting<dd>for worker.</dl>'],
  ['words in two options', '<select><option>Waiting<option>for worker.</select>'],
  ['words in two blocks by style', '<style>i { display: block }</style><i>Waiting</i> <i>for worker.</i>'],
  ['a block within the sentence', '<div>Waiting <p></p> for worker.</div>'],
];

describe('a reader', () => {
  it.each(SAID)('takes as said: %s', (_, html) => {
    expect(claimsIn(html)).toEqual(['calm-queue']);
  });

  it.each(NOT_SAID)('does not take as said: %s', (_, html) => {
    expect(claimsIn(html)).toEqual([]);
  });

  it('gives the words as on the page, and the saying that they stand in', () => {
    const [claim] = readRest('<td class="status late">Waiting&nbsp;for <b>WOR&shy;KER</b>!</td>').claims;
    expect(claim).toEqual({
      claim: 'calm-queue',
      wording: 'says',
      text: 'Waiting for WOR\u00adKER',
      seen: true,
      saying: {
        text: 'Waiting for WOR\u00adKER!',
        plain: 'waiting for worker!',
        seen: 'Waiting for WOR\u00adKER!',
        source: 'text',
        place: 'body',
        position: 'no-diagnostics',
        inBanner: false,
      },
    });
  });

  it.each([
    { what: 'a block with a class', html: '<p class="a b">x</p>', source: 'text', place: 'p.a' },
    { what: 'a block with an id', html: '<p id="a">x</p>', source: 'text', place: 'p#a' },
    { what: 'an inline element', html: '<p>a <b class="c">x</b></p>', source: 'text', place: 'p' },
    { what: 'an attribute', html: '<i class="c" title="x"></i>', source: 'attribute', place: 'i.c[title]' },
    { what: 'a value', html: '<input value="x">', source: 'value', place: 'input[value]' },
    { what: 'a text area', html: '<textarea>x</textarea>', source: 'value', place: 'textarea' },
    { what: 'a drawing', html: '<svg><title>x</title></svg>', source: 'attribute', place: 'title' },
    { what: 'the document', html: '<title>x</title>', source: 'document-title', place: 'title' },
  ])('says where $what says it', ({ html, source, place }) => {
    expect(readRest(html).sayings).toMatchObject([{ source, place }]);
  });

  it('keeps the order of the page', () => {
    const html = '<title>0</title>1 <b title="2">2</b><p>3</p>4<input value="5"><table><td>6<td>7</table>';
    expect(textsIn(html)).toEqual(['0', '1 2', '2', '3', '4', '5', '6', '7']);
  });

  it('marks user content in the text around it', () => {
    expect(textsIn('<p>Run <i class="user-content">x</i> is late</p><p class="user-content">y</p>')).toEqual([
      'Run … is late',
    ]);
  });
});
