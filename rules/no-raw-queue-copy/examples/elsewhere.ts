import type { Example } from '../../../src/static/rule.js';

const SAID = "'Waiting for worker.'";
const ROW = (from: string, shown = 'HINT'): string =>
  `import { HINT } from '${from}';\nexport const Row = () => <p>{${shown}}</p>;\n`;

/** Queue copy that reaches a screen in another file, and copy in catalogues. */
export const elsewhereExamples: readonly Example[] = [
  {
    name: 'a constant of another file',
    form: 'imported constant',
    file: 'src/views/words.ts',
    text: `export const HINT = ${SAID};\n`,
    others: { 'src/views/row.tsx': ROW('./words') },
    at: SAID,
  },
  {
    name: 'a constant that is passed on',
    form: 're-export',
    file: 'src/words/hint.ts',
    text: `const hint = ${SAID};\nexport { hint as HINT };\n`,
    others: { 'src/words/index.ts': "export * from './hint.js';\n", 'src/views/row.tsx': ROW('../words') },
    at: SAID,
  },
  {
    name: 'a constant that is passed on under another name',
    form: 're-export under another name',
    file: 'src/words/hint.ts',
    text: `export const queuedHint = ${SAID};\n`,
    others: {
      'src/words/index.ts': "export { queuedHint as HINT } from './hint';\n",
      'src/views/row.tsx': ROW('../words'),
    },
    at: SAID,
  },
  {
    name: 'a constant of all that a file exports',
    form: 'namespace import',
    file: 'src/words.ts',
    text: `export const HINTS = { queued: ${SAID} };\n`,
    others: {
      'src/views/row.tsx':
        "import * as words from '../words';\nexport const Row = () => <p>{words.HINTS.queued}</p>;\n",
    },
    at: SAID,
  },
  {
    name: 'a default export',
    form: 'default export',
    file: 'src/words.ts',
    text: `export default { queued: ${SAID} };\n`,
    others: {
      'src/views/row.tsx': "import words from '../words';\nexport const Row = () => <p>{words.queued}</p>;\n",
    },
    at: SAID,
  },
  {
    name: 'a module of the older kind',
    form: 'module.exports',
    file: 'src/words.js',
    text: `module.exports = { hint: ${SAID} };\n`,
    others: {
      'src/views/page.js':
        "const { hint } = require('../words');\ndocument.querySelector('p').textContent = hint;\n",
    },
    at: SAID,
  },
  {
    name: 'a function of another file',
    form: 'imported function',
    file: 'src/hint-of.ts',
    text: `export function hintOf(run: Run) {\n  if (run.status === 'queued') return ${SAID};\n  return '';\n}\n`,
    others: {
      'src/views/row.tsx':
        "import { hintOf } from '../hint-of';\nexport const Row = ({ run }) => <p>{hintOf(run)}</p>;\n",
    },
    at: SAID,
  },
  {
    name: 'a catalogue that is registered',
    form: 'i18n TS catalogue',
    file: 'src/locales/en.ts',
    text: `export const en = { runs: { queued: ${SAID}, title: 'Runs' } };\n`,
    others: {
      'src/i18n.ts':
        "import i18n from 'i18next';\nimport { en } from './locales/en';\nvoid i18n.init({ resources: { en: { translation: en } } });\n",
    },
    at: SAID,
  },
  {
    name: 'a catalogue whose key is used',
    form: 'i18n TS catalogue with a static key',
    file: 'src/locales/en.ts',
    text: `export default { runs: { queued: ${SAID}, title: 'Runs' } };\n`,
    others: { 'src/views/row.tsx': "export const Row = () => <p>{t('runs.queued')}</p>;\n" },
    at: SAID,
  },
  {
    name: 'a catalogue whose keys are put together',
    form: 'i18n TS catalogue with a dynamic key',
    file: 'src/locales/en.ts',
    text: `export default { runs: { queued: ${SAID}, title: 'Runs' } };\n`,
    others: { 'src/views/row.tsx': 'export const Row = ({ run }) => <p>{t(`runs.${run.status}`)}</p>;\n' },
    at: SAID,
  },
  {
    name: 'a catalogue of texts',
    form: 'i18n JSON catalogue',
    file: 'src/locales/en.json',
    text: '{\n  "runs": { "queued": "Waiting for worker.", "title": "Runs" }\n}\n',
    at: '"Waiting for worker."',
  },
  {
    name: 'a constant of a component file',
    form: 'script of a component file',
    file: 'src/views/Row.vue',
    text: `<script setup lang="ts">\nconst hint = ${SAID};\n</script>\n<template><p>{{ hint }}</p></template>\n`,
    at: SAID,
  },
];
