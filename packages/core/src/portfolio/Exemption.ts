import * as Schema from "effect/Schema"
import { exemptionFacts } from "./registerFacts.ts"
import { fieldsOf } from "./fields.ts"

/**
 * That a unit was let off a rule about units (免除), or given more time for it (延期), by an office or a post that may do
 * so. It holds from its day on; `until` is the last day, included: of an exemption the last on which it holds, without
 * it there is none; of an extension the last for doing it.
 *
 * @example
 * ```ts
 * import { Exemption } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const given = { unit: "edu", rule: "one-each", kind: "exempt", on: "2023-09-10", by: "县科协", reason: "整体搬迁" }
 * // An extension must say until when.
 * console.log(Schema.is(Exemption)(given), Schema.is(Exemption)({ ...given, kind: "extend" })) // true false
 * ```
 */
export const Exemption = Schema.Struct(fieldsOf(exemptionFacts))
  .check(
    Schema.makeFilter(({ kind, until }) => kind === "exempt" || until !== undefined, {
      message: "an extension must say until when"
    }),
    Schema.makeFilter(({ on, until }) => until === undefined || on <= until, {
      message: "an exemption must not end before it begins"
    })
  )
  .annotate({ identifier: "Exemption" })
export interface Exemption extends Schema.Schema.Type<typeof Exemption> {}
