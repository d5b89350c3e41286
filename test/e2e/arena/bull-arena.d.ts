/** What is used of bull-arena 4, which comes without types. */
declare module 'bull-arena/src/server/app.js' {
  function createArena(config: createArena.Config): {
    readonly app: createArena.App;
    readonly Queues: { useCdn: boolean };
  };

  namespace createArena {
    interface Config {
      readonly queues: readonly { readonly type: 'bullmq'; readonly name: string; readonly hostId: string }[];
      readonly flows: readonly never[];
      /** Makes a queue when one is first asked for. */
      readonly BullMQ: object;
    }

    interface App {
      enable(setting: 'view cache'): void;
      render(view: string, locals: object, done: (error: Error | null, html: string) => void): void;
    }

    /** A route handler: it asks for its queue by name and host, and renders a page by name. */
    type Handler = (request: Request, response: Response) => Promise<unknown>;

    interface Request {
      readonly params: Readonly<Record<string, string>>;
      readonly query: Readonly<Record<string, string>>;
      readonly baseUrl: string;
      readonly app: {
        readonly locals: { readonly Queues: { get(): Promise<object> }; readonly Flows: Flows };
      };
    }

    interface Flows {
      hasFlows(): boolean;
    }

    interface Response {
      status(code: number): Response;
      render(view: string, locals: object): void;
    }
  }

  export = createArena;
}

declare module 'bull-arena/src/server/views/dashboard/queueJobsByState.js' {
  import type { Handler } from 'bull-arena/src/server/app.js';
  const handler: Handler;
  export = handler;
}

declare module 'bull-arena/src/server/views/dashboard/jobDetails.js' {
  import type { Handler } from 'bull-arena/src/server/app.js';
  const handler: Handler;
  export = handler;
}
