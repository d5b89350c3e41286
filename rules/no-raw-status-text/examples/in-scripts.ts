import type { Example } from '../../../src/static/rule.js';

/** Scripts that print a stored status. */
export const badScripts: readonly Example[] = [
  {
    name: 'a status in JSX',
    form: 'raw {run.status}',
    file: 'src/ui/RunRow.tsx',
    text: 'export const RunRow = ({ run }: { run: OperationRun }) => <td className={run.status}>{run.status}</td>;\n',
    at: 'run.status',
  },
  {
    name: 'a status in lower case',
    form: 'raw status through toLowerCase',
    file: 'src/ui/RunRow.tsx',
    text: 'export const RunRow = ({ run }: Props) => <td>{run.status.toLowerCase()}</td>;\n',
    at: 'run.status',
  },
  {
    name: 'a capitalised status',
    form: 'raw status through capitalize',
    file: 'src/ui/RunRow.tsx',
    text: 'export const RunRow = ({ run }: Props) => <td>{capitalize(run.status)}</td>;\n',
    at: 'run.status',
  },
  {
    name: 'a status with a large first letter',
    form: 'raw status through charAt(0)',
    file: 'src/ui/RunRow.tsx',
    text: 'export const RunRow = ({ run }: Props) => (\n  <td>{run.status.charAt(0).toUpperCase() + run.status.slice(1)}</td>\n);\n',
    at: 'run.status',
  },
  {
    name: 'a status in a template literal',
    form: 'raw status in a template literal',
    file: 'src/ui/RunRow.tsx',
    text: 'export const RunRow = ({ operationRun }: Props) => <p>{`Status: ${String(operationRun.status)}`}</p>;\n',
    at: 'operationRun.status',
  },
  {
    name: 'a status where the lookup finds nothing',
    form: 'raw status as a fallback',
    file: 'src/ui/RunRow.tsx',
    text: 'export const RunRow = ({ run }: Props) => <td>{LABELS[run.status] ?? run.status}</td>;\n',
    at: 'run.status',
  },
  {
    name: 'a status in a title',
    form: 'raw status in an attribute',
    file: 'src/ui/RunRow.tsx',
    text: 'export const RunRow = ({ run }: Props) => <td title={run.status} data-status={run.status} />;\n',
    at: 'run.status',
  },
  {
    name: 'an outcome of each run',
    form: 'raw outcome',
    file: 'src/ui/RunList.tsx',
    text: 'export const RunList = ({ runs }: Props) => <ul>{runs.map((each) => <li>{each.outcome}</li>)}</ul>;\n',
    at: 'each.outcome',
  },
  {
    name: 'a status that is taken out of a run',
    form: 'destructured status',
    file: 'src/ui/RunRow.tsx',
    text: 'export function RunRow({ run }: Props) {\n  const { status } = run;\n  return <td>{status}</td>;\n}\n',
    at: 'status',
  },
  {
    name: 'a status that is taken out of a parameter',
    form: 'destructured parameter',
    file: 'src/ui/RunRow.tsx',
    text: 'export const RunRow = ({ status }: OperationRun) => <td>{status}</td>;\n',
    at: 'status',
  },
  {
    name: 'a constant that holds a status',
    form: 'status through a constant',
    file: 'src/ui/RunRow.tsx',
    text: 'export function RunRow({ run }: Props) {\n  const shown = run.status.toUpperCase();\n  return <td>{shown}</td>;\n}\n',
    at: 'shown',
  },
  {
    name: 'a status as the text of an element',
    form: 'textContent',
    file: 'src/ui/row.ts',
    text: "export function draw(cell: HTMLElement, run: OperationRun) {\n  cell.textContent = run['status'];\n}\n",
    at: "run['status']",
  },
  {
    name: 'a status in a text of markup',
    form: 'markup in a script',
    file: 'src/ui/row.js',
    text: 'export const row = (run) => `<tr class="${run.status}"><td>${escapeHtml(run.status)}</td></tr>`;\n',
    at: 'run.status',
  },
];

/** Scripts that print no stored status. */
export const goodScripts: readonly Example[] = [
  {
    name: 'a lookup, a comparison, a class, a key',
    file: 'src/ui/RunRow.tsx',
    text: [
      'export const RunRow = ({ run }: { run: OperationRun }) => (',
      '  <tr key={run.status} className={run.status} data-status={run.status}>',
      "    <td>{LABELS[run.status]}</td><td>{run.status === 'queued' ? 'Queued' : words(run).label}</td>",
      "    <td>{run.status === 'running' && <Spinner status={run.status} />}</td>",
      '    <td>{labelOf(run.status)}</td>',
      '  </tr>',
      ');\n',
    ].join('\n'),
  },
  {
    name: 'the status of something else',
    file: 'src/ui/Job.tsx',
    text: [
      'export function Job({ job, run }: { job: Job; run: WorkflowRun }) {',
      '  const { status } = useFetch();',
      '  return <p>{response.status} {fetchState.status} {job.status} {error.status} {status} {run.status}</p>;',
      '}\n',
    ].join('\n'),
  },
  {
    name: 'a status that is a property of the component',
    file: 'src/ui/Badge.tsx',
    text: 'export const Badge = ({ run, status }: { run: OperationRun; status: string }) => <b id={run.id}>{status}</b>;\n',
  },
  {
    name: 'the presenter',
    file: 'src/presenter/diagnostics.tsx',
    text: 'export const Diagnostics = ({ run }: { run: OperationRun }) => <code>{run.status}</code>;\n',
  },
  {
    name: 'a test',
    file: 'src/ui/RunRow.test.tsx',
    text: 'it("draws", () => render(<td>{run.status}</td>));\n',
  },
  {
    name: 'logs, errors and queries',
    file: 'src/runs/read.ts',
    text: [
      'export function read(run: OperationRun) {',
      '  logger.info(`<run> ${run.status}</run>`);',
      '  if (!run.id) throw new Error(`Run <b> is ${run.status}`);',
      '  return sql`SELECT * FROM runs WHERE status = ${run.status} AND id <> ${run.id}`;',
      '}\n',
    ].join('\n'),
  },
];
