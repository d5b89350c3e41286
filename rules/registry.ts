import type { RuleId } from '../src/contract/checks.js';
import type { Rule } from '../src/static/rule.js';
import { noFreshnessOutsideEngine } from './no-freshness-outside-engine.js';
import { noNewPersistedStatus } from './no-new-persisted-status.js';
import { noNewPersistenceFamily } from './no-new-persistence-family.js';
import { noOptimisticDefault } from './no-optimistic-default.js';
import { noOrphanClaim } from './no-orphan-claim.js';
import { noRawQueueCopy } from './no-raw-queue-copy.js';
import { noRawStatusText } from './no-raw-status-text.js';
import { useFrozenDelivery } from './use-frozen-delivery.js';
import { useRegisteredSurface } from './use-registered-surface.js';

/** Every static rule by its id, in the order of the catalogue. */
export const RULES = {
  'no-new-persisted-status': noNewPersistedStatus,
  'no-new-persistence-family': noNewPersistenceFamily,
  'no-raw-queue-copy': noRawQueueCopy,
  'no-raw-status-text': noRawStatusText,
  'no-freshness-outside-engine': noFreshnessOutsideEngine,
  'no-optimistic-default': noOptimisticDefault,
  'no-orphan-claim': noOrphanClaim,
  'use-frozen-delivery': useFrozenDelivery,
  'use-registered-surface': useRegisteredSurface,
} satisfies Readonly<Record<RuleId, Rule>>;
