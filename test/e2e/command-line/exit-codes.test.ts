import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFolder } from '../run-cli.js';
import { inAProject, moduleFiles } from './a-project.js';
import { reportOf } from './report-of.js';
import { HONEST, LYING } from './testee-texts.js';

const WITHOUT_SCREENS = "export const render = () => ({ unsupported: 'no screens yet' });";

/** A module that shows no stale run on its list or detail page. */
const REFUSING_STALE = `
export const render = (request) => {
  const page = honest(request);
  return request.surface !== 'shell' && page.html.includes('Likely stale') ? { rejected: 'not today' } : page;
};
`;

/** `LYING` on the detail page; `elsewhere` is what it answers on the other surfaces. */
function lyingOnDetail(elsewhere: string): string {
  return LYING.replace('=> soothed', `=> request.surface !== 'detail' ? ${elsewhere} : soothed`);
}

const FEW = ['fuzz', '--runs', '5', '--seed', '7', '--reporter', 'json'];

const ROWS: readonly {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  readonly code: number;
  readonly verdict: string;
}[] = [
  {
    name: 'an honest module holds',
    files: moduleFiles(HONEST),
    args: ['--truth', 'terminal', '--surface', 'detail'],
    code: 0,
    verdict: 'holds',
  },
  {
    name: 'a lying module has findings',
    files: moduleFiles(LYING),
    args: ['--truth', 'likely_stale', '--surface', 'detail'],
    code: 1,
    verdict: 'findings',
  },
  {
    name: 'findings win over surfaces that were never shown',
    files: moduleFiles(lyingOnDetail("{ unsupported: 'no such screen' }")),
    args: ['--truth', 'likely_stale'],
    code: 1,
    verdict: 'findings',
  },
  {
    name: 'a fault wins over findings',
    files: moduleFiles(lyingOnDetail('5')),
    args: ['--truth', 'likely_stale'],
    code: 2,
    verdict: 'could-not-run',
  },
  {
    name: 'a module without screens proves nothing',
    files: moduleFiles(WITHOUT_SCREENS),
    args: [],
    code: 3,
    verdict: 'not-enough-evidence',
  },
  {
    name: 'a module with some of the screens proves too little',
    files: moduleFiles(
      "export const render = (request) => (request.surface === 'detail' ? honest(request) : { unsupported: 'no such screen' });",
    ),
    args: ['--truth', 'terminal'],
    code: 3,
    verdict: 'not-enough-evidence',
  },
  {
    name: 'a filter that names every surface is none, so that what was never met is missing',
    files: moduleFiles(HONEST),
    args: ['--runs', '1', '--seed', '1', '--surface', 'shell,list,detail'],
    code: 3,
    verdict: 'not-enough-evidence',
  },
  {
    name: 'a filter that leaves a requirement something to meet does not excuse it',
    files: moduleFiles(HONEST),
    args: ['--runs', '1', '--seed', '1', '--truth', 'fresh'],
    code: 3,
    verdict: 'not-enough-evidence',
  },
  {
    name: 'pages that are refused where they would lie are missing',
    files: moduleFiles(REFUSING_STALE),
    args: ['--runs', '30'],
    code: 3,
    verdict: 'not-enough-evidence',
  },
  {
    name: 'a filter that leaves nothing proves nothing',
    files: moduleFiles(HONEST, { contract: join(packageFolder, 'test/e2e/arena/contract.yaml') }),
    args: ['--surface', 'shell'],
    code: 3,
    verdict: 'not-enough-evidence',
  },
  {
    name: 'a claim without any wording proves too little',
    files: {
      ...moduleFiles(HONEST, { contract: 'contract.yaml' }),
      'contract.yaml': withoutWordsForOrphaned(),
    },
    args: ['--truth', 'terminal', '--surface', 'detail'],
    code: 3,
    verdict: 'not-enough-evidence',
  },
];

describe.concurrent('the exit code', () => {
  it.each(ROWS)('is $code: $name', async ({ files, args, code, verdict }) => {
    const result = await inAProject(files, [...FEW, ...args]);
    const report = reportOf(result);
    expect([result.code, report.exitCode, report.verdict]).toEqual([code, code, verdict]);
  });

  it('is explained by the last line of the text, under what is missing', async () => {
    const { code, stdout } = await inAProject(moduleFiles(WITHOUT_SCREENS), [
      'fuzz',
      '--runs',
      '1',
      '--quiet',
    ]);
    expect(stdout).toBe(
      [
        ...['shell', 'list', 'detail'].flatMap((surface) => [
          `Gap ${surface}  it was never rendered: no screens yet`,
          '  do      render it, or take the surface out of the contract',
          '',
        ]),
        'Gap every requirement  No condition of any requirement occurred',
        '  do      Give the run more cases, or sources to lint',
        '',
        'Exit code 3, not enough evidence: nothing is broken, but not all of it was put to the test',
        '',
      ].join('\n'),
    );
    expect(code).toBe(3);
  });
});

describe.concurrent('a surface that refuses what it would lie about', () => {
  it('is named, with the requirement and the number of pages', async () => {
    const args = ['fuzz', '--runs', '30', '--seed', '7'];
    const { code, stdout } = await inAProject(moduleFiles(REFUSING_STALE), args);
    for (const surface of ['list', 'detail']) {
      const gap = `Gap FR-358-003 {2}it was never met on the ${surface}, where the testee refused \\d+ pages\n`;
      expect(stdout).toMatch(new RegExp(gap));
      expect(stdout).toMatch(
        new RegExp(` {2}note {4}refused: \\d+ pages of the ${surface} \\("not today"\\)\n`),
      );
    }
    expect(stdout).not.toMatch(/Gap FR-358-004/);
    expect(code).toBe(3);
  });
});

function withoutWordsForOrphaned(): string {
  const text = readFileSync(join(packageFolder, 'specs/358-operationrun-queue-truth/contract.yaml'), 'utf8');
  return text.replace(
    / {2}orphaned:\n {4}says: \[\]\n {4}like:\n( {6}- .*\n)+/,
    '  orphaned:\n    says: []\n',
  );
}
