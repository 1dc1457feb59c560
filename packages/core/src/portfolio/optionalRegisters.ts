import type { With } from "./facts.ts"
import { type RegisterRow, registers } from "./registers.ts"

type Losses = With<typeof registers, { readonly losses: true }>

/** The registers that a portfolio may lack; one that is there is complete. */
export type OptionalRegister = Exclude<With<typeof registers, { readonly optional: true }>, Losses>

/**
 * The names of the registers that a portfolio may lack, in the order of a portfolio.
 *
 * @example
 * ```ts
 * import { optionalRegisters } from "@kepu/core/tables"
 *
 * console.log(optionalRegisters.includes("submissions"), optionalRegisters[0]) // true submissions
 * ```
 */
export const optionalRegisters = Object.entries<RegisterRow>(registers)
  .filter(([, { losses, optional }]) => optional && !losses)
  .map(([name]) => name) as unknown as readonly [OptionalRegister, ...ReadonlyArray<OptionalRegister>]
