import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SourceProjectFolder } from './a-source-project.js';
import { compiledPages, FIX_BASE, FIX_CONFIG } from './fix-project.js';

let project: SourceProjectFolder;
beforeEach(() => {
  project = new SourceProjectFolder().write(FIX_BASE);
});
afterEach(() => {
  project.remove();
});

const PLANTED = {
  'src/surfaces.ts': `import { Detail } from './ui/detail.js';
import { Hint } from './ui/hint.js';
import { list } from './ui/list.js';

export function render({ surface, queued }: { surface: string; queued: boolean }): { html: string } {
  if (surface === 'shell') return { html: Hint({ queued }) };
  return { html: surface === 'list' ? list(queued) : Detail({ queued }) };
}
`,
  'src/ui/hint.tsx': `import { h } from '../h.js';

export function Hint({ queued }: { queued: boolean }) {
  return (
    <div title="Waiting for worker.">
      <p>
        Waiting for worker.
      </p>
      <b>{'Progress details pending.'}</b>
      <i>{queued ? \`Waiting for worker.\` : 'Hello'}</i>
    </div>
  );
}
`,
  'src/ui/list.ts': `import { h } from '../h.js';

const CALM = 'Waiting for worker.';
const WORDS = {
  queued: 'No action needed yet. The operation is waiting for a worker.',
  other: 'Hello',
};

function cell(words = 'Progress details pending.') {
  return h('td', null, words);
}

export function list(queued: boolean): string {
  const last = () => 'Progress details pending.';
  let hint = '';
  hint = 'Waiting for worker.';
  return [cell(), h('td', { title: CALM }, queued ? WORDS.queued : WORDS.other), h('td', null, last(), hint)].join('');
}
`,
  'src/ui/detail.tsx': `import { h } from '../h.js';

export const Detail = ({ queued, words = 'Waiting for worker.' }: { queued: boolean; words?: string }) => (
  <main>
    <p title={words}>{queued && 'Waiting for worker.'}</p>
    <ul>{['Progress details pending.', 'Hello'].map((each) => <li>{each}</li>)}</ul>
    <p>{\`\${'Waiting for worker.'} Since noon\`}</p>
  </main>
);
`,
};

it('leaves a project that compiles, lints clean, and shows the same pages', async () => {
  project.write(PLANTED);
  const before = await compiledPages(project, 'before');
  expect(before[1]).toBe(
    '<div title="Waiting for worker."><p>Waiting for worker.</p>|<b>Progress details pending.</b>|<i>Hello</i></div>',
  );
  const { code, stdout } = await project.text('--fix');
  expect([code, stdout.match(/fix: .*/gu)]).toEqual([
    0,
    [
      'fix: src/ui/detail.tsx: 4 replaced',
      'fix: src/ui/hint.tsx: 4 replaced',
      'fix: src/ui/list.ts: 5 replaced',
    ],
  ]);
  expect(project.read('src/ui/hint.tsx')).toContain("<div title={sentence('calm-queue')}>");
  expect(await compiledPages(project, 'after')).toEqual(before);
  const fixed = Object.keys(PLANTED).map((path) => project.read(path));
  const again = await project.text('--fix');
  expect([again.code, again.stdout]).toEqual([0, expect.not.stringContaining('fix:')]);
  expect(Object.keys(PLANTED).map((path) => project.read(path))).toEqual(fixed);
});

const ROW = "export const Row = () => h('td', null, 'Waiting for worker.');";
const FIXED_ROW = "export const Row = () => h('td', null, sentence('calm-queue'));";
const H = "import { h } from '../h.js';";
const SENTENCE = "import { sentence } from '../presenter/sentence.js';";

