import type { Change, NotCompared } from '../verdict/change.js';
import type { Finding, WaivedEvent } from '../verdict/event.js';
import type { Outcome } from '../verdict/outcome.js';
import { counted, grouped, whereOf } from './words.js';

/** What has changed in one way, a line for each thing. */
export interface ChangeGroup {
  /** One word of at most eight characters. */
  readonly label: string;
  readonly title: string;
  readonly tone: 'good' | 'bad' | 'doubt';
  readonly items: readonly ChangeItem[];
}

/** One thing that changed; a finding of this run has its fingerprint. */
export interface ChangeItem {
  readonly words: string;
  readonly fingerprint?: string;
}

/** What changed in one sentence; nothing where a run was compared with nothing. */
export function changeWords({ change }: Pick<Outcome, 'change'>): string | undefined {
  if (change === undefined) return undefined;
  if ('reason' in change) return `Not compared with ${change.base}: ${change.reason}`;
  const { appeared, fixed, still, lowered } = change;
  const less = lowered.length === 0 ? [] : [`less evidence in ${counted(lowered.length, 'place')}`];
  const sums = [
    ...less,
    counted(appeared.length, 'new finding'),
    `${grouped(fixed.length)} fixed`,
    `${grouped(still.length)} still there`,
  ];
  return `Since ${change.base}: ${sums.join(', ')}`;
}

/** Everything that changed, what a reviewer has to see first; groups without items are left out. */
export function changeGroups(change: Change | NotCompared | undefined): readonly ChangeGroup[] {
  if (change === undefined || 'reason' in change) return [];
  const { lowered, appeared, fixed, unknown, waived } = change;
  const groups: readonly ChangeGroup[] = [
    {
      label: 'less',
      title: 'Less evidence',
      tone: 'doubt',
      items: lowered.map(({ about, words }) => ({ words: `${about} ${words}` })),
    },
    { label: 'new', title: 'New findings', tone: 'bad', items: appeared.map(foundItem) },
    { label: 'passed', title: 'Newly let pass', tone: 'doubt', items: waived.map(waivedItem) },
    ...acceptedGroups(change),
    { label: 'unknown', title: 'No longer looked for', tone: 'doubt', items: unknown.map(findingItem) },
    { label: 'fixed', title: 'Fixed', tone: 'good', items: fixed.map(findingItem) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

function acceptedGroups({ accepted }: Change): readonly ChangeGroup[] {
  if (accepted.kind !== 'known') {
    const items = [{ words: 'snapshots and persisted values: one of the logs does not tell them' }];
    return [{ label: 'unknown', title: 'Not compared', tone: 'doubt', items }];
  }
  const { persisted, snapshots } = accepted.value;
  return [
    {
      label: 'stored',
      title: 'Persisted values changed',
      tone: 'doubt',
      items: [
        ...persisted.added.map((value) => ({ words: `added: ${value}` })),
        ...persisted.removed.map((value) => ({ words: `removed: ${value}` })),
      ],
    },
    {
      label: 'snapshot',
      title: 'Snapshots changed',
      tone: 'doubt',
      items: [
        ...snapshots.changed.map((file) => ({ words: `changed: ${file}` })),
        ...snapshots.added.map((file) => ({ words: `added: ${file}` })),
        ...snapshots.removed.map((file) => ({ words: `removed: ${file}` })),
      ],
    },
  ];
}

function findingItem(finding: Finding): ChangeItem {
  const { requirement, headline, surface, location } = finding;
  const where = surface === undefined && location !== undefined ? location.file : whereOf(finding);
  return { words: `${requirement} ${headline} (${where})` };
}

function foundItem(finding: Finding): ChangeItem {
  return { ...findingItem(finding), fingerprint: finding.fingerprint };
}

function waivedItem({ finding, by, reason }: WaivedEvent): ChangeItem {
  const { check, location } = finding;
  const place = location === undefined ? '' : ` ${location.file}:${String(location.line)}`;
  return { words: `${check}${place}, by ${by}: ${reason}` };
}
