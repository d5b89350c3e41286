import { watch, type FSWatcher } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import type { ViewerPlan } from '../arbitrary/case-plan.js';
import { SURFACES } from '../contract/vocabulary.js';
import type { Preview, PreviewWish } from '../harness/preview.js';
import { UsageError } from '../lang/usage-error.js';
import { previewPage } from './page.js';

/** A preview that is being served. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
/** Milliseconds in which several changes count as one. */
const SETTLED = 150;

/**
 * Serves a preview on the loopback alone, at a free port or the one given. `open` makes the preview, now and whenever a file
 * that it rests on has changed; what it then throws is told on the page. Requests that were meant for another host are
 * refused: a page of somebody else must not read what is served here.
 */
export async function serve(open: () => Promise<Preview>, port = 0): Promise<Served> {
  const shown = new Shown(open);
  await shown.reopen();
  const server = createServer((request, response) => {
    void answer(request, response, shown);
  });
  await listening(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${LOOPBACK}:${String(taken)}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await shown.close();
    },
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      reject(new UsageError(`Cannot serve the preview at port ${String(port)}: ${cause.message}`, { cause }));
    });
    server.listen(port, LOOPBACK, resolve);
  });
}

/** The preview as it is now, and everybody who wants to know when it changes. */
class Shown {
  readonly #open: () => Promise<Preview>;
  readonly #listeners = new Set<ServerResponse>();
  #watchers: FSWatcher[] = [];
  #preview: Preview | undefined;
  #flaw: string | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(open: () => Promise<Preview>) {
    this.#open = open;
  }

  /** The preview; throws what went wrong when it was opened last. */
  get preview(): Preview {
    if (this.#preview === undefined || this.#flaw !== undefined)
      throw new UsageError(this.#flaw ?? 'Cannot show anything yet');
    return this.#preview;
  }

  listen(response: ServerResponse): void {
    this.#listeners.add(response);
    response.on('close', () => this.#listeners.delete(response));
  }

  async reopen(): Promise<void> {
    const before = this.#preview;
    try {
      const next = await this.#open();
      this.#preview = next;
      this.#flaw = undefined;
      this.#watch(next.sources);
      await before?.close();
    } catch (cause) {
      if (before === undefined) throw cause;
      this.#flaw = cause instanceof Error ? cause.message : String(cause);
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    for (const watcher of this.#watchers) watcher.close();
    await this.#preview?.close();
  }

  /** Folders are watched and not files: an editor that writes a file anew makes another one. */
  #watch(files: readonly string[]): void {
    for (const watcher of this.#watchers) watcher.close();
    const folders = new Set(files.map((file) => dirname(file)));
    this.#watchers = [...folders].flatMap((folder) => {
      try {
        return [
          watch(folder, (_, name) => {
            // What a run leaves behind, as in `.queue-truth`, is nothing that pages rest on.
            if (name?.startsWith('.') !== true) this.#changed();
          }).on('error', () => undefined),
        ];
      } catch {
        // A folder that cannot be watched leaves the page as it is until somebody loads it again.
        return [];
      }
    });
  }

  #changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      void this.reopen().then(() => {
        for (const listener of this.#listeners) listener.write('data: changed\n\n');
      });
    }, SETTLED);
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, shown: Shown): Promise<void> {
  const { host = '' } = request.headers;
  const address = request.socket.localPort;
  if (![`${LOOPBACK}:${String(address)}`, `localhost:${String(address)}`].includes(host)) {
    plain(response, 421, 'This preview is served to its own host alone');
    return;
  }
  if (request.method !== 'GET') {
    plain(response, 405, 'A preview is only looked at');
    return;
  }
  const url = new URL(request.url ?? '/', `http://${host}`);
  try {
    await route(url, response, shown);
  } catch (cause) {
    const error = cause instanceof Error ? cause.message : String(cause);
    json(response, cause instanceof UsageError ? 400 : 500, { error });
  }
}

async function route(url: URL, response: ServerResponse, shown: Shown): Promise<void> {
  switch (url.pathname) {
    case '/':
      head(response, 200, 'text/html; charset=utf-8');
      response.end(previewPage(shown.preview.states, SURFACES));
      return;
    case '/scene':
      json(response, 200, await shown.preview.scene(wishIn(url.searchParams)));
      return;
    case '/changes':
      head(response, 200, 'text/event-stream');
      response.write(': \n\n');
      shown.listen(response);
      return;
    default:
      plain(response, 404, 'There is nothing here');
  }
}

function wishIn(query: URLSearchParams): PreviewWish {
  const later = Number(query.get('later') ?? '0');
  if (!Number.isSafeInteger(Math.round(later)) || Math.abs(later) > 1e13)
    throw new UsageError(`Cannot move the time by "${query.get('later') ?? ''}": give milliseconds`);
  return {
    state: query.get('state') ?? '',
    viewer: (query.get('viewer') ?? 'member') as ViewerPlan,
    later: Math.round(later),
  };
}

function json(response: ServerResponse, code: number, data: unknown): void {
  head(response, code, 'application/json; charset=utf-8');
  response.end(JSON.stringify(data));
}

function plain(response: ServerResponse, code: number, text: string): void {
  head(response, code, 'text/plain; charset=utf-8');
  response.end(`${text}\n`);
}

function head(response: ServerResponse, code: number, type: string): void {
  response.writeHead(code, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  });
}
