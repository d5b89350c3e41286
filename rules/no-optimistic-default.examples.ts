import type { Example } from '../src/static/rule.js';

/** Sources in which a fallback calls an unknown status active or calm, each once. */
export const bad: readonly Example[] = [
  {
    name: 'the default of a switch',
    form: 'switch returns with fallthrough and default',
    file: 'src/label.ts',
    text: `export function label(run: OperationRun): string {
  switch (run.status) {
    case 'completed':
      return 'Done';
    default:
      return 'Running';
  }
}
`,
    at: "'Running'",
  },
  {
    name: 'a default that falls through',
    file: 'src/label.ts',
    text: `export function label(value: string) {
  switch (value) {
    case 'completed':
      return 'Done';
    default:
    case 'queued':
      return 'In progress';
  }
}
`,
    at: "'In progress'",
  },
  {
    name: 'a default that assigns',
    file: 'src/label.ts',
    text: `export function label(run) {
  let text = '';
  switch (run.status) {
    case 'completed':
      text = 'Done';
      break;
    default:
      text = 'Waiting for worker.';
  }
  return text;
}
`,
    at: "'Waiting for worker.'",
  },
  {
    name: 'a variable that keeps its first value',
    form: 'let with a default reassigned later',
    file: 'src/label.ts',
    text: `export function label(run: OperationRun) {
  let text = 'Running';
  if (run.status === 'completed') text = 'Done';
  return text;
}
`,
    at: "'Running'",
  },
  {
    name: 'a table with a fallback',
    form: 'maps keyed by status',
    file: 'src/label.ts',
    text: `const LABELS: Record<string, string> = { queued: 'Queued', running: 'Running', completed: 'Done' };
export const label = (run: OperationRun) => LABELS[run.status] ?? 'Running';
`,
    at: "'Running';\n",
  },
  {
    name: 'a status that may be missing',
    file: 'src/row.tsx',
    text: "export const Row = ({ run }: { run: OperationRun }) => <td>{run.status || 'In progress'}</td>;\n",
    at: "'In progress'",
  },
  {
    name: 'a look-up in a map',
    file: 'src/label.ts',
    text: "export const label = (run: OperationRun) => labels.get(run.status)?.text ?? 'Running';\n",
    at: "'Running'",
  },
  {
    name: 'a look-up with its own fallback',
    file: 'src/label.ts',
    text: "export const label = (run: OperationRun) => get(LABELS, run.status, 'Running');\n",
    at: "'Running'",
  },
  {
    name: 'a default parameter',
    form: 'default parameters',
    file: 'src/badge.tsx',
    text: "export function RunBadge({ status = 'running' }: { status?: string }) {\n  return <b>{status}</b>;\n}\n",
    at: "'running'",
  },
  {
    name: 'the last branch of a chain of ternaries',
    form: 'ternaries, nested too',
    file: 'src/label.ts',
    text: "export const label = (s: string) => (s === 'queued' ? 'Queued' : s === 'completed' ? 'Done' : 'Running');\n",
    at: "'Running'",
  },
  {
    name: 'a ternary the other way round',
    file: 'src/label.ts',
    text: "export const label = (run: OperationRun) => (run.status !== 'completed' ? 'Running' : 'Done');\n",
    at: "'Running'",
  },
  {
    name: 'the end of a run that is not there',
    file: 'src/label.ts',
    text: "export const label = (run: OperationRun) => (run.completed_at == null ? 'In progress' : 'Done');\n",
    at: "'In progress'",
  },
  {
    name: 'the end of a run that is shown if there',
    file: 'src/row.tsx',
    text: "export const Row = ({ run }: { run: OperationRun }) => <td>{run.endedAt ? format(run.endedAt) : 'In progress'}</td>;\n",
    at: "'In progress'",
  },
  {
    name: 'a last return',
    file: 'src/label.ts',
    text: `export function label(run: OperationRun) {
  if (run.status === 'queued') return 'Queued';
  if (run.status === 'completed') return 'Done';
  return 'Running';
}
`,
    at: "'Running'",
  },
  {
    name: 'a last else',
    file: 'src/label.ts',
    text: `export function label(status: OperationRun['status']) {
  let text;
  if (status === 'queued') text = 'Queued';
  else if (status === 'completed') text = 'Done';
  else text = 'Running';
  return text;
}
`,
    at: "'Running'",
  },
  {
    name: 'an entry of an object',
    file: 'src/label.ts',
    text: "export const badge = (run: OperationRun) => BADGES[run.status] ?? { color: 'blue', label: 'Running' };\n",
    at: "'Running'",
  },
  {
    name: 'markup',
    file: 'src/badge.tsx',
    text: `export function Badge({ run }: { run: OperationRun }) {
  switch (run.status) {
    case 'completed':
      return <Tag>Done</Tag>;
    default:
      return <Tag>Running</Tag>;
  }
}
`,
    at: 'Running</Tag>',
  },
  {
    name: 'a key of a catalogue',
    form: 'i18n catalogues with static keys',
    file: 'src/label.ts',
    text: "export const label = (run: OperationRun) => (run.status === 'completed' ? t('run.done') : t('run.running'));\n",
    at: "'run.running'",
  },
  {
    name: 'a member',
    form: 'TS enum',
    file: 'src/parse.ts',
    text: 'export const statusOf = (run: OperationRun) => run.status ?? RunStatus.Running;\n',
    at: 'RunStatus.Running',
  },
  {
    name: 'an expression of a template',
    form: 'Vue and Svelte templates',
    file: 'src/row.vue',
    text: "<template><td>{{ run.status ?? 'Running' }}</td></template>\n",
    at: "'Running'",
  },
  {
    name: 'an unknown status that is stored again as an active one',
    file: 'src/touch.ts',
    text: "export const touch = (run: OperationRun) => db.operationRun.update({ data: { status: run.status ?? 'running' } });\n",
    at: "'running'",
  },
];

