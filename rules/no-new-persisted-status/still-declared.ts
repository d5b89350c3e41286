import { escapedPattern } from '../../src/lang/escaped-pattern.js';
import type { Candidate } from './candidate.js';
import type { Scene } from './scene.js';

const MIGRATION = /^(?:.*\/)?migrations?\/(?=.*\.sql$)/iu;

/**
 * The candidates of a migration in SQL as far as they still hold: a type that a later migration creates anew is history,
 * and one that a later migration alters is not yet whole here.
 */
export function stillDeclared(
  candidates: readonly Candidate[],
  { path, context: { project } }: Scene,
): readonly Candidate[] {
  const [folder] = MIGRATION.exec(path) ?? [];
  if (folder === undefined || candidates.every(({ whole }) => whole === undefined)) return candidates;
  const later = project.paths
    .filter((each) => each > path && each.startsWith(folder) && each.endsWith('.sql'))
    .map((each) => project.text(each) ?? '');
  return candidates.flatMap((candidate) => {
    const { whole, ...part } = candidate;
    if (whole === undefined || !changes('alter|create', whole.text, later)) return [candidate];
    return changes('create', whole.text, later) ? [] : [part];
  });
}

function changes(verbs: string, name: string, texts: readonly string[]): boolean {
  const statement = new RegExp(
    `\\b(?:${verbs})\\s+type\\s+(?:[\\w"]+\\.)?"?${escapedPattern(name)}(?:_new)?"?(?!\\w)`,
    'iu',
  );
  return texts.some((text) => statement.test(text));
}
