import type { Failures } from "./Failure.ts"

/** It was done: `success` is what was asked for. */
export interface Success<A> {
  readonly _tag: "Success"
  readonly success: A
}

/** It was not done: `failure` tells why. */
export interface Unsuccessful<E> {
  readonly _tag: "Failure"
  readonly failure: E
}

/**
 * What a function answers that may be expected to fail; `_tag` tells which of the two it is. It is the `Result` of
 * effect; its functions take what those of `@kepu/core/schema` answer, which are the same with effect's types.
 */
export type Result<A, E = Failures> = Success<A> | Unsuccessful<E>
