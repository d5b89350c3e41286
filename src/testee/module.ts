import type { Surface } from '../contract/vocabulary.js';
import { SURFACES } from '../contract/vocabulary.js';
import { suggestion } from '../lang/nearest.js';
import { UsageError } from '../lang/usage-error.js';
import type { RenderRequest } from '../operation/world.js';
import { inProcess } from './in-process.js';
import { loadModule } from './load-module.js';
import type { Support, Testee } from './testee.js';
import { watchdog } from './watchdog.js';

/**
 * Somebody's own render function: a module that exports `render(request)`, which returns or resolves to
 * `{ html, code? }`. A module without it is a usage error. `onStuck` gets the reason, and must end the process, where one
 * request never gives the thread back.
 */
export async function moduleTestee(
  file: string,
  timeout: number,
  onStuck?: (message: string) => void,
): Promise<Testee> {
  const exported = await loadModule(file);
  const render = renderOf(exported);
  if (render === undefined) {
    const names = Object.keys(exported);
    const what = names.length === 0 ? 'it exports nothing' : suggestion('render', names);
    throw new UsageError(`Cannot use "${file}": it exports no function "render"; ${what}`);
  }
  const support: Support = { support: 'full', source: file };
  return inProcess({
    name: 'module',
    surfaces: Object.fromEntries(SURFACES.map((surface) => [surface, support])) as Record<Surface, Support>,
    render,
    timeout,
    ...(onStuck === undefined ? {} : { watchdog: watchdog(timeout, onStuck) }),
  });
}

function renderOf(
  exported: Readonly<Record<string, unknown>>,
): ((request: RenderRequest) => unknown) | undefined {
  const inner = exported['default'];
  const holder = typeof inner === 'object' && inner !== null && 'render' in inner ? inner : exported;
  const render: unknown = 'render' in holder ? holder.render : undefined;
  return isFunction(render) ? render : undefined;
}

function isFunction(value: unknown): value is (request: RenderRequest) => unknown {
  return typeof value === 'function';
}
