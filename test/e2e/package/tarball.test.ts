import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JsonReport } from '../../../src/report/json-schema.js';
import { BEGINNINGS, firstSteps, pageOf, type Beginning, type FirstSteps } from './first-steps.js';
import { packageFolder, queueTruth } from '../run-cli.js';

const run = promisify(execFile);
const INSTALL_TIMEOUT = 240_000;
const STEPS_TIMEOUT = 400_000;

const CONFIG = `
import { defineConfig } from 'queue-truth';
export default defineConfig({ testee: { kind: 'module', module: './surfaces.ts' } });
`;
const SURFACES = `
import { compileSurfaces, EMBEDDED_CONTRACT, loadContract, presentPage, referenceTemplates } from 'queue-truth';
import type { RenderRequest } from 'queue-truth';
const contract = await loadContract(EMBEDDED_CONTRACT, '/');
const print = compileSurfaces(await referenceTemplates());
export async function render(request: RenderRequest): Promise<{ code: number; html: string }> {
  const model = presentPage(request, contract);
  return { code: model.code, html: print(model) };
}
`;

describe('the packed tarball, installed into an empty folder', () => {
  let folder = '';
  let packed: { filename: string; files: readonly { path: string }[] } | undefined;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'queue-truth-pack-'));
    const { stdout } = await run(
      'npm',
      ['pack', '--ignore-scripts', '--json', '--pack-destination', folder],
      {
        cwd: packageFolder,
      },
    );
    packed = (JSON.parse(stdout) as (typeof packed & object)[])[0];
    await run('npm', ['init', '--yes'], { cwd: folder });
    const flags = ['--no-audit', '--no-fund', '--prefer-offline'];
    await run('npm', ['install', ...flags, join(folder, packed?.filename ?? '')], { cwd: folder });
  }, INSTALL_TIMEOUT);

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  const installed = () => join(folder, 'node_modules/queue-truth/dist/src/cli/main.js');

  test('holds what is needed and nothing else', () => {
    const paths = packed?.files.map(({ path }) => path) ?? [];
    const strange = paths.filter(
      (path) =>
        !/^(dist\/.+\.(js|d\.ts)|src\/surface\/[\w-]+\.hbs|snapshots\/surface\/\w+\/[\w.-]+\.html)$/.test(
          path,
        ) &&
        !/^(package\.json|README\.md|LICENSE|CHANGELOG\.md|specs\/schema\/\w+\.schema\.json)$/.test(path) &&
        !/^specs\/protocol\/(README\.md|example\.ndjson|\w+\.schema\.json)$/.test(path) &&
        path !== 'specs/358-operationrun-queue-truth/contract.yaml',
    );
    expect(paths.length).toBeGreaterThan(100);
    expect(strange).toEqual([]);
  });

  test('proves the reference surfaces with no config', async () => {
    const { code, stdout } = await queueTruth(['fuzz', '--runs', '60', '--seed', '1', '--reporter', 'json'], {
      cwd: folder,
      main: installed(),
    });
    const report = JSON.parse(stdout) as JsonReport;
    expect([code, report.verdict]).toEqual([0, 'holds']);
    const held = report.requirements.filter(({ verdict }) => verdict === 'held');
    expect(held.length).toBe(9);
    for (const { surfaces } of held) expect(Math.min(...Object.values(surfaces))).toBeGreaterThan(0);
  });

  test('finds its own snapshots', async () => {
    const { code, stdout } = await queueTruth(['snapshot'], { cwd: folder, main: installed() });
    expect(stdout).toContain('snapshots: 120 cells compared');
    expect(code).toBe(0);
  });

  test('is a command in that folder', async () => {
    const { stdout } = await run('npx', ['--no-install', 'queue-truth', 'explain', 'FR-358-003'], {
      cwd: folder,
    });
    expect(stdout).toMatch(/^FR-358-003 {2}A stale run is never shown as calm\n/);
  });

  test('can be imported from there', async () => {
    const text =
      "import { defineConfig, deriveTruth } from 'queue-truth'; console.log(typeof defineConfig, typeof deriveTruth);";
    const { stdout } = await run('node', ['--input-type=module', '--eval', text], { cwd: folder });
    expect(stdout).toBe('function function\n');
  });

  test('takes a config and a testee in TypeScript, without TypeScript', async () => {
    expect(existsSync(join(folder, 'node_modules/typescript'))).toBe(false);
    await writeFile(join(folder, 'queue-truth.config.ts'), CONFIG);
    await writeFile(join(folder, 'surfaces.ts'), SURFACES);
    const { code, stdout } = await queueTruth(['fuzz', '--runs', '60', '--seed', '1', '--quiet'], {
      cwd: folder,
      main: installed(),
    });
    expect(stdout).toContain('holds');
    expect(code).toBe(0);
  });

  test(
    'leads three new users to a result that means something, within two minutes each',
    async () => {
      const steps: (Beginning & FirstSteps)[] = [];
      for (const [at, beginning] of BEGINNINGS.entries()) {
        const project = join(folder, `beginning-${String(at)}`);
        steps.push({ ...beginning, ...(await firstSteps(beginning, project, installed())) });
      }
      expect(steps.map(({ code }) => code)).toEqual([0, 1, 1]);
      for (const { took } of steps) expect(took).toBeLessThan(120_000);
      const [, views, react] = steps.map(({ check }) => check);
      expect(views).toContain('views/operations-list.hbs:3');
      expect(react).toContain('prisma/schema.prisma:5');
      await expect(pageOf(steps)).toMatchFileSnapshot('../../../docs/first-steps.md');
    },
    STEPS_TIMEOUT,
  );
});
