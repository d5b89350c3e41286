import type { Example } from '../src/static/rule.js';

const tsx = (name: string, text: string, others: Example['others'] = {}): Example => ({
  name,
  file: 'src/row.tsx',
  text,
  others,
});
const SAID = "'Orphaned'";
const ORPHANS = "export const isOrphaned = (run) => run.context.queue_legitimacy?.verdict === 'orphaned';\n";

/** Sources that call a run orphaned without evidence. */
export const bad: readonly Example[] = [
  {
    ...tsx('a label', 'export const Row = () => <p>Worker died</p>;\n'),
    form: 'JSX text',
    at: 'Worker died',
  },
  {
    ...tsx(
      'a label by age alone',
      `export const Row = ({ run }) => <p>{run.age > LIMIT ? ${SAID} : run.label}</p>;\n`,
    ),
    form: 'ternary with another condition',
    at: SAID,
  },
  {
    ...tsx(
      'the branch in which there is no evidence',
      `export const Row = ({ run }) => <p>{run.context.queue_legitimacy?.verdict === 'orphaned' ? 'x' : ${SAID}}</p>;\n`,
    ),
    form: 'wrong branch of a guard',
    at: SAID,
  },
  {
    ...tsx(
      'evidence of whatever verdict',
      `export const Row = ({ run }) => <p>{run.context.queue_legitimacy && ${SAID}}</p>;\n`,
    ),
    form: 'evidence without its verdict',
    at: SAID,
  },
  {
    ...tsx(
      'a map by status',
      `const LABELS = { orphaned: 'The worker has crashed', queued: 'Queued' };\nexport const Row = ({ run }) => <p>{LABELS[run.status]}</p>;\n`,
    ),
    form: 'map keyed by status',
    at: "'The worker has crashed'",
  },
  {
    name: 'a toast in another file',
    form: 'imported constant',
    file: 'src/words.ts',
    text: "export const LOST = 'Run was lost by the queue';\n",
    others: { 'src/act.ts': "import { LOST } from './words';\nexport const act = () => toast(LOST);\n" },
    at: "'Run was lost by the queue'",
  },
  {
    name: 'a template',
    form: 'Handlebars template',
    file: 'src/row.hbs',
    text: '{{#if late}}<p>Orphaned run</p>{{/if}}\n',
    at: 'Orphaned',
  },
  {
    name: 'a template that asks for the opposite',
    form: 'Vue template',
    file: 'src/Row.vue',
    text: '<template><p v-if="legitimacy.verdict === \'orphaned\'">x</p><p v-else>Orphaned run</p></template>\n',
    at: 'Orphaned',
  },
  {
    name: 'a catalogue that is looked up anywhere',
    form: 'i18n JSON catalogue',
    file: 'src/en.json',
    text: '{ "runs": { "lost": "Orphaned run" } }\n',
    others: { 'src/row.tsx': "export const Row = () => <p>{t('runs.lost')}</p>;\n" },
    at: '"Orphaned run"',
  },
];

/** Sources that ask for the evidence, or say nothing of orphaned runs. */
export const good: readonly Example[] = [
  {
    name: 'the name of a placeholder',
    file: 'src/locales/de.json',
    text: '{ "count": "{{orphaned}} runs" }\n',
  },
  tsx(
    'a ternary on the verdict',
    `export const Row = ({ run }) => <p>{run.context.queue_legitimacy?.verdict === 'orphaned' ? ${SAID} : run.label}</p>;\n`,
  ),
  tsx(
    'a guard with its source',
    `export const Row = ({ run }) => <p>{run.queueLegitimacy?.verdict === 'orphaned' && TRUSTED.has(run.queueLegitimacy.source) && ${SAID}}</p>;\n`,
  ),
  tsx(
    'an early return',
    `export function Row({ run }) {\n  const { verdict } = run.context.queue_legitimacy ?? {};\n  if (verdict !== 'orphaned') return null;\n  return <p>Orphaned run</p>;\n}\n`,
  ),
  tsx(
    'a switch on the verdict',
    `function label(run) {\n  switch (run.legitimacy.verdict) {\n    case 'orphaned':\n      return ${SAID};\n    default:\n      return '';\n  }\n}\nexport const Row = ({ run }) => <p>{label(run)}</p>;\n`,
  ),
  tsx(
    'a constant of the verdict',
    `export function Row({ run }) {\n  const isOrphaned = run.legitimacy?.verdict === 'orphaned';\n  let label = '';\n  if (isOrphaned) label = ${SAID};\n  return <p>{label}</p>;\n}\n`,
  ),
  tsx(
    'a function of its own',
    `${ORPHANS}export const Row = ({ run }) => <p>{isOrphaned(run) ? ${SAID} : 'x'}</p>;\n`,
  ),
  tsx(
    'a function of the engine',
    `import { hasOrphanEvidence } from './engine/evidence';\nexport const Row = ({ run }) => <p>{hasOrphanEvidence(run) ? ${SAID} : 'x'}</p>;\n`,
    { 'src/engine/evidence.ts': 'export function hasOrphanEvidence(run) {\n  return check(run);\n}\n' },
  ),
  tsx(
    'a function that is called behind a guard',
    `const words = () => ${SAID};\nexport const Row = ({ run }) => <p>{run.legitimacy.verdict === 'orphaned' && words()}</p>;\n`,
  ),
  tsx('other orphans', 'export const Row = () => <p>Orphaned files are removed.</p>;\n'),
  tsx('logs and errors', "console.warn('worker died');\nthrow new Error('The run is orphaned');\n"),
  {
    name: 'a template that asks for the evidence',
    file: 'src/row.hbs',
    text: '{{#if legitimacy.orphaned}}<p>Orphaned run</p>{{/if}}\n',
  },
  {
    name: 'a catalogue that is looked up behind a guard',
    file: 'src/en.json',
    text: '{ "runs": { "lost": "Orphaned run" } }\n',
    others: {
      'src/row.tsx': `${ORPHANS}export const Row = ({ run }) => <p>{isOrphaned(run) && t('runs.lost')}</p>;\n`,
    },
  },
  {
    name: 'the presenter itself',
    file: 'src/presenter/words.ts',
    text: "export const HINT = 'Orphaned run';\ndocument.title = HINT;\n",
  },
];
