import * as Schema from "effect/Schema"
import { Assessment } from "../assessment/Assessment.ts"
import { records } from "../portfolio/records.ts"
import { optionalRegisters } from "../portfolio/optionalRegisters.ts"
import { pointsAt } from "../portfolio/pointers.ts"
import { portfolioRegisters } from "../portfolio/registers.ts"
import { Weights } from "../rank/Weights.ts"
import { Receipt } from "../receipt/Receipt.ts"
import { Review } from "../review/Review.ts"

/** An assessment as it was made, with the digests of all that it was made from. */
export const ReceiptedAssessment = Schema.Struct({ assessment: Assessment, receipt: Receipt }).annotate({
  identifier: "ReceiptedAssessment"
})
export interface ReceiptedAssessment extends Schema.Schema.Type<typeof ReceiptedAssessment> {}

/**
 * The registers that a portfolio may lack; one that is there is complete.
 *
 * @example
 * ```ts
 * import { OptionalRegister } from "@kepu/core/port"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(OptionalRegister)
 * console.log(is("submissions"), is("activities")) // true false
 * ```
 */
export const OptionalRegister = Schema.Literals(optionalRegisters)
export type OptionalRegister = typeof OptionalRegister.Type

/** Says that a register is kept, even if nothing is in it: without a submission log nobody is late, with an empty one all are. */
export const Kept = Schema.Struct({ register: OptionalRegister }).annotate({ identifier: "Kept" })
export interface Kept extends Schema.Schema.Type<typeof Kept> {}

/**
 * The registers of a ledger and what their records are, each after those that it points at.
 *
 * @example
 * ```ts
 * import { registers } from "@kepu/core/port"
 * import * as Schema from "effect/Schema"
 *
 * console.log(Schema.is(registers.kept)({ register: "submissions" })) // true
 * ```
 */
export const registers = {
  ...records,
  kept: Kept,
  weights: Weights,
  assessments: ReceiptedAssessment,
  reviews: Review
} as const

type Registers = typeof registers

/** A register (登记册): the records of one kind in a ledger. */
export type RegisterName = keyof Registers

/**
 * The names of all registers of a ledger, each after those that its records point at.
 *
 * @example
 * ```ts
 * import { registerNames } from "@kepu/core/port"
 *
 * console.log(registerNames[0], registerNames.includes("weights")) // units true
 * ```
 */
export const registerNames = Object.keys(registers) as [RegisterName, ...Array<RegisterName>]
/**
 * @example
 * ```ts
 * import { RegisterName } from "@kepu/core/port"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(RegisterName)
 * console.log(is("weights"), is("pages")) // true false
 * ```
 */
export const RegisterName = Schema.Literals(registerNames)

/** What a record of a register holds. */
export type ValueOf<R extends RegisterName> = Registers[R]["Type"]

/** A record by its place in the ledger. */
export interface Ref {
  readonly register: RegisterName
  readonly key: string
}

/**
 * The place of a record as one text, `activities/7`, to look records up by.
 *
 * @example
 * ```ts
 * import { refId } from "@kepu/core/port"
 *
 * console.log(refId({ register: "activities", key: "7" })) // activities/7
 * ```
 */
export const refId = ({ key, register }: Ref): string => `${register}/${key}`

const points = portfolioRegisters.map((register) => ({
  register,
  atUnits: pointsAt(register, "units"),
  atActivities: pointsAt(register, "activities")
}))

/**
 * The records of the same ledger that a value points at, and without which a portfolio could not be made of it.
 *
 * @example
 * ```ts
 * import type { ActivityId, UnitId } from "@kepu/core/portfolio"
 * import { pointersOf, refId } from "@kepu/core/port"
 *
 * console.log(pointersOf("activities", { id: "1" as ActivityId, name: "讲座", host: "edu" as UnitId }).map(refId)) // [ 'units/edu' ]
 * ```
 */
export const pointersOf = <R extends RegisterName>(register: R, value: ValueOf<R>): ReadonlyArray<Ref> => {
  const own = points.find((one) => one.register === register)
  if (own === undefined) return []
  return [
    ...own.atUnits(value).map((key): Ref => ({ register: "units", key })),
    ...own.atActivities(value).map((key): Ref => ({ register: "activities", key }))
  ]
}

/**
 * The key that a value itself demands; `undefined` where the caller chooses it.
 *
 * @example
 * ```ts
 * import type { ActivityId, UnitId } from "@kepu/core/portfolio"
 * import { ownKey } from "@kepu/core/port"
 *
 * console.log(ownKey("activities", { id: "1" as ActivityId, name: "讲座", host: "edu" as UnitId })) // 1
 * ```
 */
export const ownKey = (register: RegisterName, value: ValueOf<RegisterName>): string | undefined => {
  if (register === "kept") return (value as Kept).register
  if (register === "reviews") return refId(value as ValueOf<"reviews">)
  return "id" in value ? value.id : undefined
}
