import * as Schema from "effect/Schema"
import { Localized } from "../text/schema.ts"
import { PlainDate, PlainTime } from "./PlainDate.ts"
import { Zone } from "./Zone.ts"

/**
 * The latest moment for something, with every reading of 「X日前」 spelt out as a field.
 *
 * - without `time`, `inclusive` lasts to 24:00 of `date` and `exclusive` to its 00:00; the instant 24:00:00
 *   belongs to the next day and is late;
 * - with `time`, `inclusive` takes the stroke of the clock itself as on time, `exclusive` does not.
 *
 * No official standard settles whether the day of 「X日前」 counts, so `boundary` has no default.
 *
 * @example
 * ```ts
 * import { Deadline } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(Deadline)
 * console.log(is({ date: "2023-09-15", boundary: "inclusive", zone: "Asia/Shanghai" }), is({ date: "2023-09-15", zone: "Asia/Shanghai" })) // true false
 * ```
 */
export const Deadline = Schema.Struct({
  date: PlainDate,
  time: Schema.optionalKey(PlainTime),
  boundary: Schema.Literals(["inclusive", "exclusive"]),
  zone: Zone,
  /** The notice calls it provisional (暂定): until a later notice confirms it nothing is overdue or late. */
  tentative: Schema.optionalKey(Schema.Literal(true)),
  medium: Schema.optionalKey(Localized),
  /** As the notice writes it, at most 20 characters. */
  written: Schema.optionalKey(Schema.NonEmptyString.check(Schema.isMaxCodePoints(20)))
}).annotate({ identifier: "Deadline" })
export interface Deadline extends Schema.Schema.Type<typeof Deadline> {}
