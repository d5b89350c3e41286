import type { Example } from '../../../src/static/rule.js';

const row = (before: string, shown: string): string =>
  `${before}export const Row = (props) => <p>{${shown}}</p>;\n`;

/** Queue copy that is put together or chosen in an expression. */
export const foldedExamples: readonly Example[] = [
  {
    name: 'one branch of a condition',
    form: 'ternary',
    file: 'src/views/row.tsx',
    text: row('', "props.queued ? 'Waiting for worker.' : props.label"),
    at: "'Waiting for worker.'",
  },
  {
    name: 'a branch of a branch',
    form: 'nested ternary',
    file: 'src/views/row.tsx',
    text: row('', "props.done ? 'x' : props.queued ? (props.late ? 'Likely stale' : 'y') : 'z'"),
    at: "'Likely stale'",
  },
  {
    name: 'a template with a hole at its end',
    form: 'template literal with a hole at the end',
    file: 'src/views/row.tsx',
    text: row('', '`Waiting for worker. (${props.count})`'),
    at: '`Waiting for worker.',
  },
  {
    name: 'a template whose hole is known',
    form: 'template literal with a hole in the middle',
    file: 'src/views/row.tsx',
    text: row("const what = 'for a';\n", '`${props.name}: waiting ${what} worker`'),
    at: '`${props.name}',
  },
  {
    name: 'words around a hole',
    file: 'src/views/row.tsx',
    text: row('', '`Run ${props.id} is likely stale since ${props.since}`'),
    at: '`Run ',
  },
  {
    name: 'a sum',
    form: '+ concatenation',
    file: 'src/views/row.tsx',
    text: row('', "'Waiting ' + 'for ' + 'worker.'"),
    at: "'Waiting '",
  },
  {
    name: 'a sum of constants',
    form: '+ concatenation of constants',
    file: 'src/views/row.tsx',
    text: row("const A = 'Waiting for';\nconst B = 'worker';\n", "A + ' ' + B"),
    at: "'Waiting for'",
  },
  {
    name: 'words that are joined',
    form: '[...].join',
    file: 'src/views/row.tsx',
    text: row("const HINT = ['Waiting', 'for worker.'].join(' ');\n", 'HINT'),
    at: "'for worker.'",
  },
  {
    name: 'a list that grows and is joined',
    form: 'push and join',
    file: 'src/views/row.tsx',
    text: "export function Row() {\n  const words = ['Waiting'];\n  words.push('for worker.');\n  return <p>{words.join(' ')}</p>;\n}\n",
    at: "'for worker.'",
  },
  {
    name: 'words that are concatenated by a method',
    form: '.concat',
    file: 'src/views/row.tsx',
    text: row('', "'Waiting for '.concat('worker.')"),
    at: "'Waiting for '",
  },
  {
    name: 'a raw template',
    form: 'String.raw',
    file: 'src/views/row.tsx',
    text: row('', 'String.raw`Waiting for worker.`'),
    at: '`Waiting',
  },
  {
    name: 'a template with a tag',
    form: 'tagged template',
    file: 'src/views/row.tsx',
    text: row("import { t } from '@lingui/macro';\n", 't`Waiting for ${props.kind} or waiting for a worker`'),
    at: '`Waiting',
  },
  {
    name: 'a literal made constant',
    form: 'as const',
    file: 'src/views/row.tsx',
    text: row("const HINT = 'Waiting for worker.' as const;\n", 'HINT'),
    at: "'Waiting for worker.'",
  },
  {
    name: 'a literal that satisfies a type',
    form: 'satisfies',
    file: 'src/views/row.tsx',
    text: row(
      "const HINTS = { queued: 'Waiting for worker.' } satisfies Record<string, string>;\n",
      'HINTS.queued',
    ),
    at: "'Waiting for worker.'",
  },
  {
    name: 'words in capitals made from others',
    form: 'toUpperCase',
    file: 'src/views/row.tsx',
    text: row('', "'waiting for worker.'.toUpperCase().trim()"),
    at: "'waiting for worker.'",
  },
  {
    name: 'words that are added',
    form: '+= concatenation',
    file: 'src/views/row.tsx',
    text: "export function Row() {\n  let hint = 'Waiting';\n  hint += ' for worker.';\n  return <p>{hint}</p>;\n}\n",
    at: "' for worker.'",
  },
];
