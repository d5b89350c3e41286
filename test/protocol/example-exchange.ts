import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { contractJson } from '../../src/contract/contract-json.js';
import type { Surface } from '../../src/contract/vocabulary.js';
import type { OperationRun } from '../../src/operation/operation-run.js';
import { BYE_LINE, helloLine, renderLine } from '../../src/protocol/write-message.js';
import { lineText } from './line-text.js';
import { specContract } from '../specs/spec-contract.js';

/** One line of the recorded exchange, with who said it. */
export interface ExchangeLine {
  readonly from: 'harness' | 'testee';
  readonly line: Readonly<Record<string, unknown>>;
}

/** The exchange as it is recorded. */
export function exchangeLines(): readonly ExchangeLine[] {
  const text = readFileSync('specs/protocol/example.ndjson', 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ExchangeLine);
}

/** The exchange as it is with the Node testee now: each line of ours, and what comes for it. */
export async function recordedExchange(): Promise<string> {
  const child = spawn(process.execPath, ['test/e2e/testees/node/testee.mjs'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const lines: string[] = [];
  for (const line of ourLines()) {
    child.stdin.write(line);
    lines.push(JSON.stringify({ from: 'harness', line: JSON.parse(line) as unknown }));
    if (line === BYE_LINE) break;
    const answer: IteratorResult<string, unknown> = await answers.next();
    lines.push(JSON.stringify({ from: 'testee', line: JSON.parse(String(answer.value)) as unknown }));
  }
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`Cannot record: the testee ended with ${String(code)}`);
  return `${lines.join('\n')}\n`;
}

const NOON = '2026-01-01T12:00:00.000Z';

function ourLines(): readonly string[] {
  const contract = specContract();
  return [
    helloLine({
      spec: contract.spec,
      surfaces: ['shell', 'list', 'detail'],
      contract: contractJson(contract),
    }),
    render('1', 'shell', { environment: 'e1' }),
    render('2', 'list', {}),
    render('3', 'detail', { run: 'r1' }),
    render('4', 'detail', { run: 'r3' }),
    render('5', 'list', { now: 'soon' }),
    BYE_LINE,
  ];
}

function render(
  id: string,
  surface: Surface,
  {
    environment = null,
    run = null,
    now = NOON,
  }: { environment?: string | null; run?: string | null; now?: string },
): string {
  const viewer = { id: 'u1', memberships: [{ workspace: 'w1', environments: ['e1', 'e2'] }] };
  return lineText(
    renderLine(id, { surface, now, input: { viewer, workspace: 'w1', environment, run, runs: RUNS } }),
  );
}

const RUNS: readonly OperationRun[] = [
  aRow('r1', 'e1', { status: 'queued', created_at: '2026-01-01T11:29:00.000Z' }),
  aRow('r2', 'e2', {
    status: 'completed',
    outcome: 'succeeded',
    created_at: '2026-01-01T11:00:00.000Z',
    completed_at: '2026-01-01T11:10:00.000Z',
    counts: { total: 40, processed: 40, failed: 0 },
  }),
  aRow('r3', 'e3', { status: 'running', started_at: '2026-01-01T11:50:00.000Z' }),
];

function aRow(id: string, environment_id: string, more: Partial<OperationRun>): OperationRun {
  return {
    id,
    workspace_id: 'w1',
    environment_id,
    type: 'inventory.sync',
    label: 'Inventory sync',
    status: 'queued',
    outcome: 'pending',
    initiator: { kind: 'user', name: 'Ada' },
    created_at: null,
    queued_at: null,
    started_at: null,
    last_progress_at: null,
    completed_at: null,
    counts: null,
    context: {},
    ...more,
  };
}
