import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Template, TemplateDialect } from '../../../src/static/source.js';
import { SourceText } from '../../../src/static/source-text.js';
import { guardsAt } from '../../../src/static/template/guards-at.js';
import { partialTarget } from '../../../src/static/template/partial-target.js';
import { dialectOf, readTemplate } from '../../../src/static/template/read-template.js';
import { spanInFile } from '../../../src/static/template/span-in-file.js';

const HOLE = '\uFFFC';

function read(path: string, text: string): Template {
  const dialect = dialectOf(path);
  if (dialect === undefined) throw new Error(`Cannot read "${path}": it is no template`);
  const result = readTemplate(new SourceText(path, text), dialect);
  if (result.kind === 'err') throw new Error(result.error.message);
  return result.value;
}

function values(path: string, text: string): readonly string[] {
  return read(path, text).texts.map(({ value }) => value);
}

describe('the kind of a template', () => {
  it.each([
    ['a.hbs', 'handlebars'],
    ['a.handlebars', 'handlebars'],
    ['a.HTML', 'html'],
    ['a.htm', 'html'],
    ['a.vue', 'vue'],
    ['a.svelte', 'svelte'],
    ['a.blade.php', 'blade'],
    ['a.html.erb', 'erb'],
    ['a.php', undefined],
  ])('of %s is %s', (path, dialect) => {
    expect(dialectOf(path)).toBe(dialect);
  });
});

describe('texts', () => {
  it.each([
    [
      'inline elements are joined',
      'a.html',
      '<p>Waiting <b>for</b>&nbsp;<i>worker</i></p>',
      ['Waiting for\u00a0worker'],
    ],
    ['line breaks are blanks', 'a.html', '<p>Waiting<br/>for</p>', ['Waiting for']],
    [
      'blocks and cells stand alone',
      'a.html',
      '<td>a</td><td>b</td><li>c<button>d</button></li>',
      ['a', 'b', 'c', 'd'],
    ],
    ['what is printed is a hole', 'a.hbs', '<p>Waiting {{count}} for</p>', [`Waiting ${HOLE} for`]],
    ['blocks leave no trace', 'a.hbs', '<p>Waiting{{#if a}} for{{/if}} b</p>', ['Waiting for b']],
    ['branches do not run on', 'a.hbs', '<p>a{{#if a}}b{{else}}c{{/if}}d</p>', [`ab${HOLE}cd`]],
    ['comments leave no trace', 'a.blade.php', '<p>a{{-- x --}}b<!-- y -->c</p>', ['abc']],
    [
      'hidden elements may be shown later',
      'a.html',
      '<p hidden>a</p><p aria-hidden="true">b</p>',
      ['a', 'b'],
    ],
    ['scripts and styles are none', 'a.html', '<style>a{}</style><script>b</script><p>c</p>', ['c']],
    ['raw blocks are text', 'a.hbs', '{{{{raw}}}}<p>a {{b}}</p>{{{{/raw}}}}', ['a {{b}}']],
    ['escaped mustaches are text', 'a.hbs', '<p>\\{{a}}</p>', ['\\{{a}}']],
    ['a literal that is printed runs on', 'a.svelte', '<p>Waiting {"for"} {`b`}</p>', ['Waiting for b']],
    ['only the template of a component', 'a.vue', '<docs>a</docs><template><p>b</p></template>', ['b']],
    ['sums are one text', 'a.vue', "<template>{{ x ? 'a ' + b + ' c' : d }}</template>", [`a ${HOLE} c`]],
    ['joined lists are one text', 'a.svelte', "{ok && ['a', 'b'].join(' ')}", ['a b']],
    ['sums of PHP are one text', 'a.blade.php', "{{ $x ? 'a ' . 'b' : '' }}", ['a b']],
    ['holes in texts of Ruby', 'a.erb', '<%= x ? "Oh #{b} c" : y %>', [`Oh ${HOLE} c`]],
    ['keys are no words', 'a.vue', "<template>{{ t('queue.stale') }}{{ a['b c'] }}</template>", []],
    ['comparisons are no words', 'a.svelte', "{a === 'b c' ? x : y}", []],
    ['catalogues of components', 'a.vue', '<i18n>{"en":{"a":"b c"}}</i18n>', ['b c']],
    ['buttons that are inputs', 'a.html', '<input type="submit" value="Go"><input value="x">', ['Go']],
    ['labels of options', 'a.html', '<option label="a b">c</option>', ['a b', 'c']],
    ['properties of components', 'a.blade.php', '<x-badge label="a b" tone="c d"/>', ['a b']],
    ['arguments of partials', 'a.hbs', '{{> row label="A b" tone="c"}}', ['A b']],
    ['conditions of helpers are no words', 'a.hbs', '{{#if (eq a "B c")}}{{/if}}{{if a "B c"}}', ['B c']],
  ])('%s', (...[, path, text, expected]) => {
    expect(values(path, text).filter((value) => value !== HOLE && value !== HOLE + HOLE)).toEqual(expected);
  });

  it('say where they stand', () => {
    const text = '<ul><li title="a &amp; b">c</li></ul>';
    expect(
      read('a.html', text).texts.map(({ place, element, attribute }) => [place, element, attribute]),
    ).toEqual([
      ['attribute', 'li', 'title'],
      ['text', 'li', undefined],
    ]);
  });

  it('lead every character back to the file', () => {
    const text = '<p>x <b>&hellip;y&#90;</b>{{a}}z</p>';
    const [only] = read('a.hbs', text).texts;
    if (only === undefined) throw new Error('Cannot find the text');
    expect(only.value).toBe(`x …yZ${HOLE}z`);
    const back = Array.from(only.value, (_, at) => {
      const { start, end } = spanInFile(only, at, at + 1);
      return text.slice(start, end);
    });
    expect(back).toEqual(['x', ' ', '&hellip;', 'y', '&#90;', '{{a}}', 'z']);
  });
});

