import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inPlace } from './in-the-way.js';
import { makeFolder } from './make-folder.js';
import type { Disagreement } from './page-reader.js';
import type { Project } from './project.js';
import { shownPath, stateFolder } from './project.js';

/** Keeps a page that is read in two ways among what the run leaves behind; gives what to say of it. */
export async function keepDisagreement(
  project: Project,
  { page, difference }: Disagreement,
  caseId: string,
): Promise<string> {
  const folder = join(stateFolder(project), 'disagreements');
  const file = join(folder, `${caseId}-${page.visit.surface}.html`);
  await inPlace(`Cannot keep the page "${shownPath(project, file)}"`, async () => {
    makeFolder(folder);
    await writeFile(file, page.html);
  });
  return (
    `Cannot trust the reading of the ${page.visit.surface} in the case "${caseId}": the light reader and jsdom differ at ` +
    `${difference}; the page is kept as "${shownPath(project, file)}"`
  );
}
