import type { Example } from '../../../src/static/rule.js';

const script = (name: string, text: string, file = 'src/work.ts'): Example => ({ name, file, text });

/** Words that read like queue copy and reach no screen. */
export const quietExamples: readonly Example[] = [
  script('a log line', "export const wait = () => console.log('Waiting for worker.');\n"),
  script(
    'a log line of a logger',
    "export class Pool {\n  run() {\n    this.logger.info(`Waiting for worker ${this.id}`);\n    log.warn({ msg: 'Waiting for worker.' });\n  }\n}\n",
  ),
  script(
    'an error that is thrown',
    "export function take() {\n  throw new Error('Waiting for worker.');\n}\n",
  ),
  script(
    'an error of its own class',
    "class Late extends Error {\n  constructor() {\n    super('Past its lifecycle window');\n  }\n}\nexport const late = (reject) => reject(new TimeoutError('Waiting for worker.'));\n",
  ),
  script(
    'what a command prints',
    "import { Command } from 'commander';\nprocess.stdout.write('Waiting for worker.\\n');\nconst program = new Command();\nprogram.description('Waiting for worker.');\n",
  ),
  script('comments', '// Waiting for worker.\n/* Waiting for worker. */\nexport const x = 1;\n'),
  script(
    'a comment in markup',
    'export const Row = () => <p>{/* Waiting for worker. */}</p>;\n',
    'src/row.tsx',
  ),
  script(
    'a test',
    "import { render } from '@testing-library/react';\nit('waits', () => {\n  render(<Row hint=\"Waiting for worker.\" />);\n  expect(screen.getByText('Waiting for worker.')).toBeVisible();\n});\n",
    'src/row.checks.tsx',
  ),
  script(
    'a file of tests',
    'export const Row = () => <p>Waiting for worker.</p>;\n',
    'src/__tests__/row.tsx',
  ),
  script('identifiers', 'export const waitingForWorker = { likelyStale: true };\n'),
  script(
    'a type',
    "export type Hint = 'Waiting for worker.' | 'Likely stale';\nexport const x: 'Likely stale' | '' = '';\n",
  ),
  script(
    'names of events and routes',
    "bus.emit('Waiting for worker.');\nwindow.addEventListener('waiting for worker', run);\nrouter.push('/waiting for worker');\nnavigate('stale');\n",
  ),
  script(
    'a status that is compared',
    "export const Row = ({ s }) => <p>{s === 'Likely stale' ? 'a' : 'b'}</p>;\n",
    'src/row.tsx',
  ),
  script(
    'a case of a switch',
    "export function toneOf(text: string) {\n  switch (text) {\n    case 'Waiting for worker.':\n      return 'calm';\n    default:\n      return 'none';\n  }\n}\n",
  ),
  script(
    'classes and keys',
    'export const Row = () => <p className="stale" data-state="waiting for worker" id="stale"><Badge variant="stale" status="succeeded" /></p>;\n',
    'src/row.tsx',
  ),
  script(
    'keys of a map',
    "const TONES = { 'Likely stale': 'red' };\nexport const Row = ({ x }) => <p>{TONES[x]}</p>;\n",
    'src/row.tsx',
  ),
  script(
    'SQL',
    "export const q = (db) => db.query('select 1 -- waiting for worker');\nexport const r = sql`-- Waiting for worker.`;\n",
  ),
  script(
    'a key of a translation',
    "export const Row = () => <p>{t('stale')}{t('runs.likely.stale')}</p>;\n",
    'src/row.tsx',
  ),
  script(
    'a state of its own',
    "export const state = { status: 'succeeded' };\nexport const fetch = () => ({ status: 'stale' });\n",
  ),
  script(
    'a hole in the words',
    'export const Row = ({ n }) => <p>Waiting for {n} worker</p>;\n',
    'src/row.tsx',
  ),
  script(
    'words in two blocks',
    'export const Row = () => <div><p>Waiting for</p><p>worker</p></div>;\n',
    'src/row.tsx',
  ),
  script(
    'what another caller shows',
    "const shout = (text: string) => text.toUpperCase();\nexport const Row = () => <p>{shout('Runs')}</p>;\nconsole.log(shout('Waiting for worker.'));\n",
    'src/row.tsx',
  ),
  script(
    'a text that is refused',
    "const A = 'succeeded';\nexport const Row = () => <p>{'Not ' + A}</p>;\n",
    'src/row.tsx',
  ),
  script('a constant that nobody uses', "const HINT = 'Waiting for worker.';\nexport const x = 1;\n"),
  {
    name: 'the presenter itself',
    file: 'src/presenter/words.ts',
    text: "export const HINT = 'Waiting for worker.';\n",
    others: {
      'src/row.tsx': "import { HINT } from './presenter/words';\nexport const Row = () => <p>{HINT}</p>;\n",
    },
  },
  {
    name: 'settings that are no texts',
    file: 'src/settings.json',
    text: '{ "retries": 3, "hint": "Waiting for worker." }\n',
  },
];
