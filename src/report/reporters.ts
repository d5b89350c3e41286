import type { ReporterName } from './reporter-names.js';
import type { Reporter } from './reporter.js';

/** Every format by its name, each loaded when it is asked for: who prints text does not wait for XML. */
export const REPORTERS: Readonly<Record<ReporterName, () => Promise<Reporter>>> = {
  text: async () => (await import('./text.js')).text,
  json: async () => (await import('./json.js')).json,
  ndjson: async () => (await import('./ndjson.js')).ndjson,
  markdown: async () => (await import('./markdown.js')).markdown,
  html: async () => (await import('./html/html-report.js')).htmlReport,
  sarif: async () => (await import('./sarif.js')).sarif,
  junit: async () => (await import('./junit.js')).junit,
  github: async () => (await import('./github.js')).github,
  gitlab: async () => (await import('./gitlab.js')).gitlab,
};
