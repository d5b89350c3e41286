import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { JsonReport } from '../../../src/report/json-schema.js';
import type { CliResult } from '../run-cli.js';
import { packageFolder } from '../run-cli.js';

const SCHEMA = readFileSync(join(packageFolder, 'specs/schema/report.schema.json'), 'utf8');
const isReport = new Ajv2020({ strict: true }).compile<JsonReport>(JSON.parse(SCHEMA) as object);

/** The JSON report that is all of standard output. Throws where the published schema does not accept it. */
export function reportOf({ stdout }: Pick<CliResult, 'stdout'>): JsonReport {
  const data: unknown = JSON.parse(stdout);
  if (isReport(data)) return data;
  throw new Error(`Cannot accept the report: ${JSON.stringify(isReport.errors)}`);
}
