/** The enumerated cases in groups, the ones that show the most for the least first. */
export const CASE_GROUPS = [
  'gallery',
  'scopes',
  'times',
  'twists',
  'labels',
  'pairs',
  'boundaries',
  'states',
] as const;
export type CaseGroup = (typeof CASE_GROUPS)[number];
