import type { Result } from '../lang/result.js';
import { err, ok } from '../lang/result.js';
import type { Millis } from '../lang/units.js';
import { inconsistencies } from './consistency.js';
import type { Contract, Lifecycle, SurfaceSpec, Windows } from './contract.js';
import { parseDuration } from './duration.js';
import { catastrophe, patternsOf } from './pattern.js';
import type { ContractProblem, Flaw } from './problem.js';
import { readYaml } from './read-yaml.js';
import { schemaFlaws } from './schema-flaws.js';
import type { ContractSource } from './schema.js';
import { contractSchema } from './schema.js';
import type { Surface } from './vocabulary.js';
import { SURFACES } from './vocabulary.js';
import { wordFlaws } from './word-flaws.js';

/**
 * The contract in `text` (YAML 1.2, of which JSON is a part), or everything that is wrong with it, each with its
 * place. `file` is only named in problems. Its patterns are tried on its words: one that takes catastrophically long
 * does so here as well. See `parseUntrustedContract`.
 */
export function parseContract(text: string, file: string): Result<Contract, readonly ContractProblem[]> {
  const read = readContract(text, file);
  if (read.kind === 'err') return read;
  return judged(read.value, wordFlaws(read.value.contract));
}

/** As `parseContract`, but no pattern is used before it is known that it ends in reasonable time. */
export async function parseUntrustedContract(
  text: string,
  file: string,
): Promise<Result<Contract, readonly ContractProblem[]>> {
  const read = readContract(text, file);
  if (read.kind === 'err') return read;
  const slow = await slowPatterns(read.value.contract);
  return judged(read.value, slow.length > 0 ? slow : wordFlaws(read.value.contract));
}

interface ReadContract {
  readonly contract: Contract;
  /** Flaws in the order of their places. */
  readonly placed: (flaws: readonly Flaw[]) => readonly ContractProblem[];
}

function judged(
  { contract, placed }: ReadContract,
  flaws: readonly Flaw[],
): Result<Contract, readonly ContractProblem[]> {
  return flaws.length > 0 ? err(placed(flaws)) : ok(contract);
}

/** The contract as it is written, before any of its patterns is used. */
function readContract(text: string, file: string): Result<ReadContract, readonly ContractProblem[]> {
  const yaml = readYaml(text);
  if (yaml.kind === 'err') return err(yaml.error.map((flaw) => ({ file, ...flaw })));
  const { data, placeOf } = yaml.value;
  const placed = (flaws: readonly Flaw[]) =>
    flaws
      .map(({ path, message }) => ({ file, ...placeOf(path), key: path.map(String).join('.'), message }))
      .sort((a, b) => a.line - b.line || a.column - b.column);
  const contract = contractOf(data);
  return contract.kind === 'ok' ? ok({ contract: contract.value, placed }) : err(placed(contract.error));
}

function contractOf(data: unknown): Result<Contract, readonly Flaw[]> {
  const parsed = contractSchema.safeParse(data);
  if (!parsed.success) return err(schemaFlaws(parsed.error, contractSchema, data));
  const flaws: Flaw[] = [...inconsistencies(parsed.data)];
  const lifecycle = lifecycleOf(parsed.data, flaws);
  return flaws.length > 0 ? err(flaws) : ok(assembled(parsed.data, lifecycle));
}

function lifecycleOf({ lifecycle }: ContractSource, flaws: Flaw[]): Lifecycle {
  const read = (text: string, path: readonly string[]): Millis => {
    const duration = parseDuration(text);
    if (duration.kind === 'ok') return duration.value;
    flaws.push({ path: ['lifecycle', ...path], message: duration.error });
    return Infinity as Millis;
  };
  const base: Windows = {
    queued: read(lifecycle.default.queued, ['default', 'queued']),
    running: read(lifecycle.default.running, ['default', 'running']),
  };
  const types = Object.entries(lifecycle.types).map(([type, windows]): [string, Windows | 'unsupported'] => {
    if (windows === 'unsupported') return [type, windows];
    const { queued, running } = windows;
    return [
      type,
      {
        queued: queued === undefined ? base.queued : read(queued, ['types', type, 'queued']),
        running: running === undefined ? base.running : read(running, ['types', type, 'running']),
      },
    ];
  });
  return { anchors: lifecycle.anchors, default: base, types: Object.fromEntries(types) };
}

function assembled(source: ContractSource, lifecycle: Lifecycle): Contract {
  const { delivery, surfaces, ...rest } = source;
  return {
    ...rest,
    lifecycle,
    surfaces: surfacesOf(surfaces),
    ...(delivery === undefined ? {} : { delivery }),
  };
}

function surfacesOf(source: ContractSource['surfaces']): Partial<Record<Surface, SurfaceSpec>> {
  const entries = SURFACES.flatMap((name): [Surface, SurfaceSpec][] => {
    const { shows, run, path, ...optional } = source[name] ?? {};
    if (shows === undefined || run === undefined || path === undefined) return [];
    const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
    return [[name, { shows, run, path, ...given }]];
  });
  return Object.fromEntries(entries);
}

/** The patterns of a contract that can take catastrophically long on some page, each with the reason. */
export async function slowPatterns(contract: Contract): Promise<readonly Flaw[]> {
  const flaws = patternsOf(contract).map(async ({ source, path }) => {
    const reason = await catastrophe(source);
    return reason === undefined ? [] : [{ path, message: `Cannot use the pattern "${source}": ${reason}` }];
  });
  return (await Promise.all(flaws)).flat();
}
