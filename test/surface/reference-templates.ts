import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { REFERENCE_FILES, type SurfaceTemplates } from '../../src/surface/compile-surfaces.js';

/** Where the templates of the reference surfaces are. */
export const TEMPLATE_FOLDER = resolve(import.meta.dirname, '../../src/surface');

/** The templates of the reference surfaces, read from the repository. */
export function referenceTemplates(): SurfaceTemplates {
  const { partials, ...pages } = REFERENCE_FILES;
  return {
    shell: textOf(pages.shell),
    list: textOf(pages.list),
    detail: textOf(pages.detail),
    notFound: textOf(pages.notFound),
    partials: Object.fromEntries(Object.entries(partials).map(([name, file]) => [name, textOf(file)])),
  };
}

function textOf(file: string): string {
  return readFileSync(resolve(TEMPLATE_FOLDER, file), 'utf8');
}