/** What a file is like, its text, and what the text is to become. */
const FILES: readonly (readonly [name: string, before: string, after: string])[] = [
  ['crlf', `${H}\r\n\r\n${ROW}\r\n`, `${H}\r\n${SENTENCE}\r\n\r\n${FIXED_ROW}\r\n`],
  ['bom', `\uFEFF${H}\n${ROW}\n`, `\uFEFF${H}\n${SENTENCE}\n${FIXED_ROW}\n`],
  [
    'bom-license',
    `\uFEFF/* Copyright */\nexport const a = 1;\nexport const h = (...all: unknown[]) => all.join();\n${ROW}\n`,
    `\uFEFF/* Copyright */\n${SENTENCE}\nexport const a = 1;\nexport const h = (...all: unknown[]) => all.join();\n${FIXED_ROW}\n`,
  ],
  [
    'unicode',
    `${H}\nexport const größe = '列 🐢';\n${ROW}`,
    `${H}\n${SENTENCE}\nexport const größe = '列 🐢';\n${FIXED_ROW}`,
  ],
  [
    'no-semicolons',
    `import { h } from "../h.js" // markup\n\nexport const Row = () => h("td", null, "Waiting for worker.")\n`,
    `import { h } from "../h.js" // markup\nimport { sentence } from "../presenter/sentence.js"\n\nexport const Row = () => h("td", null, sentence("calm-queue"))\n`,
  ],
  [
    'known',
    `${H}\nimport { sentence, } from '../presenter/sentence.js';\nexport const word = sentence('calm-progress');\n${ROW}\n`,
    `${H}\nimport { sentence, } from '../presenter/sentence.js';\nexport const word = sentence('calm-progress');\n${FIXED_ROW}\n`,
  ],
  [
    'renamed',
    `${H}\nimport { sentence as say } from '../presenter/sentence.js';\nexport const word = say('calm-progress');\n${ROW}\n`,
    `${H}\nimport { sentence as say } from '../presenter/sentence.js';\nexport const word = say('calm-progress');\n${ROW.replace("'Waiting for worker.'", "say('calm-queue')")}\n`,
  ],
  [
    'beside',
    `${H}\nimport { other } from '../presenter/sentence.js';\nexport const word = other;\n${ROW}\n`,
    `${H}\nimport { other, sentence } from '../presenter/sentence.js';\nexport const word = other;\n${FIXED_ROW}\n`,
  ],
  [
    'type-only',
    `${H}\nimport type { Other } from '../presenter/sentence.js';\nexport type Word = Other;\n${ROW}\n`,
    `${H}\nimport type { Other } from '../presenter/sentence.js';\n${SENTENCE}\nexport type Word = Other;\n${FIXED_ROW}\n`,
  ],
  [
    'clash',
    `${H}\nexport const Row = (sentence: string) => h('td', null, sentence, 'Waiting for worker.');\n`,
    `${H}\nimport { sentence as presenterSentence } from '../presenter/sentence.js';\nexport const Row = (sentence: string) => h('td', null, sentence, presenterSentence('calm-queue'));\n`,
  ],
  [
    'shadowed',
    `${H}\n${SENTENCE}\nexport const word = sentence('calm-progress');\nexport const Row = (sentence: string) => h('td', null, sentence, 'Waiting for worker.');\n`,
    `${H}\nimport { sentence, sentence as presenterSentence } from '../presenter/sentence.js';\nexport const word = sentence('calm-progress');\nexport const Row = (sentence: string) => h('td', null, sentence, presenterSentence('calm-queue'));\n`,
  ],
  [
    'client',
    `#!/usr/bin/env node\n// Copyright Ada\n\n'use client';\n\n${ROW}\nconst word = () => {return'Waiting for worker.'};\nexport const h = (...all: unknown[]) => all.join();\nexport const More = () => h('td', null, word());\n`,
    `#!/usr/bin/env node\n// Copyright Ada\n\n'use client';\n${SENTENCE}\n\n${FIXED_ROW}\nconst word = () => {return sentence('calm-queue')};\nexport const h = (...all: unknown[]) => all.join();\nexport const More = () => h('td', null, word());\n`,
  ],
  [
    'shebang',
    `#!/usr/bin/env node\n/** A row. */\n${ROW}\nexport const h = (...all: unknown[]) => all.join();\n`,
    `#!/usr/bin/env node\n${SENTENCE}\n\n/** A row. */\n${FIXED_ROW}\nexport const h = (...all: unknown[]) => all.join();\n`,
  ],
];

it('keeps what a file is like, and brings the import to where it belongs', async () => {
  project.write({
    'src/presenter/sentence.ts': `${FIX_BASE['src/presenter/sentence.ts']}export type Other = 'other';\nexport const other = 'Hello';\n`,
    ...Object.fromEntries(FILES.map(([name, before]) => [`src/ui/${name}.ts`, before])),
  });
  chmodSync(join(project.folder, 'src/ui/shebang.ts'), 0o755);
  const { code, stdout } = await project.text('--fix');
  expect(FILES.map(([name]) => [name, project.read(`src/ui/${name}.ts`)])).toEqual(
    FILES.map(([name, , after]) => [name, after]),
  );
  expect([code, stdout]).toEqual([0, expect.not.stringContaining('fix: left')]);
  expect(statSync(join(project.folder, 'src/ui/shebang.ts')).mode & 0o777).toBe(0o755);
});

