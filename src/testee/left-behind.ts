/** What a renderer can change for everybody that comes after it, as it is at one moment. */
export interface Surroundings {
  readonly globals: readonly PropertyKey[];
  readonly builtIns: readonly unknown[];
  /** Of each object among `OWNERS`: its keys, and what they hold. */
  readonly properties: readonly (readonly [keys: readonly PropertyKey[], values: readonly unknown[]])[];
  readonly environment: number;
  readonly directory: string;
}

/** Globals that everybody takes for granted. */
const BUILT_INS = [
  ...[
    'Object',
    'Array',
    'String',
    'Number',
    'Date',
    'Math',
    'JSON',
    'RegExp',
    'Map',
    'Set',
    'Promise',
    'Intl',
  ],
  ...[
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'queueMicrotask',
    'fetch',
    'console',
    'URL',
  ],
] as const;

const OWNERS: readonly (readonly [name: string, owner: object])[] = [
  ['Date', Date],
  ['Math', Math],
  ['JSON', JSON],
  ['Object.prototype', Object.prototype],
  ['Array.prototype', Array.prototype],
  ['String.prototype', String.prototype],
  ['Number.prototype', Number.prototype],
  ['Date.prototype', Date.prototype],
  ['RegExp.prototype', RegExp.prototype],
  ['Map.prototype', Map.prototype],
  ['Set.prototype', Set.prototype],
  ['Promise.prototype', Promise.prototype],
];

const { ownKeys, getOwnPropertyDescriptor } = Reflect;

/**
 * The surroundings as they are now: `known` itself where nothing differs from it, since to look is cheaper than to
 * write down.
 */
export function surroundings(known?: Surroundings): Surroundings {
  return known !== undefined && isAsKnown(known) ? known : lookedAt();
}

function lookedAt(): Surroundings {
  return {
    globals: ownKeys(globalThis),
    builtIns: BUILT_INS.map((name) => globalThis[name]),
    properties: OWNERS.map(([, owner]) => propertiesOf(owner)),
    environment: ownKeys(process.env).length,
    directory: process.cwd(),
  };
}

function isAsKnown({ globals, builtIns, properties, environment, directory }: Surroundings): boolean {
  return (
    ownKeys(globalThis).length === globals.length &&
    BUILT_INS.every((name, at) => globalThis[name] === builtIns[at]) &&
    OWNERS.every(([, owner], at) => holds(owner, properties[at])) &&
    ownKeys(process.env).length === environment &&
    process.cwd() === directory
  );
}

function holds(owner: object, properties: Surroundings['properties'][number] | undefined): boolean {
  if (properties === undefined) return false;
  const [keys, values] = properties;
  const keysNow = ownKeys(owner);
  if (keys.length !== keysNow.length) return false;
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at];
    if (key === undefined || keysNow[at] !== key || !Object.is(heldBy(owner, key), values[at])) return false;
  }
  return true;
}

function propertiesOf(owner: object): Surroundings['properties'][number] {
  const keys = ownKeys(owner);
  return [keys, keys.map((key) => heldBy(owner, key))];
}

function heldBy(owner: object, key: PropertyKey): unknown {
  const descriptor = getOwnPropertyDescriptor(owner, key);
  return descriptor?.get ?? (descriptor?.value as unknown);
}

/** What differs between two looks at the surroundings, in words; empty where nothing does. */
export function leftBehind(before: Surroundings, after: Surroundings): readonly string[] {
  if (before === after) return [];
  return [
    ...globalsWords(before.globals, after.globals),
    ...BUILT_INS.filter((_, at) => before.builtIns[at] !== after.builtIns[at]).map(
      (name) => `another ${name}`,
    ),
    ...OWNERS.flatMap(([name], at) => propertyWords(name, before.properties[at], after.properties[at])),
    ...(before.environment === after.environment ? [] : ['environment variables']),
    ...(before.directory === after.directory ? [] : ['another working directory']),
  ];
}

type Properties = Surroundings['properties'][number] | undefined;

function propertyWords(owner: string, before: Properties, after: Properties): readonly string[] {
  if (before === undefined || after === undefined) return [];
  const [keys, values] = before;
  const [keysNow, valuesNow] = after;
  if (keys.length !== keysNow.length) return [`properties of ${owner}`];
  const changed = keys.filter((key, at) => keysNow[at] !== key || !Object.is(values[at], valuesNow[at]));
  return changed.map((key) => `another ${owner}.${String(key)}`);
}

function globalsWords(before: readonly PropertyKey[], after: readonly PropertyKey[]): readonly string[] {
  if (before.length === after.length) return [];
  const names = after.filter((key) => !before.includes(key)).map(String);
  return [`global variables (${names.length === 0 ? 'some are gone' : names.join(', ')})`];
}
