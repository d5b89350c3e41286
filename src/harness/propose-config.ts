import type { FoundProject } from './found-project.js';

/** A config for a project that has none, and what stands in it because it was found. */
export interface Proposal {
  readonly file: string;
  readonly text: string;
}

/** Where a contract is put that `init` writes. */
export const CONTRACT_PLACE = 'specs/operations/contract.yaml';

/** The config that a project should begin with, with comments that say what to change. */
export function proposedConfig(found: FoundProject): Proposal {
  const lines = [
    "import { defineConfig } from 'queue-truth';",
    '',
    'export default defineConfig({',
    '  // What is true of your runs: statuses, windows, sentences, and where to look on a page.',
    '  // It begins as a copy of the one that comes with the package: change it to yours.',
    `  contract: '${CONTRACT_PLACE}',`,
    '',
    ...testeeLines(found),
    '',
    ...lintLines(found),
    '',
    '  // Once the pages are right: npx queue-truth snapshot --update, look at them, commit them, and take this in.',
    "  // snapshots: 'snapshots/surface',",
    '});',
    '',
  ];
  return { file: `queue-truth.config.${found.isTyped ? 'ts' : 'mjs'}`, text: lines.join('\n') };
}

function testeeLines({ templates }: FoundProject): readonly string[] {
  const handlebars = templates.filter((path) => /\.(?:hbs|handlebars)$/u.test(path));
  const named = (pattern: RegExp, otherwise: string) =>
    handlebars.find((path) => pattern.test(path.split('/').at(-1) ?? '')) ?? otherwise;
  const shell = named(/shell|hint|nav|header|layout/iu, 'views/shell.hbs');
  const list = named(/list|index|runs|operations|jobs/iu, 'views/list.hbs');
  const detail = named(/detail|show|run|operation|job/iu, 'views/detail.hbs');
  return [
    '  // What renders your screens. These are the surfaces that come with the package: name yours instead, by one of',
    `  //   { kind: 'handlebars', templates: { shell: '${shell}', list: '${list}', detail: '${detail}' } }`,
    "  //   { kind: 'module', module: './surfaces.ts' }                a function from request to HTML",
    "  //   { kind: 'command', command: ['php', 'testee.php'] }        a program in any language",
    "  //   { kind: 'browser', url: 'http://127.0.0.1:3000', seed: { module: './seed.ts' } }",
    "  testee: { kind: 'reference' },",
  ];
}

function lintLines(found: FoundProject): readonly string[] {
  const include = globsOf(found);
  const why =
    '  // The source in which nobody stores a status of their own, or writes queue copy past the presenter.';
  if (include.length === 0) {
    return [
      `${why} There is none yet:`,
      "  // lint: { include: ['src/**/*.{ts,tsx,hbs}'], persisted: ['prisma/schema.prisma'], presenters: ['src/presenter/**'] },",
    ];
  }
  return [
    why,
    '  lint: {',
    `    include: [${include.map(quoted).join(', ')}],`,
    ...(found.persisted.length === 0
      ? ["    // persisted: ['migrations/**'],                            declares what is stored"]
      : [`    persisted: [${placesOf(found.persisted).map(quoted).join(', ')}], // declares what is stored`]),
    "    // presenters: ['src/presenter/**'],                         may hold queue copy",
    "    // engine: ['src/truth/**'],                                 may compare lifecycle time stamps",
    '  },',
  ];
}

/** Globs for what was found, each of which matches something. */
function globsOf({ templates, components, catalogues, scripts }: FoundProject): readonly string[] {
  const all = [...templates, ...components, ...catalogues, ...scripts];
  const byTop = new Map<string, Set<string>>();
  for (const path of all) {
    const top = path.includes('/') ? `${path.split('/')[0] ?? ''}/**/` : '';
    const endings = byTop.get(top) ?? new Set<string>();
    endings.add(path.slice(path.lastIndexOf('.') + 1));
    byTop.set(top, endings);
  }
  return [...byTop].map(([top, endings]) => {
    const names = [...endings].sort();
    return names.length === 1 ? `${top}*.${names[0] ?? ''}` : `${top}*.{${names.join(',')}}`;
  });
}

/** Files by name where they are few, else their folders. */
function placesOf(paths: readonly string[]): readonly string[] {
  if (paths.length <= 3) return paths;
  return [
    ...new Set(
      paths.map((path) => (path.includes('/') ? `${path.slice(0, path.lastIndexOf('/'))}/**` : path)),
    ),
  ];
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
