import { readFile } from 'node:fs/promises';
import { escapedPattern } from '../lang/escaped-pattern.js';
import type { Location } from '../verdict/event.js';
import type { Project } from './project.js';
import { shownPath } from './project.js';

/** Where the project's contract has each of its requirements, by id; nothing for one that cannot be found. */
export async function contractPlaces(project: Project): Promise<ReadonlyMap<string, Location>> {
  const lines = (await readFile(project.contractFile, 'utf8')).split('\n');
  const file = shownPath(project, project.contractFile);
  const places = Object.keys(project.contract.requirements).flatMap((id): [string, Location][] => {
    const key = new RegExp(`^(\\s*)['"]?${escapedPattern(id)}['"]?\\s*:`, 'u');
    const at = lines.findIndex((line) => key.test(line));
    const column = (key.exec(lines[at] ?? '')?.[1]?.length ?? 0) + 1;
    return at < 0 ? [] : [[id, { file, line: at + 1, column }]];
  });
  return new Map(places);
}
