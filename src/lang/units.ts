declare const unit: unique symbol;

/** A length of time in milliseconds. */
export type Millis = number & { readonly [unit]: 'millis' };

/** A moment: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly [unit]: 'instant' };

/** Marks a number as a length of time in milliseconds. */
export function millis(value: number): Millis {
  return value as Millis;
}

/** Marks a number as a moment in milliseconds since the Unix epoch. */
export function instant(value: number): Instant {
  return value as Instant;
}