describe('expressions', () => {
  it.each([
    ['a.hbs', '{{#each runs}}{{#if a}}{{~ b ~}}{{else}}{{{c}}}{{/if}}{{else}}{{d}}{{/each}}'],
    ['a.svelte', '{#each runs as r}{#if a}{b}{:else}{@html c}{/if}{:else}{d}{/each}'],
    ['a.blade.php', '@forelse($runs as $r)@if($a){{ $b }}@else{!! $c !!}@endif @empty{{ $d }}@endforelse'],
    ['a.erb', '<% runs.each do |r| %><% if a %><%= b -%><% else %><%== c %><% end %><% end %><%= d %>'],
    [
      'a.vue',
      '<template><p v-for="r in runs"><b v-if="a">{{b}}</b><i v-else v-html="c"/></p>{{d}}</template>',
    ],
  ])('of %s have the conditions around them', (path, text) => {
    const found = read(path, text).expressions;
    expect(found.map(({ code }) => code.replace('$', ''))).toEqual(['b', 'c', 'd']);
    expect(found.map(({ code, start }) => text.slice(start, start + code.length))).toEqual(
      found.map(({ code }) => code),
    );
    const guards = found.map((each) => each.guards.map((guard) => guard.replaceAll('$', '')));
    expect(guards[0]?.[1]).toBe('a');
    expect(guards[1]?.[1]).toBe('!(a)');
    expect(guards[0]?.[0]).toMatch(/^runs|runs$/u);
  });

  it('stand in attributes', () => {
    const text = '<template><a :title="x" :class="y" @click="z" aria-label="q">{{w}}</a></template>';
    expect(
      read('a.vue', text).expressions.map(({ code, place, attribute }) => [code, place, attribute]),
    ).toEqual([
      ['x', 'attribute', 'title'],
      ['y', 'attribute', 'class'],
      ['w', 'text', undefined],
    ]);
  });

  it('take the name of a shorthand in Svelte', () => {
    const [only] = read('a.svelte', '<a {title} {...rest}>b</a>').expressions;
    expect(only).toMatchObject({ code: 'title', place: 'attribute', attribute: 'title' });
  });
});

describe('guards', () => {
  it.each([
    ['a.hbs', '{{#if evidence}}<p>X</p>{{/if}}', ['evidence']],
    ['a.hbs', '{{#if evidence}}{{else if b}}{{else}}X{{/if}}', ['!(evidence)', '!(b)']],
    ['a.hbs', '{{#unless evidence}}{{else}}X{{/unless}}', ['evidence']],
    ['a.hbs', '{{#unless evidence}}X{{/unless}}', ['!(evidence)']],
    ['a.hbs', '{{#if evidence}}{{/if}}X', []],
    ['a.vue', '<template><p v-if="a"/><p v-else-if="evidence">X</p></template>', ['!(a)', 'evidence']],
    ['a.vue', '<template><p v-show="evidence" title="X"/></template>', ['evidence']],
    ['a.svelte', '{#if a}{:else if evidence}X{/if}', ['!(a)', 'evidence']],
    ['a.blade.php', '@isset($evidence) X @endisset', ['$evidence']],
    ['a.blade.php', '<?php if ($evidence): ?>X<?php endif; ?>', ['$evidence']],
    ['a.blade.php', '@switch($a) @case(1) b @break @case(2) X @endswitch', ['2']],
    ['a.erb', '<% unless a %><% elsif evidence %>X<% end %>', ['a', 'evidence']],
  ])('in %s: %s', (path, text, guards) => {
    expect(guardsAt(read(path, text), text.indexOf('X'))).toEqual(guards);
  });
});

