/** One source file of an example. */
export interface ExampleFile {
  readonly path: string;
  readonly text: string;
}

/** The same source in another dress: it breaks the same rule. */
export interface Disguise {
  readonly id: string;
  /** How the source is changed, as the end of "bad examples ...". */
  readonly says: string;
  /** The file in this dress; nothing where it cannot wear it. `isAlone`: no other file of the example imports it. */
  dress(file: ExampleFile, isAlone: boolean): ExampleFile | undefined;
}

const LINES = 60;
const SCRIPT = /\.[cm]?[jt]sx?$/u;
const TYPED = /\.[cm]?tsx?$/u;

/** What cannot stand within a namespace. */
const OUTERMOST = /^\s*(?:import\b|export\s+(?:default\b|\*|\{)|['"]use \w+['"]|declare\s|@)/mu;

/** A line that says nothing, in the language of a file. */
function idleLine(path: string): string | undefined {
  if (SCRIPT.test(path) || path.endsWith('.prisma')) return '// -';
  if (path.endsWith('.sql')) return '-- -';
  if (/\.(?:graphql|gql)$/u.test(path)) return '# -';
  if (path.endsWith('.hbs')) return '{{! - }}';
  return path.endsWith('.html') ? '<!-- - -->' : undefined;
}

/** Every dress. */
export const DISGUISES: readonly Disguise[] = [
  { id: 'as-written', says: 'as they are written', dress: (file) => file },
  {
    id: 'further-down',
    says: `below ${String(LINES)} lines of something else`,
    dress: ({ path, text }) => {
      const line = idleLine(path);
      return line === undefined ? undefined : { path, text: `${`${line}\n`.repeat(LINES)}${text}` };
    },
  },
  {
    id: 'windows-lines',
    says: 'with the line ends of Windows',
    dress: ({ path, text }) => ({ path, text: text.replace(/\r?\n/gu, '\r\n') }),
  },
  {
    id: 'another-folder',
    says: 'in another folder',
    dress: ({ path, text }) => ({ path: `packages/app/${path}`, text }),
  },
  {
    id: 'in-a-namespace',
    says: 'within a namespace',
    dress: ({ path, text }, isAlone) =>
      isAlone && TYPED.test(path) && !OUTERMOST.test(text)
        ? { path, text: `namespace Inner {\n${text}\n}\n` }
        : undefined,
  },
  {
    id: 'in-double-quotes',
    says: 'with their strings in double quotes',
    dress: ({ path, text }) => {
      if (!SCRIPT.test(path) || text.includes('`')) return undefined;
      const quoted = text.replace(/'([^'"\\\n<>]*)'/gu, '"$1"');
      return quoted === text ? undefined : { path, text: quoted };
    },
  },
  {
    id: 'without-indentation',
    says: 'without the white space at the beginning of lines',
    dress: ({ path, text }) => {
      const flat = text.replace(/^[ \t]+/gmu, '');
      return flat === text || /\.(?:ya?ml|py)$/u.test(path) ? undefined : { path, text: flat };
    },
  },
];
