import { sqlInScript } from '../../src/static/declarations/script/sql-in-script.js';
import type { Script } from '../../src/static/source.js';
import type { Candidate } from './candidate.js';
import { columnCandidates } from './column-candidates.js';
import { fileScope } from './file-scope.js';
import { namedCandidates } from './named-candidates.js';
import type { Scene } from './scene.js';
import { schemaCandidates } from './schema-candidates.js';
import { writtenCandidates } from './written-candidates.js';

/** What a script says of the lifecycle fields of the model: declared, named, written, and in the SQL that it holds. */
export function scriptCandidates(script: Script, scene: Scene): readonly Candidate[] {
  const scope = fileScope(script, scene);
  const reached = columnCandidates(scope, scene);
  const claimed = new Set(reached.flatMap(({ declared }) => declared.map(({ start }) => start)));
  const sql = { ...scene, language: 'sql' as const, isStore: true };
  return [
    ...reached,
    ...namedCandidates(scope, scene, claimed),
    ...writtenCandidates(scope, scene),
    ...sqlInScript(script).flatMap((declarations) => schemaCandidates(declarations, sql)),
  ];
}
