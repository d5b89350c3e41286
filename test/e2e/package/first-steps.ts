import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { queueTruth } from '../run-cli.js';

/** A project as somebody may have it who has never seen this package. */
export interface Beginning {
  readonly title: string;
  readonly words: string;
  readonly files: Readonly<Record<string, string>>;
}

export const BEGINNINGS: readonly Beginning[] = [
  {
    title: 'An empty project',
    words: 'There is nothing of yours to judge yet: the surfaces that come with the package hold.',
    files: {},
  },
  {
    title: 'A project with Handlebars views',
    words: 'Its list decides for itself what to say, and prints the stored status.',
    files: {
      'src/app.js': "import express from 'express';\nexpress().listen(3000);\n",
      'views/operations-list.hbs':
        '<h1>Operations</h1>\n<ul>\n  {{#each runs}}<li>{{label}}: {{#if queued}}Waiting for worker.{{else}}{{status}}{{/if}}</li>{{/each}}\n</ul>\n',
      'views/operation-detail.hbs': '<h1>{{run.label}}</h1>\n<p>{{run.status}}</p>\n',
    },
  },
  {
    title: 'A project with React and Prisma',
    words: 'A fourth status is stored, and a component words the queue by itself.',
    files: {
      'tsconfig.json': '{ "compilerOptions": { "jsx": "react-jsx", "strict": true } }\n',
      'prisma/schema.prisma':
        'enum RunStatus {\n  queued\n  running\n  completed\n  stale\n}\n\nmodel OperationRun {\n  id     String    @id\n  status RunStatus\n}\n',
      'src/components/RunRow.tsx':
        "export function RunRow({ run }: { run: OperationRun }) {\n  return <td>{run.status === 'queued' ? 'Waiting for worker.' : run.status}</td>;\n}\n",
    },
  },
];

/** What somebody sees who follows what is printed; `main` is the installed command, `folder` is new. */
export interface FirstSteps {
  readonly init: string;
  readonly check: string;
  readonly code: number | null;
  /** Milliseconds from the first command to the last. */
  readonly took: number;
}

/** Takes the first steps in a project in `folder`. */
export async function firstSteps({ files }: Beginning, folder: string, main: string): Promise<FirstSteps> {
  for (const [name, text] of Object.entries({ 'package.json': '{ "type": "module" }\n', ...files })) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const begin = performance.now();
  const init = await queueTruth(['init', '--yes'], { cwd: folder, main });
  if (init.code !== 0 || !init.stdout.includes('npx queue-truth check')) throw new Error(init.stderr);
  const check = await queueTruth(['check'], { cwd: folder, main, timeout: 120_000 });
  return { init: init.stdout, check: check.stdout, code: check.code, took: performance.now() - begin };
}

/** The page of documentation that shows all of it. What is measured in time is left out of it. */
export function pageOf(steps: readonly (Beginning & FirstSteps)[]): string {
  const chapters = steps.map(({ title, words, files, init, check }) => {
    const shown = Object.entries(files).map(
      ([name, text]) => `\`${name}\`\n\n\`\`\`\n${text.trimEnd()}\n\`\`\`\n`,
    );
    return [
      `## ${title}\n`,
      `${words}\n`,
      ...shown,
      '```',
      '$ npm install --save-dev queue-truth',
      '$ npx queue-truth init --yes',
      init.trimEnd(),
      '$ npx queue-truth check',
      timeless(check).trimEnd(),
      '```\n',
    ].join('\n');
  });
  return [HEAD, ...chapters].join('\n');
}

function timeless(text: string): string {
  return text.replace(/, [\d.]+ s, [\d,]+ cases\/s/gu, ', ... s, ... cases/s');
}

const HEAD = `# First steps

What three projects see that install the package and follow what it prints. A test takes these steps with the packed package, and
compares this page with what it sees.
`;
