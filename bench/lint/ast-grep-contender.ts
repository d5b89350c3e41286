import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { astGrepRules } from './ast-grep-rules.js';
import { type Contender, type Lists, type Missing, outputOf, versionOf } from './contender.js';
import type { Searched } from './searched.js';

const MATCHES = z.array(z.object({ file: z.string(), message: z.string() }));

/** ast-grep, found by the environment variable `AST_GREP`, else on the path. */
export function astGrepContender(lists: Lists, searched: Searched): Contender | Missing {
  const name = 'ast-grep';
  const program = process.env['AST_GREP'] ?? 'ast-grep';
  const version = versionOf([program]);
  if (version === undefined)
    return { name, why: `not installed: "${program}" cannot be started; AST_GREP may name its file` };
  const rules = astGrepRules(searched);
  const file = join(lists.scratch, 'ast-grep.yml');
  writeFileSync(file, rulesText(rules));
  const scan = [program, 'scan', '--rule', file, ...reach(lists)];
  const accepts = [0, 1];
  return {
    name,
    version,
    finds: rules.flatMap(({ finds }) => finds),
    command: [...scan, '--report-style', 'short', '.'],
    accepts,
    survey: (folder) => {
      const asked = [...scan, '--json=compact', '--inspect', 'summary', '.'];
      const { stdout, stderr } = outputOf(asked, { folder, accepts });
      const matches = MATCHES.parse(JSON.parse(stdout));
      return {
        files: Number(/scannedFileCount=(\d+)/u.exec(stderr)?.[1] ?? Number.NaN),
        findings: matches.map((match) => ({ file: match.file.replace(/^\.\//u, ''), rule: match.message })),
      };
    },
  };
}

/** Hidden and ignored files too, as the others read them. */
function reach({ include, exclude }: Lists): readonly string[] {
  const ignored = ['hidden', 'vcs', 'dot', 'exclude', 'global', 'parent'].flatMap((kind) => [
    '--no-ignore',
    kind,
  ]);
  return [
    ...ignored,
    ...[include, ...exclude.map((glob) => `!${glob}`)].flatMap((glob) => ['--globs', glob]),
  ];
}

/** The rules for both grammars, as YAML documents; JSON is YAML. */
function rulesText(rules: ReturnType<typeof astGrepRules>): string {
  const documents = rules.flatMap(({ breaks, rule, isJsx }, index) =>
    (isJsx === true ? ['Tsx'] : ['Tsx', 'TypeScript']).map((language) => ({
      id: `${breaks}-${String(index)}-${language}`,
      language,
      message: breaks,
      severity: 'warning',
      rule,
    })),
  );
  return documents.map((document) => JSON.stringify(document)).join('\n---\n');
}
