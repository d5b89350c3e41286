import { describe, expect, it } from 'vitest';
import { NO_PAINT, type ReportOptions } from '../../src/report/reporter.js';
import { REPORTERS } from '../../src/report/reporters.js';
import { FAULT_AND_GAP_OUTCOME, GREEN_OUTCOME, TWO_FINDINGS_OUTCOME } from './golden-outcomes.js';

const OUTCOMES = [
  ['green', GREEN_OUTCOME],
  ['two-findings', TWO_FINDINGS_OUTCOME],
  ['fault-and-gap', FAULT_AND_GAP_OUTCOME],
] as const;
const FORMATS = [
  ['text', 'txt'],
  ['json', 'json'],
  ['markdown', 'md'],
] as const;
const plain: ReportOptions = { quiet: false, paint: NO_PAINT };

describe.each(OUTCOMES)('the report of %s', (name, outcome) => {
  it.each(FORMATS)('as %s is as reviewed', async (format, extension) => {
    const report = (await REPORTERS[format]())(outcome, plain);
    await expect(report).toMatchFileSnapshot(`../../snapshots/report/${name}.${extension}`);
  });
});

it('is short for a quiet run', async () => {
  const report = (await REPORTERS.text())(TWO_FINDINGS_OUTCOME, { ...plain, quiet: true });
  await expect(report).toMatchFileSnapshot('../../snapshots/report/two-findings-quiet.txt');
});
