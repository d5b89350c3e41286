import type { Example } from '../src/static/rule.js';

/** Screens that show a run past the registered surfaces. */
export const bad: readonly Example[] = [
  {
    name: 'a Handlebars template with facts of each run',
    form: 'Handlebars template',
    file: 'src/widgets/recent.hbs',
    text: '<ul>{{#each runs}}<li>{{label}} {{created_at}}</li>{{/each}}</ul>\n',
    at: 'label',
  },
  {
    name: 'a Handlebars template with facts of one run',
    file: 'src/widgets/run.hbs',
    text: '<h2 data-run-id="{{run.id}}">{{run.type}}</h2><p>{{date run.started_at}}</p>\n',
    at: 'run.type',
  },
  {
    name: 'a component whose properties hold a run',
    form: 'JSX component',
    file: 'src/widgets/RunCard.tsx',
    text: [
      'export function RunCard({ run }: { run: OperationRun }) {',
      '  return <article><h3>{run.label}</h3><time>{formatDate(run.created_at)}</time></article>;',
      '}\n',
    ].join('\n'),
    at: 'run.label',
  },
  {
    name: 'a component that goes through runs',
    file: 'src/widgets/Recent.tsx',
    text: 'export const Recent = ({ runs }) => <ul>{runs.map((each) => <li>{each.label}: {LABELS[each.status]}</li>)}</ul>;\n',
    at: 'each.label',
  },
  {
    name: 'a Vue component',
    form: 'Vue template',
    file: 'src/widgets/Recent.vue',
    text: '<template>\n  <li v-for="r in runs">{{ r.type }} <b>{{ words[r.status] }}</b></li>\n</template>\n',
    at: 'r.type',
  },
  {
    name: 'a Svelte component',
    form: 'Svelte template',
    file: 'src/widgets/Recent.svelte',
    text: '{#each runs as run}\n  <li>{run.label} {ago(run.created_at)}</li>\n{/each}\n',
    at: 'run.label',
  },
  {
    name: 'a Blade template',
    form: 'Blade template',
    file: 'resources/views/recent.blade.php',
    text: '@foreach ($runs as $run)\n<li>{{ $run->type }} {{ $run->created_at->diffForHumans() }}</li>\n@endforeach\n',
    at: '$run->type',
  },
  {
    name: 'an ERB template',
    form: 'ERB template',
    file: 'app/views/widgets/_recent.html.erb',
    text: '<% @runs.each do |run| %>\n<li><%= run.label %> <%= l run.created_at %></li>\n<% end %>\n',
    at: 'run.label',
  },
  {
    name: 'markup in a script',
    form: 'markup in a script',
    file: 'src/widgets/row.ts',
    text: 'export const row = (run: OperationRun) => `<tr><td>${run.label}</td><td>${words(run.status)}</td></tr>`;\n',
    at: 'run.label',
  },
  {
    name: 'a component that hands facts of a run to others',
    form: 'JSX attributes of components',
    file: 'src/widgets/RunHead.tsx',
    text: [
      'export const RunHead = ({ run }: { run: OperationRun }) => (',
      '  <header><RunBadge status={run.status} /><Ago date={run.created_at} /></header>',
      ');\n',
    ].join('\n'),
    at: 'run.status',
  },
];

/** Screens that are registered, parts of such, and screens that show no run. */
export const good: readonly Example[] = [
  {
    name: 'a registered surface',
    file: 'src/surfaces/list.hbs',
    text: '{{#each runs}}<li>{{label}} {{created_at}}</li>{{/each}}\n',
  },
  {
    name: 'a component that a surface uses through another',
    file: 'src/parts/RunRow.tsx',
    text: 'export const RunRow = ({ run }: { run: OperationRun }) => <p>{run.label} {run.created_at}</p>;\n',
    others: {
      'src/parts/index.ts': "export { RunRow } from './RunRow';\n",
      'src/surfaces/List.tsx': "import { RunRow } from '../parts';\nexport const List = () => <RunRow />;\n",
    },
  },
  {
    name: 'a single fact',
    file: 'src/widgets/link.hbs',
    text: '{{#each runs}}<a href="/runs/{{id}}">{{label}}</a>{{/each}}\n',
  },
  {
    name: 'facts of something else',
    file: 'src/widgets/Jobs.tsx',
    text: [
      'export const Jobs = ({ jobs, run }: { jobs: Job[]; run: WorkflowRun }) => (',
      '  <ul>{run.label}{run.type}{jobs.map((job) => <li>{job.label} {job.status}</li>)}</ul>',
      ');\n',
    ].join('\n'),
  },
  {
    name: 'a component that hands a run on and compares it',
    file: 'src/widgets/Recent.tsx',
    text: [
      'export const Recent = ({ run }: { run: OperationRun }) => (',
      "  <div className={run.status}>{run.type === 'sync' && run.status !== 'queued' && <Row run={run} />}</div>",
      ');\n',
    ].join('\n'),
  },
  {
    name: 'attributes that say how it looks or acts',
    file: 'src/widgets/Jump.tsx',
    text: [
      'export const Jump = ({ run }: { run: OperationRun }) => (',
      '  <Link key={run.label} className={run.status} to={run.type} onClick={() => open(run.type)}><Icon variant={run.outcome} /></Link>',
      ');\n',
    ].join('\n'),
  },
  {
    name: 'attributes of an element of the page',
    file: 'src/widgets/Marked.tsx',
    text: 'export const Marked = ({ run }: { run: OperationRun }) => <p data-status={run.status} dir={run.type} />;\n',
  },
  {
    name: 'a test',
    file: 'src/widgets/RunCard.test.tsx',
    text: 'const Card = ({ run }: { run: OperationRun }) => <p>{run.label} {run.created_at}</p>;\n',
  },
  {
    name: 'a story',
    file: 'src/widgets/RunCard.stories.tsx',
    text: 'export const Card = ({ run }: { run: OperationRun }) => <p>{run.label} {run.created_at}</p>;\n',
  },
  {
    name: 'a log line',
    file: 'src/runs/close.ts',
    text: 'export const close = (run: OperationRun) => logger.info(`<run> ${run.label}</run> ${run.created_at}`);\n',
  },
];
