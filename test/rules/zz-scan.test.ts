import { execFileSync } from 'node:child_process';
import { it } from 'vitest';
import { noNewPersistedStatus } from '/work/main/rules/no-new-persisted-status.js';
import { noNewPersistenceFamily } from '/work/main/rules/no-new-persistence-family.js';
import { compileClaims } from '/work/main/src/contract/claims.js';
import { readSource } from '/work/main/src/static/read-source.js';
import { kindOfPath } from '/work/main/src/static/kind-of-path.js';
import { ruleContext } from '/work/main/src/static/rule-context.js';
import { sourceProject } from '/work/main/src/static/source-project.js';
import { SourceText } from '/work/main/src/static/source-text.js';
import { aContract } from '/work/main/test/support/a-contract.js';
import { readFileSync } from 'node:fs';
it('scan', () => {
  const root = process.env.ROOT!; const model = process.env.MODEL; const persisted = new RegExp(process.env.PERSISTED ?? '(?!)');
  const contract = { ...aContract(), ...(model ? { model } : {}) };
  const paths = execFileSync('git', ['-C', root, 'ls-files', '-co', '--exclude-standard'], { encoding: 'utf8', maxBuffer: 1e9 }).split('\n').filter((p) => kindOfPath(p) !== undefined && !/node_modules|\.json$/.test(p)).sort();
  const read = (p: string) => { try { return readFileSync(root + '/' + p, 'utf8'); } catch { return undefined; } };
  const project = sourceProject({ paths, read });
  const claims = compileClaims(contract.claims);
  let n = 0; let flaws = 0;
  for (const rule of [noNewPersistedStatus, noNewPersistenceFamily]) {
    const context = ruleContext(rule as never, { contract, claims, project, options: {}, roles: { isPresenter: () => false, isEngine: () => false, isPersisted: (p: string) => persisted.test(p), isSurface: () => false } }) as never;
    const t0 = performance.now();
    for (const p of paths) {
      const text = read(p); if (text === undefined || text.length > 2e6) continue;
      const { source, flaw } = readSource(new SourceText(p, text));
      if (flaw && source?.kind === 'schema' && rule.id === 'no-new-persisted-status') { flaws++; console.log('FLAW', p, flaw.message, new SourceText(p, text).positionAt(flaw.offset).line); }
      const sources = source === undefined ? [] : source.kind === 'template' ? source.scripts : [source];
      for (const s of sources) { if (!rule.kinds.includes(s.kind)) continue; for (const b of rule.check(s, context)) { n++; console.log(rule.id.slice(7), p + ':' + new SourceText(p, text).positionAt(b.start).line, JSON.stringify(text.slice(b.start, b.end).slice(0, 60)), b.message.slice(0, 110)); } }
    }
    console.log(rule.id, paths.length, 'files', Math.round(performance.now() - t0), 'ms');
  }
  console.log('findings', n, 'flaws', flaws);
}, 600_000);
