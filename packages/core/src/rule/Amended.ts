import * as Schema from "effect/Schema"
import { PlainDate } from "../time/PlainDate.ts"

/**
 * A later notice that has changed an earlier one, as people cite it.
 *
 * @example
 * ```ts
 * import { AmendingNotice } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(AmendingNotice)
 * console.log(is({ id: "change-1", title: "补充通知", issuedOn: "2023-09-10" }), is({ id: "change-1", title: "补充通知", issuedOn: "9月10日" })) // true false
 * ```
 */
export const AmendingNotice = Schema.Struct({
  id: Schema.NonEmptyString,
  title: Schema.NonEmptyString,
  documentNumber: Schema.optionalKey(Schema.NonEmptyString),
  issuedOn: PlainDate
})
export interface AmendingNotice extends Schema.Schema.Type<typeof AmendingNotice> {}

/**
 * The clause of a later notice by which something became what it is.
 *
 * @example
 * ```ts
 * import { Amended } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(Amended)
 * console.log(is({ clause: "一", id: "change-1", title: "补充通知", issuedOn: "2023-09-10" }), is({ id: "change-1" })) // true false
 * ```
 */
export const Amended = Schema.Struct({ ...AmendingNotice.fields, clause: Schema.NonEmptyString }).annotate({
  identifier: "Amended"
})
export interface Amended extends Schema.Schema.Type<typeof Amended> {}

/** Later notices that have changed or added a part of a notice, in their order. */
export const amendable = { amendedBy: Schema.optionalKey(Schema.NonEmptyArray(Amended)) }
