import type { Example } from '../../../src/static/rule.js';

const screen = (name: string, text: string, file = 'src/row.tsx'): Example => ({ name, file, text });

/** Words of the claims that are said of something else, or name something. */
export const ofOthersExamples: readonly Example[] = [
  screen(
    'names of placeholders',
    '{ "bar": "{{succeeded}} runs, {overdue} runs, %{stale} runs and :reconciled runs" }\n',
    'src/locales/de.json',
  ),
  screen(
    'a query that is shown',
    'export const Query = () => <pre>{"SELECT id FROM operation_runs WHERE state = \'overdue\'"}</pre>;\n',
  ),
  screen('names in code', "export const Help = () => <p>{'Runs by overdue_since'}</p>;\n"),
  screen(
    'a deed that was done to a run',
    "export const start = (run: OperationRun) => toast('Run triggered successfully');\nexport const reset = () => toast({ title: 'Key of the run reset successfully' });\n",
  ),
  screen(
    'a question',
    'export const Ask = ({ runs }: { runs: OperationRun[] }) => <p>Are you sure that you want to cancel all runs that are in progress?</p>;\n',
  ),
  screen(
    'names of columns and fields',
    'export const Table = ({ run }: { run: OperationRun }) => (\n  <div><th>Reconciled</th><TableHead>Succeeded</TableHead><Property.Label>{"Reconciled"}</Property.Label><Property label="Reconciled" value={run.id} /></div>\n);\n',
  ),
  screen(
    'names of columns in a template',
    '<table><tr><th>Succeeded</th></tr></table><dl><dt>Run reconciled</dt></dl>\n',
    'src/list.hbs',
  ),
  screen(
    'a state of something else that a switch tells',
    "export function label(status: BulkActionStatus, run: OperationRun) {\n  switch (status) {\n    case 'PENDING':\n      return <b>In progress</b>;\n    default:\n      return <b>Succeeded</b>;\n  }\n}\n",
  ),
  screen(
    'states of something else in a table',
    "const LABELS: Record<WebhookDeliveryStatus, string> = { ok: 'Succeeded', late: 'Overdue' };\nexport const Row = ({ run, status }: { run: OperationRun; status: WebhookDeliveryStatus }) => <p>{LABELS[status]}</p>;\n",
  ),
  screen(
    'a state of something else that a condition tells',
    "export const Row = ({ run, phase }: { run: OperationRun; phase: UploadPhase }) => <p>{phase === 'open' ? 'In progress' : 'Off'}</p>;\n",
  ),
  screen(
    'a sentence on something else',
    'export const Note = () => <p>The deployment is queued and waiting.</p>;\n',
  ),
];
