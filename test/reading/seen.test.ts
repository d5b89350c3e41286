import { describe, expect, it } from 'vitest';
import { readRegion, readRest } from './read-with.js';

const SEEN: readonly (readonly [name: string, html: string])[] = [
  ['plain text', '<p>Likely stale</p>'],
  ['text beside what is concealed', '<p>Likely <i style="opacity: 0">not</i> stale</p>'],
  ['text that is faint', '<p style="opacity: .4; color: rgba(0, 0, 0, .4)">Likely stale</p>'],
  ['text on a painted ground', '<b style="color: transparent; background-clip: text">Likely stale</b>'],
  ['text in opaque black', '<p style="color: rgb(0, 0, 0)">Likely stale</p>'],
  ['a size that is given back', '<p style="font-size: 0"><b style="font-size: 1rem">Likely stale</b></p>'],
  ['a colour that is given back', '<p style="color: transparent"><b style="color: red">Likely stale</b></p>'],
  ['a narrow cell', '<style>td { width: 1%; overflow: hidden }</style><table><td>Likely stale</table>'],
  ['what is clipped by nothing', '<p style="overflow: hidden; height: 2rem">Likely stale</p>'],
  ['what is beside', '<p style="position: absolute; left: 100%">Likely stale</p>'],
  ['what is moved and not placed', '<p style="left: -9999px">Likely stale</p>'],
  [
    'a style that another takes back',
    '<style>p { opacity: 0 } .on { opacity: 1 }</style><p class="on">Likely stale</p>',
  ],
  [
    'a style that some media have',
    '<style>@media (max-width: 9px) { p { opacity: 0 } }</style><p>Likely stale</p>',
  ],
  ['aria-hidden text', '<p aria-hidden="true">Likely stale</p>'],
  ['the first summary', '<details><summary>Likely stale</summary>x</details>'],
  ['open details', '<details open><summary>x</summary>Likely stale</details>'],
  ['the chosen option', '<select><option>x<option selected>Likely stale</select>'],
  ['the first option where none is chosen', '<select><option>Likely stale<option>x</select>'],
  ['an option of an open list', '<select size="3"><option>x<option>Likely stale</select>'],
  ['a value', '<input value="Likely stale" placeholder="x">'],
  ['a hint in an empty field', '<input placeholder="Likely stale">'],
  ['a text area', '<textarea>Likely stale</textarea>'],
  ['the name of a button without text', '<button aria-label="Likely stale"><svg></svg></button>'],
  ['generated content', '<style>p::before { content: "Likely stale" }</style><p>x</p>'],
  ['the title of the document', '<title>Likely stale</title>'],
];

const REACHABLE: readonly (readonly [name: string, html: string])[] = [
  ['opacity', '<p style="opacity: 0">Likely stale</p>'],
  ['opacity in percent', '<p style="opacity: 0%">Likely stale</p>'],
  ['opacity around it', '<div style="opacity: 0"><p style="opacity: 1">Likely stale</p></div>'],
  ['opacity by a style sheet', '<style>.q { opacity: 0 }</style><p class="q">Likely stale</p>'],
  ['no size', '<p style="font-size: 0">Likely stale</p>'],
  ['no size around it', '<div style="font-size: 0"><p style="font-size: 2em">Likely stale</p></div>'],
  ['no colour', '<p style="color: transparent">Likely stale</p>'],
  ['no colour in numbers', '<p style="color: rgba(0, 0, 0, 0)">Likely stale</p>'],
  ['no colour in hexadecimal', '<p style="color: #fff0">Likely stale</p>'],
  ['no height', '<p style="height: 0; overflow: hidden">Likely stale</p>'],
  ['no width', '<style>p { max-width: 0 } .q { overflow: clip }</style><p class="q">Likely stale</p>'],
  [
    'a pixel, for screen readers',
    '<p style="position: absolute; width: 1px; height: 1px; overflow: hidden">Likely stale</p>',
  ],
  ['a clip', '<p style="position: absolute; clip: rect(0, 0, 0, 0)">Likely stale</p>'],
  ['a clip path', '<p style="clip-path: inset(50%)">Likely stale</p>'],
  ['no scale', '<p style="transform: scale(0)">Likely stale</p>'],
  ['no scale by its own property', '<p style="scale: 0">Likely stale</p>'],
  ['a transformation off the screen', '<p style="transform: translateX(-9999px)">Likely stale</p>'],
  ['hidden content', '<p style="content-visibility: hidden">Likely stale</p>'],
  ['a filter', '<p style="filter: opacity(0)">Likely stale</p>'],
  ['a place off the screen', '<p style="position: absolute; left: -9999px">Likely stale</p>'],
  ['an indent off the screen', '<p style="text-indent: -9999px">Likely stale</p>'],
  ['a margin off the screen', '<p style="margin-left: -9999px">Likely stale</p>'],
  ['a suggestion', '<datalist><option selected>Likely stale</datalist>'],
  ['the fallback of a canvas', '<canvas>Likely stale</canvas>'],
  ['the fallback of an object', '<object>Likely stale</object>'],
  ['an option that is not chosen', '<select><option>x<option>Likely stale</select>'],
  ['the label of an option that is not chosen', '<select><option>x<option label="Likely stale">y</select>'],
  ['a hint beside a value', '<input value="x" placeholder="Likely stale">'],
  ['text that is struck', '<p><s>Likely stale</s></p>'],
  ['text that is deleted', '<p><del>Likely stale</del></p>'],
  ['text with a line through it', '<p style="text-decoration: line-through">Likely stale</p>'],
  ['closed details', '<details><summary>x</summary>Likely stale</details>'],
  ['a second summary', '<details><summary>x</summary><summary>Likely stale</summary></details>'],
  ['hidden until found', '<p hidden="until-found">Likely stale</p>'],
  ['a tooltip', '<p title="Likely stale">x</p>'],
  ['the name of what has a text', '<button aria-label="Likely stale">x</button>'],
  ['the name of what is no control', '<p aria-label="Likely stale">x</p>'],
  ['a description', '<button aria-description="Likely stale"></button>'],
  ['the text of an image', '<img alt="Likely stale">'],
  ['the title of a drawing', '<svg><title>Likely stale</title></svg>'],
  ['a part of a text', '<p>Queued <i style="opacity: 0">Likely stale</i></p>'],
];

describe('a reader', () => {
  it.each(SEEN)('takes as seen: %s', (_, html) => {
    const claims = readRest(html).claims.filter(({ claim }) => claim === 'stale-attention');
    expect(claims.map(({ seen }) => seen)).toContain(true);
  });

  it.each(REACHABLE)('takes as said and not as seen: %s', (_, html) => {
    const { claims } = readRest(html);
    expect(claims.map(({ claim, seen }) => [claim, seen])).toEqual([['stale-attention', false]]);
  });

  it('keeps what is seen of a text beside the whole of it', () => {
    const { sayings } = readRest('<p>Queued <i style="opacity: 0">Likely stale</i></p>');
    expect(sayings).toMatchObject([{ text: 'Queued Likely stale', seen: 'Queued' }]);
  });

  it('takes a region that is folded away as a whole as seen, and one that is concealed not', () => {
    const region = '<p data-run-id="r1">Likely stale</p>';
    expect(readRegion(`<details><summary>x</summary>${region}</details>`).claims).toMatchObject([
      { seen: true },
    ]);
    expect(readRegion(`<div style="opacity: 0">${region}</div>`).claims).toMatchObject([{ seen: false }]);
  });
});
