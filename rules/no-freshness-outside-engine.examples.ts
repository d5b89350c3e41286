import type { Example } from '../src/static/rule.js';

/** Sources that hold a lifecycle timestamp against the clock outside the engine, each once. */
export const bad: readonly Example[] = [
  {
    name: 'an age above a limit',
    file: 'src/list.ts',
    text: 'export const isLate = (run: OperationRun) => Date.now() - run.created_at > LIMIT;\n',
    at: 'Date.now() - run.created_at > LIMIT',
  },
  {
    name: 'dates made of both sides',
    file: 'src/list.ts',
    text: 'export const ageOf = (run) => new Date().getTime() - new Date(run.createdAt).getTime();\n',
    at: 'new Date().getTime()',
  },
  {
    name: 'a limit on the left',
    file: 'src/list.ts',
    text: 'export const isLate = (run) => 5 * 60_000 < (Date.now() - Date.parse(run.queued_at));\n',
    at: '5 * 60_000',
  },
  {
    name: 'a helper of a date library',
    file: 'src/list.ts',
    text: 'export const minutes = (run: OperationRun) => differenceInMinutes(new Date(), run.startedAt);\n',
    at: 'differenceInMinutes',
  },
  {
    name: 'a cutoff in a constant',
    file: 'src/list.ts',
    text: `export function lateRuns(runs: OperationRun[]) {
  const cutoff = subMinutes(new Date(), 5);
  return runs.filter((each) => isBefore(each.queuedAt, cutoff));
}
`,
    at: 'isBefore',
  },
  {
    name: 'a chain of calls',
    file: 'src/list.ts',
    text: "export const minutes = (run) => dayjs().diff(run.created_at, 'minute');\n",
    at: 'dayjs()',
  },
  {
    name: 'a chain that ends in an order',
    file: 'src/list.ts',
    text: "export const isLate = (run) => moment(run.started_at).add(30, 'minutes').isBefore(moment());\n",
    at: 'moment(run.started_at)',
  },
  {
    name: 'the present as a parameter',
    file: 'src/list.ts',
    text: 'export const isLate = (run: OperationRun, now: number) => now - run.last_progress_at > LIMIT;\n',
    at: 'now - run',
  },
  {
    name: 'the present from a hook, and a field taken out of the run',
    file: 'src/row.tsx',
    text: `export function Row({ run }: { run: OperationRun }) {
  const now = useNow();
  const { startedAt } = run;
  const since = new Date(startedAt).getTime();
  return <tr className={(now - since) / 1000 > 60 ? 'late' : ''} />;
}
`,
    at: '(now - since)',
  },
  {
    name: 'a helper of the same file',
    file: 'src/list.ts',
    text: `const ageOf = (at: string) => Date.now() - Date.parse(at);
export const isLate = (run: OperationRun) => ageOf(run.created_at) > LIMIT;
`,
    at: 'ageOf(run.created_at) > LIMIT',
  },
  {
    name: 'the latest of two timestamps',
    file: 'src/list.ts',
    text: 'export const age = (run: OperationRun) => Date.now() - Math.max(+run.queued_at, +run.created_at);\n',
    at: 'Date.now()',
  },
  {
    name: 'the end of a run or the present, when something is decided by it',
    file: 'src/list.ts',
    text: 'export const isLong = (run) => (run.completed_at ?? Date.now()) - run.started_at > HOUR;\n',
    at: '(run.completed_at',
  },
  {
    name: 'a component file',
    file: 'src/row.vue',
    text: `<script setup lang="ts">
const props = defineProps<{ run: OperationRun }>();
const isLate = computed(() => Date.now() - props.run.created_at > LIMIT);
</script>
<template><p v-if="isLate">!</p></template>
`,
    at: 'Date.now()',
  },
  {
    name: 'an expression of a template',
    file: 'src/late.vue',
    text: "<template><p>{{ Date.now() - run.created_at > 300 ? 'late' : '' }}</p></template>\n",
    at: 'Date.now()',
  },
];

/** Sources that only look like it. */
export const good: readonly Example[] = [
  {
    name: 'the engine itself',
    file: 'src/engine/age.ts',
    text: 'export const age = (run: OperationRun, now: number) => now - run.created_at;\n',
  },
  {
    name: 'timestamps of other models',
    file: 'src/session.ts',
    text: `export const isOld = (user) => Date.now() - user.createdAt > YEAR;
export const isExpired = (token: Token) => Date.now() - token.created_at > HOUR;
export const isStaleEntry = (entry: CacheEntry) => entry.createdAt < Date.now() - HOUR;
export const isLongJob = (run: WorkflowRun) => Date.now() - run.startedAt > HOUR;
export const isLongTask = (job: Job) => differenceInMinutes(new Date(), job.startedAt) > 5;
`,
  },
  {
    name: 'an age shown as text',
    file: 'src/row.tsx',
    text: `export const Row = ({ run }: { run: OperationRun }) => (
  <td title={formatDuration(Date.now() - run.started_at)}>{formatDistanceToNow(run.createdAt)} {dayjs(run.createdAt).fromNow()}</td>
);
`,
  },
  {
    name: 'two runs in order',
    file: 'src/list.ts',
    text: `export const sorted = (runs: OperationRun[]) => runs.sort((a, b) => a.created_at - b.created_at);
export const isNewer = (run: OperationRun, other: OperationRun) => run.created_at > other.created_at;
`,
  },
  {
    name: 'a write',
    file: 'src/worker.ts',
    text: 'export function start(run: OperationRun) {\n  run.started_at = Date.now();\n}\n',
  },
  {
    name: 'how long a run took',
    file: 'src/row.ts',
    text: `export const took = (run: OperationRun) => run.completed_at - run.started_at;
export const lasts = (run: OperationRun) => (run.completed_at ?? Date.now()) - run.started_at;
`,
  },
  {
    name: 'a log line',
    file: 'src/worker.ts',
    text: "export const note = (run: OperationRun) => logger.info('started', Date.now() - run.queued_at);\n",
  },
  {
    name: 'a test',
    file: 'src/worker.test.ts',
    text: 'expect(Date.now() - run.created_at).toBeLessThan(1000);\n',
  },
  {
    name: 'the engine asked',
    file: 'src/list.ts',
    text: `import { deriveTruth } from './engine/derive-truth.js';
export const isLate = (run: OperationRun, now: Date) => deriveTruth(run, now).kind === 'likely_stale';
`,
  },
];
