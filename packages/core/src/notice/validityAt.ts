import { startOfDay } from "../time/civil.ts"
import type { Instant } from "../time/Instant.ts"
import { toMillis } from "../time/millis.ts"
import type { Notice } from "./Notice.ts"
import type { Validity } from "./Validity.ts"

/** The first and the first late millisecond of a notice's validity, in its own time zone. */
const span = ({ validFrom, validTo, zone }: Pick<Notice, "validFrom" | "validTo" | "zone">) => ({
  from: startOfDay(validFrom, zone),
  end: validTo === undefined ? Number.POSITIVE_INFINITY : startOfDay(validTo, zone, 1)
})

/**
 * Where `asOf` lies: the notice is in force from the start of `validFrom` to the end of `validTo`, both days included
 * and taken in its time zone.
 *
 * @example
 * ```ts
 * import type { Instant } from "@kepu/core"
 * import { validityAt } from "@kepu/core/judge"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * console.log(validityAt(notice, "2023-08-01T00:00:00+08:00" as Instant)) // not-yet
 * ```
 */
export const validityAt = (notice: Pick<Notice, "validFrom" | "validTo" | "zone">, asOf: Instant): Validity => {
  const { end, from } = span(notice)
  const at = toMillis(asOf)
  return at < from ? "not-yet" : at < end ? "in-force" : "expired"
}
