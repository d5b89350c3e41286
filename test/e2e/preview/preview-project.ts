import { copyFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { packageFolder } from '../run-cli.js';

/** Writes the package's own templates as those of a project in `folder`; gives the file of the list. */
export function writeTemplates(folder: string, config: Readonly<Record<string, unknown>> = {}): string {
  const names = { shell: 'shell', list: 'list', detail: 'detail' };
  const partials = { head: 'head.hbs', state: 'state.hbs', progress: 'progress.hbs', hint: 'hint.hbs' };
  const files = [...Object.values(names).map((name) => `${name}.hbs`), ...Object.values(partials)];
  for (const file of files) copyFileSync(join(packageFolder, 'src/surface', file), join(folder, file));
  const pages = Object.fromEntries(Object.entries(names).map(([surface, name]) => [surface, `${name}.hbs`]));
  const testee = { kind: 'handlebars', templates: pages, partials };
  writeFileSync(join(folder, 'queue-truth.config.json'), JSON.stringify({ testee, ...config }));
  return join(folder, 'list.hbs');
}

/** The code and text of an answer to a request with these headers. */
export async function asked(
  url: string,
  options: { headers?: Record<string, string>; method?: string } = {},
) {
  const sent = request(url, options);
  sent.end();
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  let text = '';
  for await (const piece of answer) text += String(piece);
  return { code: answer.statusCode, text };
}
