import { readFile } from 'node:fs/promises';
import type { Contract } from '../contract/contract.js';
import type { Surface } from '../contract/vocabulary.js';
import { SURFACES } from '../contract/vocabulary.js';
import { UsageError } from '../lang/usage-error.js';
import { presentPage } from '../presenter/present-page.js';
import { compileSurfaces } from '../surface/compile-surfaces.js';
import { inProcess } from './in-process.js';
import type { Support, Testee } from './testee.js';

/** Absolute paths of templates; a surface without one is not supported. */
export interface TemplateFiles {
  readonly templates: Readonly<Partial<Record<Surface, string>>>;
  readonly notFound?: string;
  readonly partials: Readonly<Record<string, string>>;
  readonly timeout: number;
}

/**
 * Somebody's Handlebars templates, which get the presenter's page model. Templates that cannot be read or parsed
 * are usage errors that name the file.
 */
export async function handlebarsTestee(files: TemplateFiles, contract: Contract): Promise<Testee> {
  const print = compiled(files, await textsOf(files));
  return inProcess({
    name: 'handlebars',
    surfaces: Object.fromEntries(SURFACES.map((surface) => [surface, supportOf(files, surface)])) as Record<
      Surface,
      Support
    >,
    render: (request) => {
      const model = presentPage(request, contract);
      return { code: model.code, html: print(model) };
    },
    timeout: files.timeout,
  });
}

function supportOf({ templates }: TemplateFiles, surface: Surface): Support {
  const source = templates[surface];
  return source === undefined
    ? { support: 'none', reason: 'the config names no template for it' }
    : { support: 'full', source };
}

interface Texts {
  readonly pages: Readonly<Partial<Record<Surface | 'notFound', string>>>;
  readonly partials: Readonly<Record<string, string>>;
}

async function textsOf({ templates, notFound, partials }: TemplateFiles): Promise<Texts> {
  const pages = { ...templates, ...(notFound === undefined ? {} : { notFound }) };
  return { pages: await readAll(pages), partials: await readAll(partials) };
}

async function readAll(files: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const read = async ([name, file]: [string, string]): Promise<[string, string]> => {
    try {
      return [name, await readFile(file, 'utf8')];
    } catch (cause) {
      throw new UsageError(`Cannot read the template "${file}": ${reason(cause)}`, { cause });
    }
  };
  return Object.fromEntries(await Promise.all(Object.entries(files).map(read)));
}

function compiled(files: TemplateFiles, { pages, partials }: Texts): ReturnType<typeof compileSurfaces> {
  const { notFound: file, templates } = files;
  assertParsed({ ...templates, ...(file === undefined ? {} : { notFound: file }) }, pages);
  assertParsed(files.partials, partials);
  const { shell = '', list = '', detail = '', notFound } = pages;
  return compileSurfaces({
    shell,
    list,
    detail,
    partials,
    ...(notFound === undefined ? {} : { notFound }),
  });
}

/** Parses each text alone, so that the error can name its file. */
function assertParsed(
  files: Readonly<Record<string, string>>,
  texts: Readonly<Record<string, string>>,
): void {
  for (const [name, file] of Object.entries(files)) {
    try {
      compileSurfaces({ shell: texts[name] ?? '', list: '', detail: '' });
    } catch (cause) {
      throw new UsageError(`Cannot parse the template "${file}": ${reason(cause)}`, { cause });
    }
  }
}

function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
