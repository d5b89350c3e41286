import type { z } from 'zod';
import { nearest, suggestion } from '../lang/nearest.js';
import type { Flaw } from './problem.js';
import { keysAt, valueAt } from './schema-at.js';

/** What zod found, as flaws in words of the author; unknown keys and values name the near miss. */
export function schemaFlaws(error: z.ZodError, schema: z.ZodType, data: unknown): readonly Flaw[] {
  const issues = error.issues.flatMap(ofOneBranch);
  const misspelt = new Set(
    issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [];
      const known = keysAt(schema, data, issue.path);
      return issue.keys.map((key) => JSON.stringify([...issue.path, nearest(key, known)]));
    }),
  );
  return issues
    .filter(({ path }) => valueAt(data, path) !== undefined || !misspelt.has(JSON.stringify(path)))
    .flatMap((issue) => flawsOf(issue, schema, data));
}

/** Of a union, the issues of the one branch whose kind of value was given, if there is one. */
function ofOneBranch(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const branch = issue.errors.find((issues) =>
    issues.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'),
  );
  return branch === undefined
    ? [issue]
    : branch.flatMap((inner) => ofOneBranch({ ...inner, path: [...issue.path, ...inner.path] }));
}

function flawsOf(issue: z.core.$ZodIssue, schema: z.ZodType, data: unknown): readonly Flaw[] {
  const { path } = issue;
  if (issue.code !== 'unrecognized_keys') return [{ path, message: messageOf(issue, valueAt(data, path)) }];
  const known = keysAt(schema, data, path);
  return issue.keys.map((key) => ({
    path: [...path, key],
    message: `Cannot use the key "${key}": it is not known here; ${suggestion(key, known)}`,
  }));
}

function messageOf(issue: z.core.$ZodIssue, given: unknown): string {
  // A schema's own message; zod's never begin so.
  if (issue.message.startsWith('Cannot ')) return issue.message;
  if (issue.code === 'invalid_key') return 'Cannot use an empty key';
  const needed = neededBy(issue);
  const name = issue.path.at(-1);
  if (given === undefined && name !== undefined) return `Cannot do without "${String(name)}": ${needed}`;
  if (given === undefined || given === null || isEmpty(issue)) return `Cannot leave this empty: ${needed}`;
  const near = typeof given === 'string' ? nearest(given, literalsOf(issue)) : undefined;
  return near === undefined
    ? `Cannot use ${shown(given)} here: ${needed}`
    : `Cannot use ${shown(given)} here; did you mean "${near}"?`;
}

/** What would be right, as the end of a sentence. */
function neededBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${NOUNS[issue.expected] ?? issue.expected} is needed`;
    case 'invalid_value':
    case 'invalid_union':
      return `${alternatives(issue)} is needed`;
    case 'too_small':
      if (issue.origin === 'string') return 'a text is needed';
      if (issue.origin === 'array') return 'a list of at least one is needed';
      return `it must be ${issue.inclusive === true ? 'at least' : 'more than'} ${String(issue.minimum)}`;
    default:
      return lowerFirst(issue.message);
  }
}

function alternatives(issue: z.core.$ZodIssue): string {
  const literals = literalsOf(issue);
  const nouns = issue.code === 'invalid_union' ? issue.errors.flat().flatMap(nounOf) : [];
  if (literals.length > 1 && nouns.length === 0) return `one of ${literals.join(', ')}`;
  return [...literals.map((value) => `"${value}"`), ...nouns].join(' or ');
}

function nounOf(issue: z.core.$ZodIssue): readonly string[] {
  return issue.code === 'invalid_type' ? [NOUNS[issue.expected] ?? issue.expected] : [];
}

const NOUNS: Readonly<Partial<Record<string, string>>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
};

function isEmpty(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'too_small' && (issue.origin === 'string' || issue.origin === 'array');
}

function literalsOf(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code !== 'invalid_union') return [];
  return 'options' in issue ? (issue.options ?? []).map(String) : issue.errors.flat().flatMap(literalsOf);
}

function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value}"`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a mapping' : `a ${typeof value}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
