import type { Chance } from './chance.js';
import type { Domain } from './domain.js';
import { topicImports, topicText } from './topic-text.js';

const FIELDS = 15;

/** A component with state, a form and messages of its own. */
export function componentText(domain: Domain, chance: Chance): string {
  const { type, variable, noun } = domain;
  const fields = Array.from({ length: FIELDS }, (_, index) => fieldText(index, domain, chance));
  return `import { useState } from 'react';
import { Button } from '../ui/button';
${topicImports(domain)}
export interface ${type}Props {
  readonly ${variable}: Record<string, string | undefined>;
  readonly status: 'draft' | 'open' | 'closed';
  readonly onSave: (values: Record<string, string>) => Promise<void>;
}

const STATUS_CLASS = { draft: 'text-gray-500', open: 'text-green-600', closed: 'text-red-600' } as const;

export function ${type}Form({ ${variable}, status, onSave }: ${type}Props) {
  const [values, setValues] = useState<Record<string, string>>({});
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string>();
  const save = async () => {
    setSaving(true);
    try {
      await onSave(values);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'The ${noun} could not be saved');
    } finally {
      setSaving(false);
    }
  };
  return (
    <form className={\`space-y-4 \${STATUS_CLASS[status]}\`} onSubmit={() => void save()}>
      <h2 className="text-lg font-semibold">Edit ${noun}</h2>
${fields.join('\n')}
      {problem !== undefined && <p className="text-red-600">{problem}</p>}
      <Button disabled={isSaving}>{isSaving ? 'Saving…' : 'Save'}</Button>
    </form>
  );
}
${topicText(domain)}`;
}

function fieldText(index: number, { variable }: Domain, chance: Chance): string {
  const name = `${chance(['name', 'owner', 'city', 'note', 'email', 'amount'])}${String(index)}`;
  const label = chance(['Full name', 'Owner', 'City', 'Note for the team', 'Email', 'Amount due']);
  const hint = chance(['Optional', 'Shown to everybody', 'Kept for a year', 'Only for you']);
  return `      <label htmlFor="${name}">
        <span>${label}</span>
        <input id="${name}" defaultValue={${variable}.${name} ?? ''} onChange={({ target }) => setValues({ ...values, ${name}: target.value })} />
        <small title="${label}">${hint}</small>
      </label>`;
}
