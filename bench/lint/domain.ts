/** What a generated file is about. */
export interface Domain {
  /** Unique in the tree: `Invoice12`. */
  readonly type: string;
  readonly variable: string;
  readonly file: string;
  /** In words: `invoice`. */
  readonly noun: string;
  /** How near it comes to what the rules guard. */
  readonly topic: 'other' | 'names-model' | 'lifecycle' | 'breaks-rule';
  /** What it has of its own that only looks like what the rules guard. */
  readonly traits: readonly Trait[];
}

/** It shows toasts, has a status, keeps times, or says that something went well. */
export type Trait = 'toasts' | 'states' | 'times' | 'praise';

const NOUNS = [
  'Invoice',
  'Customer',
  'Project',
  'Team',
  'Report',
  'Order',
  'Shipment',
  'Ticket',
  'Webhook',
  'Session',
  'Device',
  'Campaign',
] as const;

/** The domain of the file with the number `at`. */
export function domainOf(at: number): Domain {
  const noun = NOUNS[at % NOUNS.length] ?? 'Invoice';
  const number = String(at);
  return {
    type: `${noun}${number}`,
    variable: noun.toLowerCase(),
    file: `${noun.toLowerCase()}-${number}`,
    noun: noun.toLowerCase(),
    topic: topicOf(at),
    traits: traitsOf(at),
  };
}

function topicOf(at: number): Domain['topic'] {
  if (at % 250 === 0) return 'breaks-rule';
  if (at % 20 === 0) return 'lifecycle';
  return at % 20 === 7 || at % 20 === 13 ? 'names-model' : 'other';
}

/** Some two files in five have one, as in the real products that this was held against. */
function traitsOf(at: number): readonly Trait[] {
  const all: readonly (readonly [Trait, boolean])[] = [
    ['toasts', at % 11 === 4],
    ['states', at % 7 === 1],
    ['times', at % 10 === 3],
    ['praise', at % 13 === 5],
  ];
  return all.flatMap(([trait, isSo]) => (isSo ? [trait] : []));
}
