/** What an operation that can be refused gives back: a value, or a reason tagged by `code`. */
export type Result<T, E> = Success<T> | Failure<E>;

interface Success<T> {
  readonly ok: true;
  readonly value: T;
}

interface Failure<E> {
  readonly ok: false;
  readonly error: E;
}

/** Wraps a value that was read or made successfully. */
export function ok<T>(value: T): Success<T> {
  return { ok: true, value };
}

/** Wraps the reason why there is no value. */
export function err<E>(error: E): Failure<E> {
  return { ok: false, error };
}
