/** What a renderer can change for everybody that comes after it. Mostly counts, since it is looked at around every page. */
export interface Surroundings {
  readonly globals: readonly PropertyKey[];
  readonly prototypes: number;
  readonly environment: number;
  readonly directory: string;
  readonly clock: unknown;
  readonly dice: unknown;
}

/** The surroundings as they are now. */
export function surroundings(): Surroundings {
  return {
    globals: Reflect.ownKeys(globalThis),
    prototypes: size(Object.prototype) + size(Array.prototype) + size(String.prototype),
    environment: size(process.env),
    directory: process.cwd(),
    clock: Date.now,
    dice: Math.random,
  };
}

/** What differs between two looks at the surroundings, in words; empty where nothing does. */
export function leftBehind(before: Surroundings, after: Surroundings): readonly string[] {
  const changed = (Object.keys(WORDS) as (keyof typeof WORDS)[]).filter((key) => before[key] !== after[key]);
  return [...globalsWords(before.globals, after.globals), ...changed.map((key) => WORDS[key])];
}

const WORDS: Readonly<Record<Exclude<keyof Surroundings, 'globals'>, string>> = {
  prototypes: 'properties of built-in prototypes',
  environment: 'environment variables',
  directory: 'another working directory',
  clock: 'another Date.now',
  dice: 'another Math.random',
};

function size(object: object): number {
  return Reflect.ownKeys(object).length;
}

function globalsWords(before: readonly PropertyKey[], after: readonly PropertyKey[]): readonly string[] {
  if (before.length === after.length) return [];
  const names = after.filter((key) => !before.includes(key)).map(String);
  return [`global variables (${names.length === 0 ? 'some are gone' : names.join(', ')})`];
}
