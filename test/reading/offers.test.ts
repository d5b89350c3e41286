import { describe, expect, it } from 'vitest';
import { readList, readRest } from './read-with.js';

describe('links', () => {
  it.each([
    ['text', '<a href="/x">Open</a>', 'Open'],
    ['text over elements', '<a href="/x"> Open <b>it</b>\n</a>', 'Open it'],
    ['aria-label', '<a href="/x" aria-label="Open it">x</a>', 'Open it'],
    [
      'aria-labelledby',
      '<p id="a">Open it</p><a href="/x" aria-labelledby="a" aria-label="x">x</a>',
      'Open it',
    ],
    ['the alternative text of an image', '<a href="/x"><img alt="Open"></a>', 'Open'],
    ['a title', '<a href="/x" title="Open"></a>', 'Open'],
    ['what is seen, though hidden from screen readers', '<a href="/x" aria-hidden="true">Open</a>', 'Open'],
    ['no hidden text', '<a href="/x">Open <b style="display: none">not</b></a>', 'Open'],
    ['no text', '<a href="/x"></a>', ''],
  ])('are called by %s', (_, html, name) => {
    expect(readRest(html).links).toEqual([{ href: '/x', name }]);
  });

  it.each([
    ['as written', '<a href="../a?b&amp;c#d">x</a>', ['../a?b&c#d']],
    ['empty', '<a href="">x</a>', ['']],
    ['of an area', '<map><area href="/x" alt="x"></map>', ['/x']],
    ['in a drawing', '<svg><a xlink:href="/x"><text>x</text></a></svg>', ['/x']],
    ['without an address', '<a>x</a><link href="/x"><p href="/x">', []],
    ['that are hidden', '<a href="/x" hidden>x</a><p style="visibility: hidden"><a href="/x">x</a></p>', []],
    [
      'in the order of the page',
      '<a href="1">x</a><p><a href="2">x</a></p><a href="3">x</a>',
      ['1', '2', '3'],
    ],
  ])('are read %s', (_, html, expected) => {
    expect(readRest(html).links.map(({ href }) => href)).toEqual(expected);
  });
});

describe('progress bars', () => {
  it.each([
    ['a native one', '<progress value="12" max="40"></progress>', [0.3]],
    ['a native one without a maximum', '<progress value="0.5"></progress>', [0.5]],
    ['a native one without a value', '<progress max="40"></progress>', ['indeterminate']],
    ['a native one above its maximum', '<progress value="50" max="40"></progress>', [1]],
    ['a native one with a value that is no number', '<progress value="x" max="40"></progress>', [0]],
    ['a native one with a maximum of nothing', '<progress value="0.5" max="0"></progress>', [0.5]],
    ['a native one that claims another role', '<progress role="none" value="1"></progress>', [1]],
    ['a role', '<div role="progressbar" aria-valuenow="25"></div>', [0.25]],
    [
      'a role with a range',
      '<div role="progressbar" aria-valuenow="5" aria-valuemin="4" aria-valuemax="8"></div>',
      [0.25],
    ],
    ['a role below its range', '<div role="progressbar" aria-valuenow="-5"></div>', [0]],
    ['a role without a value', '<div role="progressbar"></div>', ['indeterminate']],
    ['a role with its width', '<div role="progressbar" style="color: red; width: 40%"></div>', [0.4]],
    ['the selector of the contract', '<div class="meter" style="width:12.5%"></div>', [0.125]],
    [
      'the selector of the contract and a role, once',
      '<div class="meter" role="progressbar"></div>',
      ['indeterminate'],
    ],
    ['a hidden one', '<progress hidden></progress><div role="progressbar" style="display: none"></div>', []],
    ['a meter', '<meter value="1"></meter>', []],
  ])('are read of %s', (_, html, expected) => {
    expect(readRest(html).progressBars.map(({ value }) => value)).toEqual(expected);
  });
});

