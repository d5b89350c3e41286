import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ViewerPlan } from '../arbitrary/case-plan.js';
import { SURFACES } from '../contract/vocabulary.js';
import type { Preview, PreviewWish } from '../harness/preview.js';
import { UsageError } from '../lang/usage-error.js';
import { previewPage } from './page.js';
import { reviewPage } from './review-page.js';

/** A preview that is being served. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** How a preview is served. */
export interface ServeOptions {
  /** A free one without it. */
  readonly port?: number;
  /** Why no snapshot may be accepted, if so. */
  readonly frozen?: string;
}

const LOOPBACK = '127.0.0.1';

/**
 * Serves a preview on the loopback alone, at a free port or the one given. `open` makes the preview, now and whenever a file
 * that it rests on has changed; what it then throws is told on the page. Requests that were meant for another host are
 * refused: a page of somebody else must not read what is served here.
 */
export async function serve(
  open: () => Promise<Preview>,
  { port = 0, frozen }: ServeOptions = {},
): Promise<Served> {
  const shown = new Shown(open, frozen);
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
  #unwatch: (() => Promise<void>) | undefined;
  #preview: Preview | undefined;
  #flaw: string | undefined;

  readonly frozen: string | undefined;

  constructor(open: () => Promise<Preview>, frozen: string | undefined) {
    this.#open = open;
    this.frozen = frozen;
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
      await this.#unwatch?.();
      this.#unwatch = await next.watch(() => void this.#changed());
      await before?.close();
    } catch (cause) {
      if (before === undefined) throw cause;
      this.#flaw = cause instanceof Error ? cause.message : String(cause);
    }
  }

  async close(): Promise<void> {
    await this.#unwatch?.();
    await this.#preview?.close();
  }

  async #changed(): Promise<void> {
    await this.reopen();
    for (const listener of this.#listeners) listener.write('data: changed\n\n');
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, shown: Shown): Promise<void> {
  const { host = '' } = request.headers;
  const address = request.socket.localPort;
  if (![`${LOOPBACK}:${String(address)}`, `localhost:${String(address)}`].includes(host)) {
    plain(response, 421, 'This preview is served to its own host alone');
    return;
  }
  try {
    const url = new URL(request.url ?? '/', `http://${host}`);
    if (request.method === 'GET') await route(url, response, shown);
    else if (request.method === 'POST') await accept(request, response, shown);
    else plain(response, 405, 'A preview is looked at, and its snapshots accepted');
  } catch (cause) {
    const error = cause instanceof Error ? cause.message : String(cause);
    json(response, cause instanceof UsageError ? 400 : 500, { error });
  }
}

async function route(url: URL, response: ServerResponse, shown: Shown): Promise<void> {
  switch (url.pathname) {
    case '/':
      page(response, previewPage(shown.preview.states, SURFACES));
      return;
    case '/scene':
      json(response, 200, await shown.preview.scene(wishIn(url.searchParams)));
      return;
    case '/review':
      page(response, reviewPage(await shown.preview.review.look(), shown.frozen));
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

/** Accepts one cell, for a page of this preview alone: another may send the request, but not in the name of this host. */
async function accept(request: IncomingMessage, response: ServerResponse, shown: Shown): Promise<void> {
  const { host = '', origin } = request.headers;
  if (origin !== `http://${host}`) {
    plain(response, 403, 'Snapshots are accepted on the page of this preview alone');
    return;
  }
  const { pathname, searchParams } = new URL(request.url ?? '/', origin);
  if (pathname !== '/review') {
    plain(response, 404, 'There is nothing here');
    return;
  }
  if (shown.frozen !== undefined)
    throw new UsageError(`Cannot accept snapshots where ${shown.frozen}: do it at your desk`);
  await shown.preview.review.accept(searchParams.get('file') ?? '', searchParams.get('seen') ?? '');
  json(response, 200, {});
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

function page(response: ServerResponse, html: string): void {
  head(response, 200, 'text/html; charset=utf-8');
  response.end(html);
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
