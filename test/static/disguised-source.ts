import fc from 'fast-check';

/** Source in which a sentence stands in one of the forms that code has for it. */
export interface DisguisedSource {
  readonly path: string;
  readonly text: string;
}

const SENTENCES = [
  'Waiting for worker.',
  'No action needed yet',
  'Progress details pending.',
  'Likely stale',
  'Review worker health',
  'Everything is on track',
  'The worker died',
];

type Disguise = (sentence: string, at: number) => string;

/** How one sentence can be written so that its words do not stand there letter by letter; `at` says where to cut. */
const STRINGS: Readonly<Record<string, Disguise>> = {
  plain: (sentence) => JSON.stringify(sentence),
  'joined inside a word': (sentence, at) => `'${sentence.slice(0, at)}' + '${sentence.slice(at)}'`,
  'joined over lines': (sentence, at) => `'${sentence.slice(0, at)}'\n    + "${sentence.slice(at)}"`,
  'with a Unicode escape': (sentence, at) =>
    `'${withLetter(sentence, at, (code) => `\\u${code.toString(16).padStart(4, '0')}`)}'`,
  'with a long escape': (sentence, at) =>
    `'${withLetter(sentence, at, (code) => `\\u{${code.toString(16)}}`)}'`,
  'with a byte escape': (sentence, at) =>
    `'${withLetter(sentence, at, (code) => `\\x${code.toString(16).padStart(2, '0')}`)}'`,
  'with a soft hyphen': (sentence, at) => `'${sentence.slice(0, at)}\u00AD${sentence.slice(at)}'`,
  'with a zero-width space': (sentence, at) => `'${sentence.slice(0, at)}\u200B${sentence.slice(at)}'`,
  'in full-width letters': (sentence) =>
    `'${sentence.replace(/[a-z]/giu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0))}'`,
  'with hard spaces': (sentence) => `'${sentence.replaceAll(' ', '\u00A0')}'`,
  'as a list of words': (sentence) =>
    `[${sentence
      .split(' ')
      .map((word) => `'${word}'`)
      .join(', ')}].join(' ')`,
  'in capitals': (sentence) => `'${sentence.toUpperCase()}'`,
  'over a broken line': (sentence, at) => `'${sentence.slice(0, at)}\\\n${sentence.slice(at)}'`,
};

const MARKUP: Readonly<Record<string, Disguise>> = {
  plain: (sentence) => sentence,
  'split by a tag': (sentence, at) => `${sentence.slice(0, at)}<b>${sentence.slice(at)}</b>`,
  'with an entity': (sentence, at) => withLetter(sentence, at, (code) => `&#${String(code)};`),
  'with a hexadecimal entity': (sentence, at) =>
    withLetter(sentence, at, (code) => `&#x${code.toString(16)};`),
  'with a soft hyphen': (sentence, at) => `${sentence.slice(0, at)}&shy;${sentence.slice(at)}`,
  'with hard spaces': (sentence) => sentence.replaceAll(' ', '&nbsp;'),
};

const SHELLS: readonly ((value: string) => DisguisedSource)[] = [
  (value) => ({ path: 'src/row.tsx', text: `export const Row = () => <td>{${value}}</td>;\n` }),
  (value) => ({ path: 'src/hint.ts', text: `document.title = ${value};\n` }),
  (value) => ({
    path: 'src/row.tsx',
    text: `const HINT = ${value};\nexport const Row = () => <td title={HINT} />;\n`,
  }),
  (value) => ({ path: 'src/toast.js', text: `toast(${value});\n` }),
  (value) => ({ path: 'src/log.ts', text: `console.log(${value});\n` }),
];

const PAGES: readonly ((markup: string) => DisguisedSource)[] = [
  (markup) => ({ path: 'src/row.tsx', text: `export const Row = () => <td>${markup}</td>;\n` }),
  (markup) => ({ path: 'views/row.hbs', text: `<td>${markup}</td>\n` }),
  (markup) => ({ path: 'views/row.html', text: `<td>${markup}</td>\n` }),
  (markup) => ({ path: 'src/row.vue', text: `<template><td>${markup}</td></template>\n` }),
];

/** Any sentence in any form and any place; some of them are no finding. */
export function anyDisguisedSource(): fc.Arbitrary<DisguisedSource> {
  const sentence = fc.constantFrom(...SENTENCES);
  const cut = fc.nat({ max: 30 });
  const inScript = fc
    .tuple(sentence, cut, fc.constantFrom(...Object.values(STRINGS)), fc.constantFrom(...SHELLS))
    .map(([words, at, disguise, shell]) => shell(disguise(words, at % words.length)));
  const inMarkup = fc
    .tuple(sentence, cut, fc.constantFrom(...Object.values(MARKUP)), fc.constantFrom(...PAGES))
    .map(([words, at, disguise, page]) => page(disguise(words, at % words.length)));
  return fc.oneof(inScript, inMarkup);
}

function withLetter(sentence: string, at: number, escape: (code: number) => string): string {
  const code = sentence.codePointAt(at) ?? 0;
  return sentence.slice(0, at) + escape(code) + sentence.slice(at + 1);
}
