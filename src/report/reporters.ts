import { json } from './json.js';
import { markdown } from './markdown.js';
import { ndjson } from './ndjson.js';
import type { ReporterName } from './reporter-names.js';
import type { Reporter } from './reporter.js';
import { text } from './text.js';

/** Every format by its name. */
export const REPORTERS: Readonly<Record<ReporterName, Reporter>> = { text, json, ndjson, markdown };
