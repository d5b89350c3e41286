import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { aProject, moduleFiles } from './command-line/a-project.js';
import { packageFolder } from './run-cli.js';

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const action = parse(readFileSync(join(packageFolder, 'action.yml'), 'utf8')) as {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
};
const MAIN = join(packageFolder, 'dist/src/cli/main.js');
const CALM = `
export function render(request) {
  const page = honest(request);
  return { ...page, html: page.html.replaceAll('Likely stale', 'Waiting for worker.') };
}`;
/** Stands for GitHub: writes down what it is asked, and knows one comment once there is one. */
const GH = `#!/usr/bin/env bash
printf '%s\\n' "$*" >> "$CALLS"
if [[ "$*" == *POST* ]]; then touch "$CALLS.posted"; fi
if [[ "$*" == *--paginate* && -f "$CALLS.posted" ]]; then echo 4711; fi
`;

let folder: string;

/** Runs a step of the action as the service would: with the variables that it sets, and what is filled in put in place. */
function step(id: string, filled: Readonly<Record<string, string>> = {}): number {
  const found = action.runs.steps.find((each) => each.id === id);
  if (found?.run === undefined) throw new Error(`Cannot find the step "${id}"`);
  const env = Object.fromEntries(
    Object.entries(found.env ?? {}).map(([name, value]) => {
      const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/u.exec(value)?.[1];
      return [name, filled[name] ?? (input === undefined ? '' : (action.inputs[input]?.default ?? ''))];
    }),
  );
  const service = {
    PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
    CALLS: join(folder, 'calls'),
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
  };
  try {
    execFileSync('bash', ['-e', '-o', 'pipefail', '-c', found.run], {
      cwd: folder,
      env: { ...process.env, ...service, ...env },
      stdio: 'pipe',
    });
    return 0;
  } catch (cause) {
    if (cause instanceof Error && 'status' in cause && typeof cause.status === 'number') return cause.status;
    throw cause;
  }
}

function told(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

function rmOutput(): void {
  rmSync(join(folder, 'output'));
}

beforeAll(async () => {
  folder = await aProject(moduleFiles(CALM, { check: { worlds: 20, runs: 10 } }));
  await mkdir(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/gh'), GH);
  chmodSync(join(folder, 'bin/gh'), 0o755);
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('the steps of the action', () => {
  it('check, summarise, and leave every report, whatever the verdict', () => {
    const code = step('check', { QT_COMMAND: `node ${MAIN}`, QT_ARGS: '--seed 7' });
    expect([code, told('output')]).toEqual([0, 'exit-code=1\nreported=true\n']);
    expect(told('summary.md')).toMatch(/^<!-- queue-truth -->\n### Queue Truth: findings/u);
    for (const file of ['comment.md', 'queue-truth.html', 'queue-truth.sarif'])
      expect(told(`.queue-truth/report/${file}`)).not.toBe('');
  });

  it('comment once, and keep that comment up to date', () => {
    const filled = { QT_REPOSITORY: 'acme/app', QT_NUMBER: '12' };
    expect([step('comment', filled), step('comment', filled)]).toEqual([0, 0]);
    const calls = told('calls').split('\n');
    expect(calls.filter((call) => call.includes('POST'))).toEqual([
      'api --silent --method POST repos/acme/app/issues/12/comments --field body=@.queue-truth/report/comment.md',
    ]);
    expect(calls.filter((call) => call.includes('PATCH'))).toEqual([
      'api --silent --method PATCH repos/acme/app/issues/comments/4711 --field body=@.queue-truth/report/comment.md',
    ]);
  });

  it('end with the exit code of the check, and fail where there was none', () => {
    expect(['0', '1', '3', ''].map((code) => step('verdict', { QT_CODE: code }))).toEqual([0, 1, 3, 2]);
  });

  it('report nothing where the check could not run, and leave no report of an earlier one', () => {
    rmOutput();
    expect(step('check', { QT_COMMAND: `node ${MAIN}`, QT_ARGS: '--base no-such-branch' })).toBe(0);
    expect(told('output')).toBe('exit-code=2\n');
    expect(existsSync(join(folder, '.queue-truth/report'))).toBe(false);
  });

  it('read no input as shell', () => {
    rmOutput();
    const args = '--seed $(touch${IFS}owned) ; touch owned';
    expect(step('check', { QT_COMMAND: `node ${MAIN}`, QT_ARGS: args })).toBe(0);
    expect(told('output')).toBe('exit-code=2\n');
    expect(existsSync(join(folder, 'owned'))).toBe(false);
  });

  it('put nothing that comes from outside into a script', () => {
    const scripts = action.runs.steps.flatMap(({ run }) => run ?? []);
    expect(scripts).toHaveLength(3);
    for (const script of scripts) expect(script).not.toContain('${{');
  });
});

describe('the hook for pre-commit', () => {
  it('calls a command that there is', () => {
    const [hook] = parse(readFileSync(join(packageFolder, '.pre-commit-hooks.yaml'), 'utf8')) as {
      entry: string;
    }[];
    expect(hook?.entry).toMatch(/^npx --no-install queue-truth lint /u);
    const flags = (hook?.entry ?? '').split(' ').slice(3);
    const source = moduleFiles('', { lint: { include: ['*.js'] } });
    writeFileSync(join(folder, 'queue-truth.config.json'), source['queue-truth.config.json'] ?? '');
    const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.invalid', '-c', 'commit.gpgsign=false'];
    const git = (...args: string[]) => execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'pipe' });
    writeFileSync(join(folder, 'a.js'), "document.title = 'Waiting for worker.';\n");
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'Begin');
    const lint = () => {
      try {
        execFileSync('node', [MAIN, ...flags], { cwd: folder, stdio: 'pipe' });
        return 0;
      } catch (cause) {
        return cause instanceof Error && 'status' in cause ? cause.status : cause;
      }
    };
    writeFileSync(join(folder, 'b.js'), 'export const calm = 1;\n');
    git('add', '--all');
    expect(lint()).toBe(0);
    writeFileSync(join(folder, 'b.js'), "document.title = 'Waiting for worker.';\n");
    git('add', '--all');
    expect(lint()).toBe(1);
  });
});
