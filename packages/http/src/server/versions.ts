import { type Notice } from "@kepu/core"
import { Instant } from "@kepu/core/schema"
import { type Amendment, amendmentsOf, type NoticeVersion, versionsOf } from "@kepu/core/notice"
import { fromMillis } from "@kepu/core/time"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"

/** The moment asked about, or now, as clocks show it where the notice holds. */
export const momentOf = (asOf: Instant | undefined, { zone }: Notice): Effect.Effect<Instant> =>
  asOf === undefined
    ? Effect.map(Clock.currentTimeMillis, (now) => fromMillis(now - (now % 1000), zone))
    : Effect.succeed(asOf)

interface Made {
  readonly amendments: ReadonlyArray<Amendment>
  readonly versions: ReadonlyArray<NoticeVersion>
}
const known = new WeakMap<Notice, Made>()

/**
 * Every version of a notice that those amendments make which are of it; made once, so that a version is the same object
 * with each request.
 *
 * @throws `Error` if one of them does not fit
 */
export const versionsAmong = (notice: Notice, amendments: ReadonlyArray<Amendment>): ReadonlyArray<NoticeVersion> => {
  const found = known.get(notice)
  if (found?.amendments === amendments) return found.versions
  const made = versionsOf(notice, amendmentsOf(notice, amendments))
  if (made._tag === "Failure") {
    const [{ path, text }] = made.failure
    throw new Error(`${path}: ${text.en}`)
  }
  const versions = made.success
  known.set(notice, { amendments, versions })
  return versions
}
