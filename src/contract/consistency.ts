import { nearest, suggestion } from '../lang/nearest.js';
import type { CheckId } from './checks.js';
import { CHECK_IDS } from './checks.js';
import { UNSUPPORTED_REASONS } from './contract.js';
import { parsePattern, patternsOf } from './pattern.js';
import type { Flaw } from './problem.js';
import type { ContractSource } from './schema.js';
import type { Truth } from './vocabulary.js';
import { ACTIVE_PHASES, TRUTHS } from './vocabulary.js';
import { plain } from './plain-text.js';
import { surfaceFlaws } from './surface-flaws.js';

/** What no schema can say of a contract: that its parts fit each other. */
export function inconsistencies(source: ContractSource): readonly Flaw[] {
  return [
    ...undecidedClaims(source),
    ...sharedSentences(source),
    ...badPatterns(source),
    ...unspokenTruths(source),
    ...neverSaidWords(source),
    ...persistedFlaws(source),
    ...misplacedChecks(source),
    ...surfaceFlaws(source),
  ];
}

function undecidedClaims({ claims, truths }: ContractSource): readonly Flaw[] {
  const names = Object.keys(claims);
  return TRUTHS.flatMap((truth) => {
    const levels = truths[truth];
    const foreign = Object.keys(levels).filter((claim) => !names.includes(claim));
    const misspelt = foreign.map((claim) => nearest(claim, names));
    const open = names.filter((claim) => !Object.hasOwn(levels, claim) && !misspelt.includes(claim));
    return [
      ...open.map((claim) => ({
        path: ['truths', truth],
        message: `Cannot leave the claim "${claim}" undecided: say must, may, never or evidence`,
      })),
      ...foreign.map((claim) => ({
        path: ['truths', truth, claim],
        message: `Cannot decide on "${claim}": no claim has this name; ${suggestion(claim, names)}`,
      })),
    ];
  });
}

function sharedSentences({ claims }: ContractSource): readonly Flaw[] {
  const owner = new Map<string, string>();
  return Object.entries(claims).flatMap(([claim, { says }]) =>
    says.flatMap((sentence, index) => {
      const bare = plain(sentence).replace(/[\s.!?]+$/, '');
      const path = ['claims', claim, 'says', index];
      if (bare === '') return [{ path, message: `Cannot match "${sentence}": it has no words` }];
      const first = owner.get(bare);
      if (first === undefined) {
        owner.set(bare, claim);
        return [];
      }
      const message =
        first === claim
          ? `Cannot let "${claim}" own "${sentence}" twice`
          : `Cannot let "${claim}" own "${sentence}": the claim "${first}" owns this sentence`;
      return [{ path, message }];
    }),
  );
}

function badPatterns(source: ContractSource): readonly Flaw[] {
  return patternsOf(source).flatMap(({ source: pattern, path }) => {
    const parsed = parsePattern(pattern);
    if (parsed.kind === 'err')
      return [{ path, message: `Cannot read the pattern "${pattern}": ${parsed.error}` }];
    return parsed.value.test('')
      ? [{ path, message: `Cannot use the pattern "${pattern}": it matches the empty text` }]
      : [];
  });
}

/** Active truths are worded by phase; the others need words for what no key names. */
const NEEDED_WORDS: Readonly<Record<Truth, readonly string[]>> = {
  fresh: ACTIVE_PHASES,
  likely_stale: ACTIVE_PHASES,
  reconciled: ['any'],
  terminal: ['any'],
  unsupported: ['any'],
};

function unspokenTruths({ words }: ContractSource): readonly Flaw[] {
  return TRUTHS.flatMap((truth) =>
    NEEDED_WORDS[truth]
      .filter((key) => !Object.hasOwn(words[truth], key) && !Object.hasOwn(words[truth], 'any'))
      .map((key) => ({
        path: ['words', truth],
        message: `Cannot word "${truth}" without the key ${key === 'any' ? '"any"' : `"${key}" or "any"`}`,
      })),
  );
}

/** Words under a key that nothing has are never said; most likely the key is misspelt. */
function neverSaidWords({ words, persisted }: ContractSource): readonly Flaw[] {
  const keys: Readonly<Record<Truth, readonly string[]>> = {
    fresh: ACTIVE_PHASES,
    likely_stale: ACTIVE_PHASES,
    reconciled: persisted.outcome,
    terminal: persisted.outcome,
    unsupported: UNSUPPORTED_REASONS,
  };
  return TRUTHS.flatMap((truth) => {
    const known = [...keys[truth], 'any'];
    return Object.keys(words[truth])
      .filter((key) => !known.includes(key))
      .map((key) => ({
        path: ['words', truth, key],
        message: `Cannot word "${truth}" for "${key}"; ${suggestion(key, known)}`,
      }));
  });
}

function persistedFlaws({ persisted, lifecycle }: ContractSource): readonly Flaw[] {
  const { status, outcome, success } = persisted;
  const empty = Object.keys(status).length === 0;
  return [
    ...(empty ? [{ path: ['persisted', 'status'], message: 'Cannot do without a status' }] : []),
    ...success.flatMap((name, index) =>
      outcome.includes(name)
        ? []
        : [
            {
              path: ['persisted', 'success', index],
              message: `Cannot count "${name}" as success: it is no outcome; ${suggestion(name, outcome)}`,
            },
          ],
    ),
    ...ACTIVE_PHASES.flatMap((phase) =>
      lifecycle.anchors[phase].flatMap((field, index, fields) =>
        fields.indexOf(field) === index
          ? []
          : [
              {
                path: ['lifecycle', 'anchors', phase, index],
                message: `Cannot name the time stamp "${field}" twice`,
              },
            ],
      ),
    ),
  ];
}

function misplacedChecks({ requirements, without }: ContractSource): readonly Flaw[] {
  const named = new Set<CheckId>(Object.values(requirements).flatMap(({ checks }) => checks));
  const laidAside = (id: CheckId) => Object.hasOwn(without, id);
  const unplaced = CHECK_IDS.filter((id) => !named.has(id) && !laidAside(id));
  return [
    ...unplaced.map((id) => ({
      path: ['requirements'],
      message: `Cannot leave out the check "${id}": name it under a requirement, or under "without" with the reason`,
    })),
    ...CHECK_IDS.filter((id) => named.has(id) && laidAside(id)).map((id) => ({
      path: ['without', id],
      message: `Cannot do without the check "${id}" and require it as well`,
    })),
  ];
}
