import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Contract } from '../contract/contract.js';
import type { Surface } from '../contract/vocabulary.js';
import { SURFACES } from '../contract/vocabulary.js';
import { PACKAGE_FOLDER } from '../lang/package-folder.js';
import { presentPage } from '../presenter/present-page.js';
import { compileSurfaces, REFERENCE_FILES } from '../surface/compile-surfaces.js';
import { inProcess } from './in-process.js';
import type { Support, Testee } from './testee.js';

const FOLDER = new URL('src/surface/', PACKAGE_FOLDER);
const TIMEOUT = 10_000;

/** The package's own surfaces, for `contract`. */
export async function referenceTestee(contract: Contract): Promise<Testee> {
  const print = compileSurfaces(await referenceTemplates());
  return inProcess({
    name: 'reference',
    surfaces: Object.fromEntries(SURFACES.map((surface) => [surface, supportOf(surface)])) as Record<
      Surface,
      Support
    >,
    render: (request) => {
      const model = presentPage(request, contract);
      return { code: model.code, html: print(model) };
    },
    timeout: TIMEOUT,
  });
}

function supportOf(surface: Surface): Support {
  return { support: 'full', source: fileURLToPath(new URL(REFERENCE_FILES[surface], FOLDER)) };
}

/** The texts of the reference templates, as they are in the package. */
export async function referenceTemplates() {
  const { partials, ...pages } = REFERENCE_FILES;
  const read = (file: string) => readFile(new URL(file, FOLDER), 'utf8');
  const [shell, list, detail, notFound] = await Promise.all(
    [pages.shell, pages.list, pages.detail, pages.notFound].map(read),
  );
  const included = Object.entries(partials).map(async ([name, file]): Promise<[string, string]> => {
    return [name, await read(file)];
  });
  return {
    shell: shell ?? '',
    list: list ?? '',
    detail: detail ?? '',
    notFound: notFound ?? '',
    partials: Object.fromEntries(await Promise.all(included)),
  };
}
