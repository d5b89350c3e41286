/** A fact, or the reason why it is not known. Not knowing is never written as `null`, `0` or `''`. */
export type Known<T, Reason extends string = string> =
  { readonly kind: 'known'; readonly value: T } | { readonly kind: 'unknown'; readonly reason: Reason };

/** A fact. */
export function known<T>(value: T): { readonly kind: 'known'; readonly value: T } {
  return { kind: 'known', value };
}

/** A fact that is missing, with its reason. */
export function unknown<Reason extends string>(
  reason: Reason,
): { readonly kind: 'unknown'; readonly reason: Reason } {
  return { kind: 'unknown', reason };
}
