/**
 * Three truth values after Kleene: `undefined` is "not known", exactly as NULL is in SQL.
 * More facts may turn `undefined` into a decided value; they never turn a decided one over.
 */
export type Truth = boolean | undefined

/**
 * `false` if it is true, `true` if it is false, else not known.
 *
 * @example
 * ```ts
 * import { not } from "@kepu/core/condition"
 *
 * console.log(not(true), not(undefined)) // false undefined
 * ```
 */
export const not = (truth: Truth): Truth => (truth === undefined ? undefined : !truth)

/** `true` if both are true, `false` if one is false, else not known. */
export const and = (a: Truth, b: Truth): Truth =>
  a === false || b === false ? false : a === undefined || b === undefined ? undefined : true

/**
 * `true` if all are true, `false` if one is false, else not known.
 *
 * @example
 * ```ts
 * import { all } from "@kepu/core/condition"
 *
 * console.log(all([true, undefined]), all([true, false])) // undefined false
 * ```
 */
export const all = (truths: ReadonlyArray<Truth>): Truth =>
  truths.includes(false) ? false : truths.includes(undefined) ? undefined : true

/**
 * `true` if one is true, `false` if all are false, else not known.
 *
 * @example
 * ```ts
 * import { any } from "@kepu/core/condition"
 *
 * console.log(any([false, undefined]), any([true, undefined])) // undefined true
 * ```
 */
export const any = (truths: ReadonlyArray<Truth>): Truth =>
  truths.includes(true) ? true : truths.includes(undefined) ? undefined : false
