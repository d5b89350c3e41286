import type { Surface } from '../../contract/vocabulary.js';
import { SURFACES } from '../../contract/vocabulary.js';
import type { HelloAnswer } from '../../protocol/messages.js';
import type { Support, Testee } from '../testee.js';
import { Dispatcher } from './dispatcher.js';
import type { CommandSettings } from './settings.js';

/**
 * A program that speaks the testee protocol over its standard input and output. One that cannot be started answers
 * every request with that fault.
 *
 * Source: specs/protocol/README.md.
 */
export async function commandTestee(settings: CommandSettings): Promise<Testee> {
  const dispatcher = new Dispatcher(settings);
  const opened = await dispatcher.open();
  const hello = 't' in opened ? opened : undefined;
  return {
    name: hello?.testee.name ?? 'command',
    surfaces: supports(hello),
    concurrency: hello?.concurrency ?? 1,
    seesViewers: hello?.viewers ?? true,
    restarts: true,
    render: (request) => dispatcher.render(request),
    farewell: () => dispatcher.farewell(),
    close: () => {
      dispatcher.close();
      return Promise.resolve();
    },
  };
}

function supports(hello: HelloAnswer | undefined): Testee['surfaces'] {
  const entries = SURFACES.map((surface) => [surface, supportOf(surface, hello)]);
  return Object.fromEntries(entries) as Record<Surface, Support>;
}

/** A surface that is not named is asked for: what comes then is counted. */
function supportOf(surface: Surface, hello: HelloAnswer | undefined): Support {
  const said = hello?.surfaces?.[surface];
  if (said === undefined) return { support: 'full' };
  if (said.support === 'none') return said;
  return { support: 'full', ...(said.source == null ? {} : { source: said.source }) };
}