describe('comments', () => {
  it.each([
    ['a.hbs', '{{!-- x {{y}} --}}', ' x {{y}} '],
    ['a.hbs', '{{! x }}', ' x '],
    ['a.hbs', '<!-- x -->', ' x '],
    ['a.vue', '<template><!-- x --></template>', ' x '],
    ['a.blade.php', '{{-- x --}}', ' x '],
    ['a.erb', '<%# x %>', ' x '],
  ])('of %s: %s', (path, text, said) => {
    const found = read(path, `a ${text} b`).comments;
    expect(found.map((each) => each.text)).toEqual([said]);
    expect(
      found.map(({ start, end }) => `a ${text} b`.slice(start, end)).every((each) => text.includes(each)),
    ).toBe(true);
  });
});

describe('scripts', () => {
  it('of a component have the offsets of the whole file', () => {
    const text = '<template><p/></template>\r\n<script setup lang="ts">\nconst a: string = "b";\n</script>';
    const [script] = read('a.vue', text).scripts;
    const [statement] = script?.ast.statements ?? [];
    expect(statement?.getStart()).toBe(text.indexOf('const'));
    expect(statement?.getText()).toBe('const a: string = "b";');
  });

  it('are not what holds data', () => {
    expect(read('a.svelte', '<script type="application/json">{}</script><p>a</p>').scripts).toEqual([]);
  });
});

describe('flaws', () => {
  it.each([
    ['a.hbs', '<p>\n{{#if a}}\n{{/each}}', 'if a}}', "if doesn't match each"],
    ['a.hbs', 'a\n{{ ( }}', '{{ ( }}', 'Expecting'],
    ['a.svelte', '<p>{a</p>', '{a', '"{" is not closed'],
    ['a.erb', '<p><%= a</p>', '<%= a', '"<%" is not closed'],
    ['a.blade.php', '<p>{{-- a</p>', '{{--', '"{{--" is not closed'],
    ['a.vue', '<template lang="pug">p a</template>', '<template', 'its template is written in pug'],
  ])('of %s say where and what: %s', (...[path, text, at, message]) => {
    const result = readTemplate(new SourceText(path, text), dialectOf(path) ?? 'html');
    const flaw = result.kind === 'err' ? result.error : { offset: 0, message: '' };
    expect(text.slice(flaw.offset, flaw.offset + at.length)).toBe(at);
    expect(flaw.message).toContain(message);
  });

  it('never throw, whatever the text', () => {
    const parts = [
      '{{',
      '}}',
      '{{#if a}}',
      '{{/if}}',
      '<p',
      ' title="',
      '">',
      '</p>',
      '<%',
      '%>',
      '{#if',
      '{',
      '}',
      '@if(',
    ];
    const more = [
      "'",
      '"',
      '`',
      '${',
      '&amp;',
      '&',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '{{--',
      '--}}',
      'run.status',
    ];
    const text = fc.array(fc.constantFrom(...parts, ...more, ' ', '\n', ')', '<?php', '?>'), {
      maxLength: 25,
    });
    const dialect = fc.constantFrom<TemplateDialect>('html', 'handlebars', 'vue', 'svelte', 'blade', 'erb');
    fc.assert(
      fc.property(text, dialect, (words, kind) => {
        const source = new SourceText('a.x', words.join(''));
        const result = readTemplate(source, kind);
        if (result.kind === 'err') return result.error.offset <= source.text.length;
        return result.value.texts.every(({ start, end }) => start <= end && end <= source.text.length);
      }),
      { numRuns: 2000, seed: 358 },
    );
  });
});

describe('partials', () => {
  it.each([
    ['row', 'views/row.hbs'],
    ['parts/cell', 'views/parts/cell.hbs'],
    ['head', 'layout/_head.hbs'],
    ['none', undefined],
  ])('called %s are %s', (name, path) => {
    const paths = [
      'other/row.hbs',
      'views/row.hbs',
      'views/parts/cell.hbs',
      'layout/_head.hbs',
      'views/list.hbs',
    ];
    expect(partialTarget('views/list.hbs', name, paths)).toBe(path);
  });
});
