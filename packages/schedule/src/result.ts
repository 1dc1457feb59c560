/**
 * A value, or why there is none. effect's Result does the same and would be a sixth of what this package weighs in a
 * page.
 */
export type Result<A, E> = Success<A> | Failure<E>

interface Success<A> {
  readonly ok: true
  readonly success: A
  [Symbol.iterator](): Iterator<never, A>
}

interface Failure<E> {
  readonly ok: false
  readonly failure: E
  [Symbol.iterator](): Generator<Failure<E>, never>
}

export const succeed = <A>(success: A): Success<A> => ({
  ok: true,
  success,
  [Symbol.iterator]: () => ({ next: () => ({ done: true, value: success }) })
})

export const fail = <E>(failure: E): Failure<E> => {
  const failed: Failure<E> = {
    ok: false,
    failure,
    *[Symbol.iterator]() {
      yield failed
      throw new Error("a failure ends the function that yields it")
    }
  }
  return failed
}

/** What `body` returns, or the first failure that it yields: `yield* result` is the value of the result. */
export const gen = <A, E = never>(body: () => Generator<Failure<E>, A>): Result<A, E> => {
  const { done, value } = body().next()
  return done === true ? succeed(value) : value
}
