import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageFolder } from '../run-cli.js';
import type { SourceProjectFolder } from './a-source-project.js';

/** The config of a project whose presenter gives the sentences by `sentence(claim, index)`. */
export const FIX_CONFIG = {
  lint: {
    include: ['src/**/*'],
    presenters: ['src/presenter/**'],
    rules: { 'no-raw-queue-copy': { presenter: { module: 'src/presenter/sentence.ts', call: 'sentence' } } },
  },
};

/** The presenter of such a project, and what makes text of JSX there. */
export const FIX_BASE = {
  'queue-truth.config.json': FIX_CONFIG,
  'package.json': { type: 'module' },
  'tsconfig.json': {
    compilerOptions: {
      strict: true,
      target: 'es2022',
      module: 'nodenext',
      jsx: 'react',
      jsxFactory: 'h',
      outDir: 'out',
      rootDir: 'src',
      noEmitOnError: true,
      types: [],
      lib: ['es2022'],
    },
    include: ['src'],
  },
  'src/presenter/sentence.ts': `const SAYS = {
  'calm-queue': ['Waiting for worker.', 'No action needed yet. The operation is waiting for a worker.'],
  'calm-progress': ['Progress details pending.'],
} as const;

export function sentence(claim: keyof typeof SAYS, index = 0): string {
  return SAYS[claim][index] ?? '';
}
`,
  'src/h.ts': `type Child = string | number | boolean | undefined | readonly Child[];
declare global {
  namespace JSX {
    type Element = string;
    interface IntrinsicElements {
      [name: string]: Record<string, unknown>;
    }
  }
}
export function h(tag: string, props: Record<string, unknown> | null, ...children: readonly Child[]): string {
  const said = Object.entries(props ?? {}).map(([name, value]) => \` \${name}="\${String(value)}"\`);
  return \`<\${tag}\${said.join('')}>\${children.flat(9).join('|')}</\${tag}>\`;
}
`,
};

/** Type-checks and compiles the project with the compiler of its own, and gives the pages that \`render\` of \`src/surfaces.ts\` shows. */
export async function compiledPages(project: SourceProjectFolder, out: string): Promise<readonly string[]> {
  const tsc = join(packageFolder, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '--outDir', out], { cwd: project.folder, encoding: 'utf8' });
  const module = (await import(pathToFileURL(join(project.folder, out, 'surfaces.js')).href)) as {
    render: (request: { surface: string; queued: boolean }) => { html: string };
  };
  return ['shell', 'list', 'detail'].flatMap((surface) =>
    [true, false].map((queued) => module.render({ surface, queued }).html),
  );
}
