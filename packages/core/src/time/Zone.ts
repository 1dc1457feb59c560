import * as Schema from "effect/Schema"

const isKnown = (zone: string): boolean => {
  try {
    return Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone.length > 0
  } catch {
    return false
  }
}

/** A time zone of the IANA database, such as `Asia/Shanghai`. */
export const Zone = Schema.NonEmptyString.check(
  Schema.makeFilter(isKnown, { message: "expected a time zone of the IANA database, like Asia/Shanghai" })
).annotate({ identifier: "Zone" })
