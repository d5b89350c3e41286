import type { Domain, Trait } from './domain.js';

/** What a file imports for its topic and its traits. */
export function topicImports({ topic, traits }: Domain): string {
  const model = topic === 'other' ? '' : "import type { OperationRun } from '../models/operation-run';\n";
  return traits.includes('toasts') ? `${model}import { toast } from '../ui/toast';\n` : model;
}

/** What a file says for its topic and its traits. */
export function topicText(domain: Domain): string {
  const { traits, topic } = domain;
  return [...traits.map((trait) => traitText(trait, domain)), ownText(topic, domain)].join('');
}

function traitText(trait: Trait, { type, noun }: Domain): string {
  switch (trait) {
    case 'toasts':
      return `
export const announce${type} = () => toast.success('The ${noun} is saved');
`;
    case 'states':
      return `
/** The label of a status; what is new has none yet. */
export function label${type}(status: 'draft' | 'active' | 'closed') {
  if (status === 'closed') return 'Closed';
  return status === 'active' ? 'Active' : 'Draft';
}
`;
    case 'times':
      return `
export const newest${type} = (all: readonly { createdAt: Date }[]) =>
  [...all].sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime())[0];
`;
    case 'praise':
      return `
export const SAVED_${type.toUpperCase()} = 'The ${noun} was saved successfully';
`;
  }
}

function ownText(topic: Domain['topic'], { type }: Domain): string {
  switch (topic) {
    case 'other':
      return '';
    case 'names-model':
      return `
/** The operation that a change belongs to. */
export const operationOf${type} = (runs: readonly OperationRun[], id: string) => runs.find((run) => run.id === id)?.path;
`;
    case 'lifecycle':
      return `
/** What is queued, and what is running; the words for it come from the presenter. */
export const active${type} = (runs: readonly OperationRun[]) =>
  runs.filter(({ status }) => status === 'queued' || status === 'running').sort((one, other) => one.created_at - other.created_at);
`;
    case 'breaks-rule':
      return `
export const isLate${type} = (run: OperationRun) => Date.now() - run.created_at > 300_000;
`;
  }
}