describe('actions', () => {
  it.each([
    ['a button', '<button>Go</button>', ['none Go']],
    ['a button that looks like one', '<b role="button">Go</b>', ['none Go']],
    ['a link that looks like a button', '<a role="button" href="/x">Go</a>', ['get Go']],
    ['a labelled button', '<label for="b">Run</label><button id="b">Go</button>', ['none Run']],
    ['a button with an icon', '<button aria-label="Go"><svg></svg></button>', ['none Go']],
    ['an input button', '<input type="button" value="Go">', ['none Go']],
    ['an input reset', '<input type="RESET" value="Go">', ['none Go']],
    ['an image button', '<input type="image" alt="Go">', ['none Go']],
    ['a summary', '<details><summary>Go</summary></details>', []],
    ['a text field', '<input value="Go">', []],
    ['a plain link', '<a href="/x">Go</a>', []],
    ['a hidden button', '<button hidden>Go</button>', []],
    ['a search form', '<form><input name="q"><button>Go</button></form>', ['get Go', 'get Go']],
    ['a form without a button', '<form method="post" title="Go"></form>', ['post Go']],
    [
      'a posting form',
      '<form method="POST"><button>Go</button><button type="button">x</button></form>',
      ['post Go', 'post Go', 'none x'],
    ],
    [
      'a form that resets',
      '<form method="post"><button type="reset">Go</button></form>',
      ['post Go', 'none Go'],
    ],
    ['a form in a dialog', '<form method="dialog"><button>Go</button></form>', ['dialog Go', 'dialog Go']],
    [
      'a form with a verb of its own',
      '<form method="post"><input type="hidden" name="_method" value="DELETE"><button>Go</button></form>',
      ['delete Go', 'delete Go'],
    ],
    [
      'a form whose verb stands outside',
      '<form id="f" method="post"></form><input type="hidden" form="f" name="_method" value="put">',
      ['put '],
    ],
    [
      'a getting form with a verb that nobody reads',
      '<form><input type="hidden" name="_method" value="delete"></form>',
      ['get '],
    ],
    [
      'a button that is the verb',
      '<form method="post"><button name="_method" value="delete">Go</button></form>',
      ['post Go', 'delete Go'],
    ],
    [
      'a button with another method',
      '<form><button formmethod="post">Go</button></form>',
      ['get Go', 'post Go'],
    ],
    [
      'a button of a form elsewhere',
      '<form id="f" method="post"></form><button form="f">Go</button>',
      ['post ', 'post Go'],
    ],
    ['a link with a method', '<a href="/x" data-method="delete">Go</a>', ['delete Go']],
    ['a link with a method for Turbo', '<a href="/x" data-turbo-method="PATCH">Go</a>', ['patch Go']],
    ['a button with a verb for htmx', '<button hx-delete="/x">Go</button>', ['delete Go']],
    ['anything with a verb for htmx', '<p data-hx-post="/x">Go</p>', ['post Go']],
    ['a form with a verb for htmx', '<form hx-put="/x"><button>Go</button></form>', ['put Go', 'put Go']],
  ])('are read of %s', (_, html, expected) => {
    expect(readRest(html).actions.map(({ method, name }) => `${method} ${name}`)).toEqual(expected);
  });

  it('belong to the region in which they stand', () => {
    const { regions, rest } = readList('<p data-run-id="r1"><button class="a b">Go</button></p>');
    expect(regions.get('r1')?.[0]?.actions).toEqual([{ name: 'Go', method: 'none', place: 'button.a' }]);
    expect(rest.actions).toEqual([]);
  });
});

describe('what is not read', () => {
  it.each([
    [
      'user content',
      '<p class="user-content">a</p><p class="user-content">b</p>',
      [{ kind: 'content', place: 'p.user-content' }],
    ],
    ['a frame', '<iframe src="/x" id="f"></iframe>', [{ kind: 'frame', place: 'iframe#f' }]],
    ['a frame of a set', '<frameset><frame src="/x"></frameset>', [{ kind: 'frame', place: 'frame' }]],
    ['a canvas', '<canvas></canvas>', [{ kind: 'canvas', place: 'canvas' }]],
    [
      'what is embedded',
      '<object></object><embed>',
      [
        { kind: 'embedded', place: 'object' },
        { kind: 'embedded', place: 'embed' },
      ],
    ],
    [
      'a linked style sheet',
      '<link rel="preload stylesheet" href="/x.css" class="theme"><link rel="icon" href="/x">',
      [{ kind: 'sheet', place: 'link.theme' }],
    ],
    [
      'a script',
      '<script>write()</script><script type="module" id="m">write()</script>',
      [
        { kind: 'script', place: 'script' },
        { kind: 'script', place: 'script#m' },
      ],
    ],
    [
      'data in a script',
      '<script type="application/json">{}</script><script type="text/x-tmpl">x</script>',
      [],
    ],
    [
      'an image that the page carries',
      '<img src="data:image/svg+xml,x" class="q"><svg><image href="data:image/png,x"/></svg><img src="/x.png">',
      [
        { kind: 'image', place: 'img.q' },
        { kind: 'image', place: 'image' },
      ],
    ],
    ['a page written into a frame', '<iframe srcdoc="a"></iframe>', []],
    ['what is hidden', '<canvas hidden></canvas><p class="user-content" hidden>a</p>', []],
  ])('is listed: %s', (_, html, expected) => {
    expect(readList(html).unread).toEqual(expected);
  });

  it('has links and actions all the same', () => {
    const { links, actions } = readRest('<p class="user-content"><a href="/x">a</a><button>b</button></p>');
    expect([links, actions].map(({ length }) => length)).toEqual([1, 1]);
  });
});
