import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { RenderRequest } from '../../../src/operation/world.js';

/** What an application does with one request for a page. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** An application on loopback that is seeded over HTTP, at `/seed`, and answers every other request as it was told last. */
export interface Application {
  readonly url: string;
  /** What was posted to the hook so far. */
  readonly seeds: readonly RenderRequest[];
  /** What it answers from now on; a text is an HTML page. */
  answer(with_: string | Handler): void;
  /** What is done with a world that is posted; gives what the hook answers. */
  onSeed(hook: (request: RenderRequest) => unknown): void;
  close(): Promise<void>;
}

/** Starts an application that has no page yet. */
export async function anApplication(): Promise<Application> {
  const seeds: RenderRequest[] = [];
  let handler: Handler = page('<title>Empty</title>');
  let hook: (request: RenderRequest) => unknown = () => undefined;
  const server = createServer((request, response) => {
    if (request.url !== '/seed') {
      handler(request, response);
      return;
    }
    void text(request).then(async (body) => {
      const world = JSON.parse(body) as RenderRequest;
      seeds.push(world);
      response.end(JSON.stringify((await hook(world)) ?? null));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    seeds,
    answer: (with_) => {
      handler = typeof with_ === 'string' ? page(with_) : with_;
    },
    onSeed: (given) => {
      hook = given;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function page(html: string): Handler {
  return (_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html);
  };
}
