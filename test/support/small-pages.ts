/** A row of the list: what is said of the run, a cell each, and its one link. */
export function row(id: string, ...cells: readonly string[]): string {
  const said = cells.map((cell) => `<td>${cell}</td>`).join('');
  return `<tr data-run-id="${id}">${said}<td>${openLink(id)}</td></tr>`;
}

/** A list of operations with the given rows. */
export function listPage(...rows: readonly string[]): string {
  return `<!doctype html><title>Operations</title><main><h1>Operations</h1><table>${rows.join('')}</table></main>`;
}

/** A hint of the shell: what is said of the run, a paragraph each, and its one link. */
export function hint(id: string, ...sentences: readonly string[]): string {
  const said = sentences.map((sentence) => `<p>${sentence}</p>`).join('');
  return `<li data-run-id="${id}">${said}${openLink(id)}</li>`;
}

/** A shell with the given hints. */
export function shellPage(...hints: readonly string[]): string {
  return `<!doctype html><title>Active operations</title><ul>${hints.join('')}</ul>`;
}

/** A detail page: the banner's words, then what is given, then an empty part for diagnostics. */
export function detailPage(banner: string, ...parts: readonly string[]): string {
  return detailOf(`<p data-lifecycle-banner>${banner}</p>`, ...parts, '<section data-diagnostics></section>');
}

/** A detail page of the given parts alone, with its link back to the list. */
export function detailOf(...parts: readonly string[]): string {
  const back = '<a href="/admin/workspaces/w1/operations">All operations</a>';
  return `<!doctype html><title>Operation</title><main>${back}${parts.join('')}</main>`;
}

/** The link from a run's region to its detail. */
export function openLink(id: string): string {
  return `<a href="/admin/workspaces/w1/operations/${id}">View operation</a>`;
}
