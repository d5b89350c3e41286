import { SURFACES } from '../contract/vocabulary.js';
import { err, ok, type Result } from '../lang/result.js';
import type { Header, RequirementHeader } from './event.js';

/** The header of two shards taken as one run: a check that either of them makes is made. */
export function mergeHeaders(one: Header, other: Header): Header {
  const others = new Map(other.requirements.map((requirement) => [requirement.id, requirement]));
  const known = new Set(one.requirements.map(({ id }) => id));
  return {
    ...one,
    shard: { index: 1, of: 1 },
    requirements: [
      ...one.requirements.map((requirement) => mergeRequirements(requirement, others.get(requirement.id))),
      ...other.requirements.filter(({ id }) => !known.has(id)),
    ],
  };
}

function mergeRequirements(one: RequirementHeader, other: RequirementHeader | undefined): RequirementHeader {
  if (other === undefined) return one;
  const missing = new Set(other.notCheckedHere);
  const notCheckedHere = one.notCheckedHere.filter((check) => missing.has(check));
  if (one.reach === undefined || other.reach === undefined) return { ...one, notCheckedHere };
  const reached = new Set([...one.reach, ...other.reach]);
  return { ...one, notCheckedHere, reach: SURFACES.filter((surface) => reached.has(surface)) };
}

/** Whether the logs under `headers` are all the shards of one run, each once; if not, what is wrong and what to do. */
export function wholeRun(headers: readonly Header[]): Result<readonly Header[], string> {
  const [first] = headers;
  if (first === undefined) return err('Cannot merge logs: there is none');
  const stranger = SAME.find((key) => headers.some((header) => told(header, key) !== told(first, key)));
  if (stranger !== undefined)
    return err(`Cannot merge logs: they differ in "${stranger}"; merge the shards of one run`);
  const indices = headers.map(({ shard }) => shard.index);
  const twice = indices.find((index, at) => indices.indexOf(index) !== at);
  if (twice !== undefined) return err(`Cannot merge logs: shard ${twice} is there twice; name each log once`);
  const missing = range(first.shard.of).filter((index) => !indices.includes(index));
  if (missing.length > 0) {
    return err(`Cannot merge logs: shard ${missing.join(', ')} of ${first.shard.of} is missing; add its log`);
  }
  return ok(headers);
}

const SAME = [
  'version',
  'command',
  'seed',
  'spec',
  'contractHash',
  'commit',
  'testee',
  'filters',
  'shard',
] as const;

function told(header: Header, key: (typeof SAME)[number]): string {
  return JSON.stringify(key === 'shard' ? header.shard.of : header[key]);
}

function range(upTo: number): number[] {
  return Array.from({ length: upTo }, (_, at) => at + 1);
}
