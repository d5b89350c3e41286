import type { Chance } from './chance.js';
import type { Domain } from './domain.js';
import { topicImports, topicText } from './topic-text.js';

const METHODS = 15;

/** A module with a type, its schema, and a class that reads and writes it. */
export function serviceText(domain: Domain, chance: Chance): string {
  const { type, variable, noun } = domain;
  const methods = Array.from({ length: METHODS }, (_, index) => methodText(index, domain, chance));
  return `import { z } from 'zod';
import { logger } from '../lib/logger';
${topicImports(domain)}
export interface ${type} {
  readonly id: string;
  readonly name: string;
  readonly owner: string | null;
  readonly amount: number;
  readonly updatedAt?: Date;
}

export type ${type}Status = 'draft' | 'open' | 'closed' | 'archived';

export const ${variable}Schema = z.object({
  id: z.string().uuid(),
  name: z.string().min(1).max(200),
  amount: z.number().nonnegative(),
});

/** Reads and writes each ${noun} of a workspace. */
export class ${type}Service {
  constructor(private readonly store: Map<string, ${type}>, private readonly limit = 50) {}

${methods.join('\n')}}
${topicText(domain)}`;
}

function methodText(index: number, { type, variable, noun }: Domain, chance: Chance): string {
  const [verb, done] = chance([
    ['load', 'loaded'],
    ['rename', 'renamed'],
    ['archive', 'archived'],
    ['assign', 'assigned'],
    ['export', 'exported'],
  ]);
  const body = chance([
    `    const found = this.store.get(id);
    if (found === undefined) throw new Error(\`Cannot ${verb} the ${noun} "\${id}": it does not exist\`);
    const changed: ${type} = { ...found, amount: found.amount + ${String(index)}, updatedAt: new Date() };
    this.store.set(id, changed);
    return changed;`,
    `    const all = [...this.store.values()].filter(({ owner }) => owner !== null && owner.length > ${String(index)});
    const sorted = all.sort((one, other) => one.amount - other.amount);
    logger.debug('${noun} ${done}', { id, count: sorted.length });
    return sorted[0] ?? this.store.get(id);`,
    `    const response = await fetch(\`/api/${variable}s/\${encodeURIComponent(id)}/${verb}\`, { method: 'POST' });
    if (response.status >= 400) throw new Error('The server refused the request');
    return ${variable}Schema.parse(await response.json());`,
  ]);
  return `  /** The ${noun} with this id, ${done}. */
  async ${verb}${String(index)}(id: string) {
${body}
  }
`;
}
