import type { Example } from '../../../src/static/rule.js';

/** Words of the claims that only look as if they were said of something else, or named something. */
export const ofRunsExamples: readonly Example[] = [
  {
    name: 'words beside a placeholder',
    file: 'src/locales/en.json',
    text: '{ "bar": "{{succeeded}} runs succeeded" }\n',
    at: '"{{succeeded}}',
  },
  {
    name: 'words beside a name in code',
    file: 'src/row.tsx',
    text: "export const Row = () => <p>{'run_id 7 is overdue'}</p>;\n",
    at: "'run_id 7",
  },
  {
    name: 'how a run ended',
    file: 'src/row.tsx',
    text: "export const done = () => toast('Run completed successfully');\n",
    at: "'Run completed",
  },
  {
    name: 'a question that takes for granted',
    file: 'src/row.tsx',
    text: "export const Ask = () => <p>{'Why is this run likely stale?'}</p>;\n",
    at: "'Why",
  },
  {
    name: 'a sentence in the head of a table',
    file: 'src/row.tsx',
    text: "export const Head = () => <th>{'Waiting for a worker'}</th>;\n",
    at: "'Waiting",
  },
  {
    name: 'a state of a part of a run',
    file: 'src/row.tsx',
    text: "export const label = (status: OperationRunAttemptStatus) => <b>{status === 'RUNNING' ? 'In progress' : ''}</b>;\n",
    at: "'In progress'",
  },
];
