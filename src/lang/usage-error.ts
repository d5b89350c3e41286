/** Something that the person who called can mend: a flag, a config, a contract, a path. Printed without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
