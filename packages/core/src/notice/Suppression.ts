import * as Schema from "effect/Schema"
import { Localized } from "../text/schema.ts"

/**
 * A diagnostic that the office knows of and accepts. It holds only while the data that it is about do not change.
 *
 * @example
 * ```ts
 * import { lint } from "@kepu/core/lint"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { Suppression } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const [found] = lint(notice)
 * const known = { code: found!.code, digest: found!.digest, reason: "已与发文单位核实" }
 * console.log(Schema.is(Suppression)(known), Schema.is(Suppression)({ code: found!.code })) // true false
 * ```
 */
export const Suppression = Schema.Struct({
  /** The diagnostic's code; lint tells of one that it does not find. */
  code: Schema.NonEmptyString,
  /** The diagnostic's `digest`; of a diagnostic about one rule, it is the `ruleDigest` of that rule. */
  digest: Schema.String.check(Schema.isPattern(/^sha256-[0-9a-f]{64}$/u)),
  /** Why it stays, in one language or in all. */
  reason: Schema.Union([Schema.NonEmptyString, Localized])
}).annotate({ identifier: "Suppression" })
export interface Suppression extends Schema.Schema.Type<typeof Suppression> {}
