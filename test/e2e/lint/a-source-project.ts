import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { JsonReport } from '../../../src/report/json-schema.js';
import { inProcess } from '../in-process.js';

/** What a run of the rules printed and how it ended. */
export interface LintRun {
  readonly code: number;
  readonly report: JsonReport;
  /** `rule file:line:column` of each finding, in the order of the report. */
  readonly places: readonly string[];
}

/** A project of source files in a folder of its own. */
export class SourceProjectFolder {
  readonly folder = mkdtempSync(join(tmpdir(), 'queue-truth-lint ü-'));

  /** Writes files, path to content; an object is written as JSON. */
  write(files: Readonly<Record<string, string | Buffer | object>>): this {
    for (const [path, content] of Object.entries(files)) {
      const file = join(this.folder, path);
      mkdirSync(dirname(file), { recursive: true });
      const isText = typeof content === 'string' || Buffer.isBuffer(content);
      writeFileSync(file, isText ? content : JSON.stringify(content));
    }
    return this;
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  git(...args: readonly string[]): string {
    const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.invalid', '-c', 'commit.gpgsign=false'];
    return execFileSync('git', [...who, ...args], { cwd: this.folder, encoding: 'utf8' });
  }

  async lint(...args: readonly string[]): Promise<LintRun> {
    const { code, stdout, stderr } = await inProcess(['lint', '--reporter', 'json', ...args], {
      cwd: this.folder,
    });
    if (stdout === '') throw new Error(`Cannot read a report: exit ${String(code)}, ${stderr}`);
    const report = JSON.parse(stdout) as JsonReport;
    const places = report.findings.map(({ check, location }) =>
      [check, `${location?.file ?? ''}:${String(location?.line)}:${String(location?.column)}`].join(' '),
    );
    return { code: code ?? -1, report, places };
  }

  /** What the same run says in words. */
  async text(
    ...args: readonly string[]
  ): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
    return inProcess(['lint', ...args], { cwd: this.folder });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
