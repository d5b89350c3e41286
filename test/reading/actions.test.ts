import { describe, expect, it } from 'vitest';
import { createNamer } from '../../src/reading/accessible-name.js';
import { actionOf, isAction } from '../../src/reading/actions.js';
import { see } from '../../src/reading/seen-element.js';
import { anElement, elementX } from './an-element.js';

const namer = createNamer({ styled: new Map(), hasLabels: false });

/** What the element `#x` of a page does when it is pressed. */
function action(html: string) {
  const { element } = elementX(html);
  return actionOf(see(element, { parent: undefined, previous: undefined }), namer);
}

describe('an action', () => {
  it.each<[html: string, is: boolean]>([
    ['<button>', true],
    ['<b role=" Button x">', true],
    ['<b role="buttons">', false],
    ['<input type="Submit">', true],
    ['<input type="text">', false],
    ['<input>', false],
    ['<b type="submit">', false],
    ['<form>', true],
    ['<a data-method="delete">', true],
    ['<a data-method="open">', false],
    ['<a hx-put="/x">', true],
    ['<a href="/x">', false],
  ])('is %s: %s', (html, is) => {
    expect(isAction(anElement(html))).toBe(is);
  });

  it.each([
    ['<form method="post"><button id="x">a</button></form>', 'post'],
    ['<form method="post"><button id="x" type="submit">a</button></form>', 'post'],
    ['<form method="post"><button id="x" type="Button">a</button></form>', 'none'],
    ['<form method="post"><button id="x" type="reset">a</button></form>', 'none'],
    ['<form method="post"><button id="x" type="nonsense">a</button></form>', 'post'],
    ['<form method="post"><input id="x" type="SUBMIT"></form>', 'post'],
    ['<form method="post"><input id="x" type="image"></form>', 'post'],
    ['<form method="post"><input id="x" type="button"></form>', 'none'],
    ['<form method="post"><input id="x" type="reset"></form>', 'none'],
    ['<form method="post"><input id="x" type="resubmit"></form>', 'none'],
    ['<form method="post"><input id="x" type="submitted"></form>', 'none'],
    ['<form method="post"><input id="x"></form>', 'none'],
    ['<form method="post"><select id="x" type="submit"></select></form>', 'none'],
    ['<button id="x">a</button>', 'none'],
    ['<form id="x">a</form>', 'get'],
    ['<form id="x" method="nonsense">a</form>', 'get'],
    ['<form id="x" method="Dialog">a</form>', 'dialog'],
    ['<form id="x" method="post"><input type="hidden" name="token" value="delete">a</form>', 'post'],
    ['<form id="x" method="post"><input type="text" name="_method" value="delete">a</form>', 'post'],
    ['<form id="x" method="post"><input type="hidden" name="_method" value=" PUT ">a</form>', 'put'],
    ['<form id="x" method="post"><input type="hidden" name="_method" value="x">a</form>', 'post'],
    ['<form id="x" method="get"><input type="hidden" name="_method" value="put">a</form>', 'get'],
    ['<form id="x" method="post" data-turbo-method="patch">a</form>', 'patch'],
    ['<form method="get"><button id="x" formmethod="POST">a</button></form>', 'post'],
    ['<form method="post"><button id="x" name="_method" value="delete">a</button></form>', 'delete'],
    ['<form method="post"><button id="x" name="other" value="delete">a</button></form>', 'post'],
    ['<a id="x" href="/y" role="button">a</a>', 'get'],
    ['<a id="x" href="/y" data-method="delete">a</a>', 'delete'],
  ])('of %s sends %s', (html, method) => {
    expect(action(html).method).toBe(method);
  });

  it.each([
    ['<form id="x">text<button>Go</button><button>Stop</button></form>', 'Go'],
    ['<form id="x">text<button></button></form>', ''],
    ['<form id="x">text</form>', ''],
    ['<form id="x" aria-label="Send">text<button>Go</button></form>', 'Send'],
    ['<form id="x" title="Send"><button>Go</button></form>', 'Send'],
    ['<b id="x" aria-hidden="true">Go</b>', 'Go'],
  ])('of %s is called %j', (html, name) => {
    expect(action(html).name).toBe(name);
  });
});
