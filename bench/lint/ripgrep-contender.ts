import { type Contender, type Lists, type Missing, outputOf, versionOf } from './contender.js';
import { rustPattern } from './rust-pattern.js';
import type { Searched } from './searched.js';

/** ripgrep with the wordings alone: it knows lines, and no syntax. */
export function ripgrepContender({ include, exclude }: Lists, searched: Searched): Contender | Missing {
  const name = 'ripgrep, wordings only';
  const version = versionOf(['rg']);
  if (version === undefined) return { name, why: 'not installed: "rg" cannot be started' };
  const globs = [include, ...exclude.map((glob) => `!${glob}`)].flatMap((glob) => ['--glob', glob]);
  const reach = ['--no-config', '--no-ignore', '--hidden', ...globs];
  const patterns = [searched.copy, searched.orphan].flatMap((pattern) => ['-e', rustPattern(pattern).source]);
  const accepts = [0, 1];
  return {
    name,
    version,
    finds: [
      'copy-string',
      'copy-template',
      'copy-jsx-text',
      'copy-attribute',
      'orphan-string',
      'orphan-template',
      'orphan-jsx-text',
    ],
    command: ['rg', ...reach, '--line-number', ...patterns, '.'],
    accepts,
    survey: (folder) => {
      const files = outputOf(['rg', ...reach, '--files', '.'], { folder, accepts }).stdout;
      const lines = outputOf(['rg', ...reach, '--no-heading', '--null', ...patterns, '.'], {
        folder,
        accepts,
      });
      return { files: linesOf(files).length, findings: linesOf(lines.stdout).map(foundIn) };
    },
  };
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}

function foundIn(line: string): { readonly file: string } {
  return { file: (line.split('\0')[0] ?? '').replace(/^\.\//u, '') };
}
