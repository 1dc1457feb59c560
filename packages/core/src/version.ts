/**
 * Version of the library, as its package says; part of every receipt.
 *
 * @example
 * ```ts
 * import { version } from "@kepu/core"
 *
 * console.log(version) // 0.1.0
 * ```
 */
export const version = "0.1.0"
