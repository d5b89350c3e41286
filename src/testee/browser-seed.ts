import { UsageError } from '../lang/usage-error.js';
import { suggestion } from '../lang/nearest.js';
import type { Surface } from '../contract/vocabulary.js';
import type { RenderRequest } from '../operation/world.js';
import type { Fault } from '../protocol/fault.js';
import { loadModule } from './load-module.js';
import { saidOfCause, stackOf } from './said-of-cause.js';
import { inTime, TimeOut } from './in-time.js';
import type { Answer, Refusal } from './testee.js';

/** How the world of a request comes into the application: a module (absolute path), or an address that it is posted to. */
export type SeedSource = { readonly module: string } | { readonly http: string };

/** What a page has to be asked for with, beside its address. */
export interface Seeded {
  readonly kind: 'seeded';
  /** In place of the contract's path. */
  readonly path?: string;
  readonly cookies: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
}

/** Puts worlds into an application. Never rejects. Close it. */
export interface Seeder {
  seed(request: RenderRequest): Promise<Seeded | Exclude<Answer, { kind: 'page' }>>;
  close(): Promise<void>;
}

/**
 * A seeder for `source`. A module without a function `seed` is a usage error; what goes wrong later, or takes longer than
 * `timeout` milliseconds, is a fault.
 */
export async function openSeeder(source: SeedSource, timeout: number): Promise<Seeder> {
  const { seed, close } = 'module' in source ? await ofModule(source.module) : ofHook(source.http, timeout);
  return {
    async seed(request) {
      try {
        return parseSeeded(await inTime(seed(request), timeout), request.surface);
      } catch (cause) {
        return { kind: 'fault', fault: seedFault(cause, request.surface, timeout) };
      }
    },
    close,
  };
}

interface Source {
  readonly seed: (request: RenderRequest) => unknown;
  readonly close: () => Promise<void>;
}

async function ofModule(file: string): Promise<Source> {
  const exported = await loadModule(file);
  const seed = exported['seed'];
  if (!isFunction(seed)) {
    const names = Object.keys(exported);
    const what = names.length === 0 ? 'it exports nothing' : suggestion('seed', names);
    throw new UsageError(`Cannot use "${file}": it exports no function "seed"; ${what}`);
  }
  const close = exported['close'];
  return {
    seed: (request) => seed(structuredClone(request)),
    close: async () => {
      if (isFunction(close)) await close();
    },
  };
}

function ofHook(address: string, timeout: number): Source {
  return {
    seed: async (request) => {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request),
        signal: AbortSignal.timeout(timeout),
      });
      const body = await response.text();
      if (!response.ok)
        throw new Error(`${address} answered ${String(response.status)}: ${body.slice(0, 300)}`);
      return body.trim() === '' ? undefined : (JSON.parse(body) as unknown);
    },
    close: () => Promise.resolve(),
  };
}

function isFunction(value: unknown): value is (...given: readonly unknown[]) => unknown {
  return typeof value === 'function';
}

function parseSeeded(value: unknown, surface: Surface): Awaited<ReturnType<Seeder['seed']>> {
  if (value === undefined || value === null) return { kind: 'seeded', cookies: {}, headers: {} };
  if (typeof value !== 'object') return badSeed(surface, `it gave a ${typeof value}`);
  const given: Readonly<Record<string, unknown>> = { ...value };
  return refusalOf(given) ?? meansOf(given, surface);
}

function refusalOf({ unsupported, rejected }: Readonly<Record<string, unknown>>): Refusal | undefined {
  if (typeof unsupported === 'string') return { kind: 'unsupported', reason: unsupported };
  return typeof rejected === 'string' ? { kind: 'rejected', reason: rejected } : undefined;
}

function meansOf(
  { path, cookies = {}, headers = {} }: Readonly<Record<string, unknown>>,
  surface: Surface,
): Awaited<ReturnType<Seeder['seed']>> {
  if (path !== undefined && typeof path !== 'string') return badSeed(surface, 'its "path" is no text');
  if (!isTexts(cookies)) return badSeed(surface, 'its "cookies" are no object of texts');
  if (!isTexts(headers)) return badSeed(surface, 'its "headers" are no object of texts');
  return { kind: 'seeded', cookies, headers, ...(path === undefined ? {} : { path }) };
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((text) => typeof text === 'string')
  );
}

function badSeed(surface: Surface, what: string): { readonly kind: 'fault'; readonly fault: Fault } {
  const hint = 'a seed gives nothing, or { path, cookies, headers }, { unsupported } or { rejected }';
  return {
    kind: 'fault',
    fault: { kind: 'bad-answer', surface, message: `Cannot use the seed: ${what}`, hint },
  };
}

function seedFault(cause: unknown, surface: Surface, timeout: number): Fault {
  if (cause instanceof TimeOut || (cause instanceof Error && cause.name === 'TimeoutError')) {
    const message = `Cannot wait any longer for the seed: it was not done within ${String(timeout)} ms`;
    return { kind: 'timed-out', surface, message, hint: 'seed less, or raise "timeout" in the config' };
  }
  if (cause instanceof TypeError && cause.message === 'fetch failed') {
    const message = `Cannot seed: ${saidOfCause(cause.cause ?? cause)}`;
    return { kind: 'not-found', surface, message, hint: 'start the application before the check' };
  }
  const trace = stackOf(cause)?.split('\n').slice(0, 8).join('\n');
  return {
    kind: 'error',
    surface,
    message: `Cannot seed: ${saidOfCause(cause)}`,
    hint: 'mend the seed; a world that the application cannot hold is answered with { rejected: "why" }',
    ...(trace === undefined ? {} : { trace }),
  };
}
