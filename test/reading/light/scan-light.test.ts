import { describe, expect, it } from 'vitest';
import { parseLight } from '../../../src/reading/light/parse-light.js';
import { scanLight } from '../../../src/reading/light/scan-light.js';
import { treesIn } from './tree-of.js';

const page = (body: string, head = '') =>
  `<!doctype html>\n<html lang="en">\n<head>${head}</head>\n<body class="a">${body}</body>\n</html>\n`;

function scanned(html: string) {
  const document = scanLight(html);
  return document === undefined ? undefined : treesIn(document);
}

const PLAIN_PAGES = [
  page(''),
  page('text'),
  '<!doctype html><html><head></head><body></body></html>',
  '<!DOCTYPE HTML><html ><head></head><body></body></html>',
  '<!doctype html> \n<html>\n\t<head> </head> \n<body>x</body> ',
  '<!doctype html><html><head></head><body>x</body>\n',
  '<!doctype html><html><head></head><body>x </body> \n</html> \n ',
];

const PLAIN_HEADS = [
  '<title>A &amp; B</title>',
  '<title>A &lt;b&gt; C</title>',
  '<meta charset="utf-8"><link rel="x"><base href="/">',
  '\n<style>p > b { color: red } /* &amp; */</style>\n',
  '<script>if (a < b && c) d();</script>',
  '<script></script>',
  '<!-- note --><title>T</title><!----> ',
];

const PLAIN_BODIES = [
  '<p>one</p><p>two</p>',
  '<p>one <b>two</b> <i>three<u></u></i></p>',
  '<div>\n <p>a</p>\n</div> ',
  '<ul><li>a</li><li><ul><li>b</li></ul></li></ul>',
  '<ul><li><div><p>a</p></div></li></ul>',
  '<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>',
  '<dl><dd><dl><dt>a</dt></dl></dd></dl>',
  '<h1>a</h1><section><h2>b</h2></section>',
  '<table><caption>c</caption>\n<thead><tr><th>h</th></tr></thead> <tbody>\t<tr><td>d</td><td><p>e</p></td></tr></tbody><tfoot></tfoot></table>',
  '<table><tbody><tr><td><table><tbody><tr><td>x</td></tr></tbody></table></td></tr></tbody></table>',
  '<form action="/x"><label>a <input name="b"></label><button>c</button></form>',
  '<a href="/x">a</a><a href="/y">b</a>',
  '<p>a<br>b<img src="x" alt="y"><wbr></p><hr>',
  '<p>a<!-- c -->b</p><!-- - --><!--x-y-->',
  '<p a b="" c-d="e" f:g="h" i_j="k" l.m="n" o1="2">x</p>',
  '<p a="x > y < z \' ="  b >x</p>',
  '<p\n\ta="b"\n>x</p>',
  '<p title="&amp;&lt;&gt;&quot;&apos;&nbsp;&#65;&#x42;&#x7a;">&amp;&lt;&gt;&quot;&apos;&nbsp;&#65;&#x42;&#xe9;&#32;&#126;&#160;&#xd7ff;</p>',
  '<h2>a</h2><h3><b>c</b></h3>',
  '<h1><b><h2>a</h2></b></h1>',
  '<p><a href="#">a</a><button>b</button></p>',
  '<div><form></form></div>',
  '<ul><li><section><ul><li>a</li></ul></section></li></ul>',
  '<span></span>',
  '<nav><ol><li><a href="#">x</a></li></ol></nav>',
  '<progress value="1" max="2"></progress><meter></meter>',
  '<b><div>a</div></b>',
  'a > b',
  'it\'s "so"',
];

