import type { Finding } from '../verdict/event.js';
import type { Outcome } from '../verdict/outcome.js';
import { placeOf } from './places.js';
import { shortened } from './visible.js';
import { whereOf } from './words.js';

const LIMIT = 400;

/**
 * A report for the code quality widget of a merge request: one entry a finding, at the line at fault, or else at the
 * requirement in the contract.
 *
 * Source: GitLab, "Code Quality report format"; its fingerprints have to be unique.
 */
export function gitlab(outcome: Outcome): string {
  const entries = outcome.findings.map((finding) => {
    const { check, fingerprint } = finding;
    const place = placeOf(finding, outcome);
    return {
      description: descriptionOf(finding),
      check_name: check,
      fingerprint,
      severity: 'major',
      location: { path: place?.file ?? '.', lines: { begin: place?.line ?? 1 } },
    };
  });
  return `${JSON.stringify(entries, null, 2)}\n`;
}

function descriptionOf(finding: Finding): string {
  const { requirement, headline, message } = finding;
  return shortened(`${requirement} ${headline} [${whereOf(finding)}]: ${message}`, LIMIT);
}
