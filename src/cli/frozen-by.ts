/** Why nothing may be accepted here, if so: in CI nobody looks at what is. */
export function frozenBy(): string | undefined {
  return ['', 'false', '0'].includes(process.env['CI'] ?? '') ? undefined : 'CI is set';
}
