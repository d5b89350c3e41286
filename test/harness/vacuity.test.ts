import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/harness/check.js';
import { EMBEDDED_CONTRACT } from '../../src/harness/load-contract.js';
import { exitCode } from '../../src/verdict/exit-code.js';
import type { Outcome } from '../../src/verdict/outcome.js';
import { inProject, quietRun } from '../support/run-in-folder.js';

const CONFIG = JSON.stringify({
  contract: 'contract.yaml',
  testee: { kind: 'module', module: './surfaces.mjs' },
  check: { worlds: 4 },
});

/** What a check amounts to of the surfaces that a module renders. */
async function checked(module: string, contract?: (text: string) => string): Promise<Outcome> {
  const text = await readFile(EMBEDDED_CONTRACT, 'utf8');
  const files = {
    'queue-truth.config.json': CONFIG,
    'surfaces.mjs': module,
    'contract.yaml': contract === undefined ? text : contract(text),
  };
  return inProject(files, (project) => check(project, { ...quietRun('check'), runs: 2 }));
}

/** The reasons why a run does not vouch, by what they are about. */
function reasons({ gaps, shortfalls }: Outcome): Readonly<Record<string, string>> {
  return Object.fromEntries([...gaps, ...shortfalls].map(({ about, reason }) => [about, reason]));
}

const NOT_FOUND = "{ code: 404, html: '<!doctype html><title>Not found</title><h1>Not found</h1>' }";
const MAY_SEE = `
const maySee = ({ viewer, workspace, environment }) =>
  viewer.memberships.some((one) => one.workspace === workspace && (environment === null || one.environments.includes(environment)));
`;

describe('a testee that shows nothing', () => {
  it('breaks a law with pages that look honest and are empty', async () => {
    const outcome = await checked(`${MAY_SEE}
      export const render = ({ input }) => maySee(input)
        ? { html: '<!doctype html><title>Operations</title><main><h1>Operations</h1><p>All is well.</p></main>' }
        : ${NOT_FOUND};`);
    expect(exitCode(outcome.verdict)).toBe(1);
    expect(outcome.findings.map((finding) => finding.check)).toContain('one-summary-per-run');
    expect(outcome.requirements.filter(({ verdict }) => verdict === 'held').length).toBeLessThan(
      outcome.requirements.length,
    );
  });

  it('is not green where it answers "unsupported" to everything', async () => {
    const outcome = await checked("export const render = () => ({ unsupported: 'not migrated yet' });");
    expect(exitCode(outcome.verdict)).toBe(3);
    expect(outcome.findings).toEqual([]);
    expect(reasons(outcome)).toMatchObject({
      shell: 'it was never rendered: not migrated yet',
      list: 'it was never rendered: not migrated yet',
      detail: 'it was never rendered: not migrated yet',
    });
  });

  it('is not green where it renders only what has ended', async () => {
    const outcome = await checked(`${MAY_SEE}
      const row = (run) => '<tr data-run-id="' + run.id + '"><td>Finished</td></tr>';
      export const render = ({ surface, input }) => {
        const mine = input.runs.filter((run) => run.workspace_id === input.workspace && run.status === 'completed');
        if (surface === 'shell' || !maySee(input)) return { unsupported: 'only what has ended' };
        if (surface === 'list') return { html: '<table>' + mine.map(row).join('') + '</table>' };
        const run = mine.find(({ id }) => id === input.run);
        return run === undefined ? { unsupported: 'only what has ended' } : { html: '<main>Finished</main>' };
      };`);
    expect([1, 3]).toContain(exitCode(outcome.verdict));
    expect(reasons(outcome)['shell']).toBe('it was never rendered: only what has ended');
    expect(outcome.findings.length).toBeGreaterThan(0);
  });

  it('is not green where it will show every truth but one', async () => {
    const outcome = await checked(`
      export const render = ({ now, input }) => {
        const isLate = (run) => run.status !== 'completed' && Date.parse(now) - Date.parse(run.created_at ?? now) > 300000;
        return input.runs.some(isLate) ? { unsupported: 'nothing is ever late' } : { unsupported: 'either' };
      };`);
    expect(exitCode(outcome.verdict)).toBe(3);
  });
});

describe('a contract that leaves nothing to see', () => {
  const REFERENCE = 'export const render = () => ({ unsupported: "none" });';

  it('is not green where its calm claim has no wording', async () => {
    const outcome = await checked(REFERENCE, (text) =>
      text.replace(/( {2}calm-queue:\n)(?: {4}.*\n)+/u, '$1    says: []\n    like: []\n'),
    );
    expect(exitCode(outcome.verdict)).toBe(3);
    expect(reasons(outcome)['calm-queue']).toBe('the claim has no wording, so no page could ever make it');
  });
});