const UNSAFE = {
  'src/ui/as-const.tsx': `import { h } from '../h.js';\nconst WORDS = { queued: 'Waiting for worker.' } as const;\nexport const Row = () => <p>{WORDS.queued}</p>;\n`,
  'src/ui/siblings.tsx': `import { h } from '../h.js';\nexport const Row = ({ n }: { n: number }) => <p>Waiting for worker. {n}</p>;\n`,
  'src/ui/other-words.tsx': `import { h } from '../h.js';\nexport const Row = () => <p>Still waiting for a worker</p>;\n`,
  'src/ui/plain.js': `document.title = 'Waiting for worker.';\n`,
  'src/ui/row.hbs': '<p>Waiting for worker.</p>\n',
};
/** What the type checker objects to: here, or in a file that is not fixed itself. */
const REFUSED = {
  'src/ui/narrow.ts': `import { h } from '../h.js';\nlet words: 'Waiting for worker.' | 'Hello' = 'Hello';\nwords = 'Waiting for worker.';\nexport const Row = () => h('p', null, words);\n`,
  'src/ui/words.ts': `export const HINT = 'Waiting for worker.';\n`,
};
const USER = {
  'src/ui/user.tsx': `import { h } from '../h.js';\nimport { HINT } from './words.js';\nconst Box = (words: 'Waiting for worker.') => <p>{words}</p>;\nexport const Row = () => Box(HINT);\n`,
};

/** What the presenter needs itself. */
const CIRCLE = {
  'src/ui/circle.ts': `${H}\nexport const half = 2;\n${ROW}\n`,
  'src/presenter/sentence.ts': `import { half } from '../ui/circle.js';\nexport const two = half;\n${FIX_BASE['src/presenter/sentence.ts']}`,
};

it('leaves alone what it is not sure of, and says so', async () => {
  const left = { ...UNSAFE, ...REFUSED, ...USER, ...CIRCLE };
  project.write({ ...left, 'src/ui/sound.ts': `${H}\n${ROW}\n` });
  const { code, stdout } = await project.text('--fix');
  const notes = stdout.replaceAll(/\n {2,}(?!note)/gu, ' ').match(/fix: .*/gu);
  expect([code, notes]).toEqual([
    1,
    [
      'fix: left src/ui/circle.ts as it is: the presenter imports it, and would be imported by it',
      'fix: src/ui/sound.ts: 1 replaced',
      `fix: left src/ui/narrow.ts as it is: it would not compile: src/ui/narrow.ts: Type 'string' is not assignable to type '"Waiting for worker." | "Hello"'.`,
      `fix: left src/ui/words.ts as it is: it would not compile: src/ui/user.tsx: Argument of type 'string' is not assignable to parameter of type '"Waiting for worker."'.`,
      'fix: no safe replacement for 5, which are yours to mend: src/ui/as-const.tsx:2, src/ui/other-words.tsx:2, src/ui/plain.js:1, src/ui/row.hbs:1, src/ui/siblings.tsx:2',
    ],
  ]);
  expect(Object.keys(left).map((path) => project.read(path))).toEqual(Object.values(left));
  expect(project.read('src/ui/sound.ts')).toBe(`${H}\n${SENTENCE}\n${FIXED_ROW}\n`);
});

it('replaces nothing where no presenter is named, or where it is no file', async () => {
  const { include, presenters } = FIX_CONFIG.lint;
  const lint = { include, presenters };
  project.write({ 'queue-truth.config.json': { lint }, 'src/ui/row.ts': `${H}\n${ROW}\n` });
  expect((await project.text('--fix')).stdout).toContain('fix: nothing is replaced before');
  const presenter = { module: 'src/presenter/gone.ts', call: 'sentence' };
  project.write({
    'queue-truth.config.json': { lint: { ...lint, rules: { 'no-raw-queue-copy': { presenter } } } },
  });
  const { code, stderr } = await project.text('--fix');
  expect([code, stderr]).toEqual([
    2,
    expect.stringContaining('the presenter "src/presenter/gone.ts" is no file'),
  ]);
  expect(project.read('src/ui/row.ts')).toBe(`${H}\n${ROW}\n`);
});
