import type { SourceKind } from './source.js';

const ENDINGS: readonly (readonly [SourceKind, RegExp])[] = [
  ['script', /\.(?:[cm]?[jt]s|[jt]sx)$/u],
  ['template', /\.(?:hbs|handlebars|html?|vue|svelte|erb|blade\.php)$/u],
  ['catalogue', /\.json$/u],
  ['schema', /\.(?:prisma|sql|graphql|gql)$/u],
];

/** What a file is written in, by its ending; none where no rule can read it. */
export function kindOfPath(path: string): SourceKind | undefined {
  const name = path.toLowerCase();
  return ENDINGS.find(([, ending]) => ending.test(name))?.[0];
}

/** Every ending that some rule can read, for a glob: `**` + `/*.{ts,tsx,...}`. */
export const READABLE_ENDINGS = [
  ...['ts', 'tsx', 'mts', 'cts', 'js', 'jsx', 'mjs', 'cjs'],
  ...['hbs', 'handlebars', 'html', 'htm', 'vue', 'svelte', 'erb', 'blade.php'],
  ...['json', 'prisma', 'sql', 'graphql', 'gql'],
] as const;