/** Sources that only look like it. */
export const good: readonly Example[] = [
  {
    name: 'a neutral default',
    file: 'src/label.ts',
    text: `export function label(run: OperationRun): string {
  switch (run.status) {
    case 'queued':
      return 'Queued';
    case 'running':
      return 'Running';
    default:
      return 'Unknown';
  }
}
export const short = (run: OperationRun) => LABELS[run.status] ?? 'State not known';
`,
  },
  {
    name: 'a default that refuses',
    file: 'src/label.ts',
    text: `export function label(run: OperationRun): string {
  switch (run.status) {
    case 'queued':
      return 'Queued';
    case 'running':
      return 'Running';
    case 'completed':
      return 'Done';
    default:
      return assertNever(run.status);
  }
}
export function other(run: OperationRun): string {
  switch (run.status) {
    case 'running':
      return 'Running';
    default:
      throw new Error('Running is all that is known');
  }
}
`,
  },
  {
    name: 'a new run',
    file: 'src/start.ts',
    text: `export const createRun = ({ status = 'queued' }: Partial<OperationRun>) => ({ status });
export const start = (run: Partial<OperationRun>) => db.operationRun.create({ data: { status: run.status ?? 'queued' } });
export const initial = { status: 'queued' };
export function reducer(state = { status: 'queued' }, action: Action) {
  return state;
}
`,
  },
  {
    name: 'a status that the caller asks to store',
    file: 'src/promote.ts',
    text: `export const promote = (id: string, args?: Partial<OperationRun>) =>
  db.operationRun.updateMany({ where: { id }, data: { status: args?.status ?? 'queued' } });
export const snapshot = (data: Partial<OperationRun>) => ({ snapshots: { create: { status: data.status ?? 'queued' } } });
`,
  },
  {
    name: 'the status of something else',
    file: 'src/connection.tsx',
    text: `export const label = (connection) => connection.status ?? 'active';
export const net = (connectionStatus?: string) => connectionStatus ?? 'Running';
export const ofJob = (job: Job) => JOBS[job.status] ?? 'Running';
export const ofFetch = (fetchState: string) => (fetchState === 'done' ? 'Done' : 'In progress');
export function ofServer(server: Server) {
  switch (server.status) {
    case 'stopped':
      return 'Stopped';
    default:
      return 'Running';
  }
}
`,
  },
  {
    name: 'how it looks',
    file: 'src/badge.tsx',
    text: "export const Badge = ({ run }: { run: OperationRun }) => <b className={run.status === 'completed' ? 'done' : 'active'}>x</b>;\n",
  },
  {
    name: 'a log line',
    file: 'src/note.ts',
    text: "export const note = (run: OperationRun) => logger.info(run.status ?? 'running');\n",
  },
  {
    name: 'a branch that is named',
    file: 'src/label.ts',
    text: "export const label = (run: OperationRun) => (run.status === 'running' ? 'Running' : run.status === 'queued' ? 'Queued' : '');\n",
  },
  {
    name: 'a test',
    file: 'src/label.test.ts',
    text: "export const label = (run: OperationRun) => run.status ?? 'running';\n",
  },
];
