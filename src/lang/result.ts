/** An answer, or why there is none. */
export type Result<T, E> = Ok<T> | Err<E>;

/** A result that is there. */
export interface Ok<T> {
  readonly kind: 'ok';
  readonly value: T;
}

/** A result that is not there, with the reason. */
export interface Err<E> {
  readonly kind: 'err';
  readonly error: E;
}

/** A successful result. */
export function ok<T>(value: T): Ok<T> {
  return { kind: 'ok', value };
}

/** A failed result. */
export function err<E>(error: E): Err<E> {
  return { kind: 'err', error };
}
