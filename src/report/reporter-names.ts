/** The formats of `--reporter`, in the order in which they are offered. */
export const REPORTER_NAMES = [
  'text',
  'json',
  'ndjson',
  'markdown',
  'html',
  'sarif',
  'junit',
  'github',
  'gitlab',
] as const;
export type ReporterName = (typeof REPORTER_NAMES)[number];
