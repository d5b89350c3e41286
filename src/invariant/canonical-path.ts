import type { Surface } from '../contract/vocabulary.js';
import type { RunOnPage } from './law.js';

/** The path of one of the contract's surfaces for a run; undefined where the contract has no such surface. */
export function canonicalPath({ contract, run }: RunOnPage, surface: Surface): string | undefined {
  return contract.surfaces[surface]?.path
    .replaceAll('{workspace}', encodeURIComponent(run.workspace_id))
    .replaceAll('{environment}', encodeURIComponent(run.environment_id))
    .replaceAll('{run}', encodeURIComponent(run.id));
}

/**
 * The path of an address as written in a link on the page `from` (a path), with its query, without host and fragment;
 * undefined where it is no address of a page. A link with a query leads to another page: a download, a tab, a filter.
 */
export function pathOf(href: string, from = '/'): string | undefined {
  const base = `http://page.invalid${from}`;
  if (!URL.canParse(href, base)) return undefined;
  const { pathname, search, protocol } = new URL(href, base);
  return protocol.startsWith('http') ? trimmed(pathname) + search : undefined;
}

/** `path` in the form in which paths are compared: as the URL parser writes it, without a slash at the end. */
export function comparable(path: string): string {
  return pathOf(path) ?? path;
}

function trimmed(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
