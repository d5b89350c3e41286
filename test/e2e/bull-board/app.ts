import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import { Queue } from 'bullmq';
import express from 'express';
import { Redis } from 'ioredis';
import { QUEUE } from './queue.js';

/** The workspaces of the generated worlds. */
const WORKSPACES = ['w1', 'w2', 'w3'];

/** An application with a board, listening on loopback. */
export interface BoardApp {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * A small application of the kind that the board is made for: Express, and under `/boards/<workspace>` a board of the
 * workspace's queue on the Redis at `redisUrl`. Nothing of the board is changed.
 */
export async function startApp(redisUrl: string): Promise<BoardApp> {
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
  const queues = WORKSPACES.map((workspace) => new Queue(QUEUE, { connection, prefix: workspace }));
  const app = express();
  // As most applications do: nothing is loaded from elsewhere. The board's fonts are; it has others to fall back on.
  app.use((_, response, next) => {
    response.setHeader('content-security-policy', "style-src 'self' 'unsafe-inline'; font-src 'self'");
    next();
  });
  for (const [at, workspace] of WORKSPACES.entries()) {
    const queue = queues[at];
    if (queue !== undefined) app.use(boardPath(workspace), boardOf(queue, boardPath(workspace)));
  }
  const server = await listening(app);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await Promise.all(queues.map((queue) => queue.close()));
      connection.disconnect();
    },
  };
}

function boardPath(workspace: string): string {
  return `/boards/${workspace}`;
}

function boardOf(queue: Queue, path: string): express.Handler {
  const serverAdapter = new ExpressAdapter();
  serverAdapter.setBasePath(path);
  createBullBoard({ queues: [new BullMQAdapter(queue)], serverAdapter });
  return serverAdapter.getRouter() as express.Handler;
}

function listening(app: express.Express): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(0, '127.0.0.1', (error?: Error) => {
      if (error === undefined) resolve(server);
      else reject(error);
    });
  });
}
