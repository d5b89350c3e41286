/** Ends a `switch` over a union: a member that nobody handled breaks the build, and throws if it gets here. */
export function assertNever(value: never): never {
  throw new Error(`Cannot handle ${JSON.stringify(value)}: no branch names it`);
}