describe('a plain page', () => {
  it.each([
    ...PLAIN_PAGES,
    ...PLAIN_HEADS.map((head) => page('x', head)),
    ...PLAIN_BODIES.map((body) => page(body)),
  ])('%j is the tree that the parser builds', (html) => {
    expect(scanned(html)).toEqual(treesIn(parseLight(html)));
  });

  it('may be nested deep', () => {
    const nested = (depth: number) => page(`${'<b>'.repeat(depth)}x${'</b>'.repeat(depth)}`);
    expect(scanned(nested(150))).toEqual(treesIn(parseLight(nested(150))));
    expect(scanned(nested(151))).toBeUndefined();
  });

  it('is left to the parser where a parser does more than write down what is there', () => {
    const others = [
      '',
      'x',
      '<html><head></head><body></body></html>',
      '<!doctype html><head></head><body></body>',
      '<!doctype html><htmlx><head></head><body></body></htmlx>',
      ' <!doctype html><html><head></head><body></body></html>',
      '<!doctype html public "x"><html><head></head><body></body></html>',
      '<!doctype html><html><body></body></html>',
      '<!doctype html><html><head></head></html>',
      '<!doctype html><html>x<head></head><body></body></html>',
      '<!doctype html><html>xhead></head><body></body></html>',
      '<!doctype html>xhtml><head></head><body></body></html>',
      '<!doctype html><html><head></head>x<body></body></html>',
      '<!doctype html><html><head></head><p><body></body></html>',
      '<!doctype html><html><head></head><body></body></html>x',
      '<!doctype html><html><head></head><body></body>x</html>',
      '<!doctype html><html><head></head><body></body></html><!-- x -->',
      '<!doctype html><html><head></head><body></body></p>',
      '<!doctype html><html><head></head><body>x',
      '<!doctype html><html><head></head><body><p>x',
      '<!doctype html><html><head',
      '<!doctype html><html><head><title>x',
      '<!doctype html><html><head><title>x</style></head><body></body></html>',
      '<!doctype html><html><head><!-- x </head><body></body></html>',
      page('a\rb'),
      page('a\fb'),
      page('a\0b'),
    ];
    expect(others.filter((html) => scanned(html) !== undefined)).toEqual([]);
  });

  it.each([
    '<p>x</p',
    '<noscript>x</noscript>',
    '<hr>',
    '<br>',
    '<template></template>',
    'x</p>',
    '<title>&copy;</title>',
    '<title>&amp</title>',
    '<script><!-- x --></script>',
    '<META charset="x">',
    '<!-->x-->',
    '<!--->x-->',
    '<!-- x --!> -->',
    '<!-- <!-- -->',
  ])('is no page with %j in its head', (head) => {
    expect(scanned(page('x', head))).toBeUndefined();
  });

  it.each([
    '<p>a',
    'a</p>',
    '<p>a</b></p>',
    '<b>a</p></b>',
    '<p><p>b</p></p>',
    '<p><div>b</div></p>',
    '<p><b><div>b</div></b></p>',
    '<p><ul><li>a</li></ul></p>',
    '<p><hr></p>',
    '<p><h1>a</h1></p>',
    '<p><table><tbody><tr><td>x</td></tr></tbody></table></p>',
    '<p><form></form></p>',
    '<p><li>a</li></p>',
    '<p><dt>a</dt></p>',
    '<h1><h2>a</h2></h1>',
    '<div><h1><h2>a</h2></h1></div>',
    '<ul><li>a<li>b</li></li></ul>',
    '<ul><li><div><li>b</li></div></li></ul>',
    '<ul><li><b><li>b</li></b></li></ul>',
    '<ul><li><address><li>b</li></address></li></ul>',
    '<dl><dd>a<dt>b</dt></dd></dl>',
    '<dl><dt><div><dd>b</dd></div></dt></dl>',
    '<a href="/x"><b><a href="/y">a</a></b></a>',
    '<button><button>a</button></button>',
    '<form><div><form></form></div></form>',
    '<table><tr><td>a</td></tr></table>',
    '<table><tbody><td>a</td></tbody></table>',
    '<table><tbody><tr>a</tr></tbody></table>',
    '<table>a</table>',
    '<table><tbody>a</tbody></table>',
    '<table><tbody><tr><p>a</p></tr></tbody></table>',
    '<table><tbody><caption>a</caption></tbody></table>',
    '<caption>a</caption>',
    '<tbody></tbody>',
    '<tr></tr>',
    '<td></td>',
    '<svg></svg>',
    '<select></select>',
    '<textarea></textarea>',
    '<pre>x</pre>',
    '<custom-tag></custom-tag>',
    '<P>a</P>',
    '<p>a</P>',
    '<p>a</p >',
    '<p A="b">a</p>',
    "<p a='b'>a</p>",
    '<p a=b>a</p>',
    '<p a = "b">a</p>',
    '<p a="b"c="d">a</p>',
    '<p a="b" a="c">a</p>',
    '<p a a>a</p>',
    '<p a="b>a</p>',
    '<p a/>a</p>',
    '<br/>',
    '<p @click="x">a</p>',
    '<p 1a="x">a</p>',
    '<p aB="x">a</p>',
    '<1>a</1>',
    '<>a',
    '< p>a</p>',
    'a < b',
    'a & b',
    'a &amp b',
    'a &copy; b',
    '&Amp;',
    '&#0;',
    '&#31;',
    '&#127;',
    '&#128;',
    '&#x9f;',
    '&#xd800;',
    '&#x1F600;',
    '&#99999999;',
    '&#X41;',
    '&#1f;',
    '&#;',
    '&;',
    '<p a="b &copy; c">a</p>',
    '<!-->a-->',
    '<!--->a-->',
    '<!-- a --!> b -->',
    '<!-- <!-- a -->',
    '<!-- a --->',
    '<!-- a',
    '<!x>',
    '<?x?>',
  ])('is no page with %j in its body', (body) => {
    expect(scanned(page(body))).toBeUndefined();
  });
});
