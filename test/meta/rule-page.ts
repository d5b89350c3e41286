import { z } from 'zod';
import type { Example, Rule } from '../../src/static/rule.js';

const SHOWN = 12;

/** The page of a rule, as markdown. */
export function rulePage(rule: Rule): string {
  const { id, docs, examples } = rule;
  const forms = [...new Set(examples.bad.flatMap(({ form }) => (form === undefined ? [] : [form])))];
  return [
    `# ${id}`,
    `${docs.what}.`,
    `**Why:** ${docs.why}.`,
    `**Instead:** ${docs.instead}.`,
    ...(forms.length === 0 ? [] : [`Found in these forms: ${forms.join('; ')}.`]),
    '## Options',
    options(rule),
    '## Bad',
    ...examples.bad.slice(0, SHOWN).map(exampleText),
    '## Good',
    ...examples.good.slice(0, SHOWN).map(exampleText),
  ]
    .join('\n\n')
    .concat('\n');
}

function options({ options }: Rule): string {
  const { properties = {} } = z.toJSONSchema(options, { io: 'input' });
  const lines = Object.entries(properties).map(([key, schema]) => {
    const { description = '', default: value } = typeof schema === 'object' ? schema : {};
    return `- \`${key}\`: ${description}${value === undefined ? '' : ` (default \`${JSON.stringify(value)}\`)`}`;
  });
  return lines.length === 0 ? 'None.' : lines.join('\n');
}

function exampleText({ name, file, text, others = {} }: Example): string {
  const files = Object.entries({ [file]: text, ...others });
  return [`${name}:`, ...files.map(([path, content]) => fenced(path, content))].join('\n\n');
}

function fenced(path: string, content: string): string {
  const language = /\.([a-z]+)$/u.exec(path)?.[1] ?? '';
  const fence = content.includes('```') ? '~~~~' : '```';
  return [`${fence}${language}`, comment(path), content.trimEnd(), fence].join('\n');
}

/** The name of a file as the first line of its listing. */
function comment(path: string): string {
  return /\.(?:sql)$/u.test(path)
    ? `-- ${path}`
    : /\.(?:hbs|html|vue|svelte|erb|php)$/u.test(path)
      ? `<!-- ${path} -->`
      : `// ${path}`;
}
