import { type Moment, momentOf } from "../condition/momentOf.ts"
import * as Result from "effect/Result"
import type { Failures } from "../failure/Failure.ts"
import { fill, list } from "../text/Localized.ts"
import type { Notice } from "./Notice.ts"
import { validityAt } from "./validityAt.ts"
import { notInForce, validityWords as words } from "./words.ts"

/**
 * The notice itself, if it is the one to ask at `asOf` (see {@link validityAt}); else it fails with `not-yet-in-force`
 * or `no-longer-in-force` and names the successor. To be asked first wherever a notice is chosen for a moment, as
 * `assess` answers for any.
 *
 * @throws `Failed` if `moment` is none
 *
 * @example
 * ```ts
 * import { inForce } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * console.log(inForce(notice, "2023-09-01")._tag) // Success
 * console.log(inForce(notice, "2023-08-01")._tag) // Failure
 * ```
 */
export const inForce = (notice: Notice, moment: Moment): Result.Result<Notice, Failures> => {
  const asOf = momentOf(moment, notice.zone)
  const { id, successor, title, validFrom: from, validTo: to = "" } = notice
  const validity = validityAt(notice, asOf)
  if (validity === "in-force") return Result.succeed(notice)
  const next = successor === undefined ? words.last : fill(words.followed, { successor })
  const code = validity === "not-yet" ? "not-yet-in-force" : "no-longer-in-force"
  return Result.fail([notInForce(code, id, { title, from, to, asOf, next })])
}

/**
 * The one notice of a region that is in force at `asOf`. A notice without `validTo` gives way to its successor as
 * soon as that is in force. Nothing is chosen silently: it fails with `unknown-region`, `none-in-force` or
 * `several-in-force`, and names the notices that there are.
 *
 * @param region GB/T 2260 code of the region
 * @throws `Failed` if `moment` is none
 *
 * @example
 * ```ts
 * import { noticeInForce } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const found = noticeInForce([notice], "610526", "2023-09-01")
 * console.log(found._tag === "Success" && found.success.id === notice.id) // true
 * ```
 */
export const noticeInForce = (
  notices: ReadonlyArray<Notice>,
  region: string,
  moment: Moment
): Result.Result<Notice, Failures> => {
  const [some] = notices
  const asOf = momentOf(moment, some === undefined ? "UTC" : some.zone)
  const own = notices.filter((notice) => notice.region.code === region)
  const valid = own.filter((notice) => validityAt(notice, momentOf(moment, notice.zone)) === "in-force")
  const current = valid.filter(({ successor }) => !valid.some(({ id }) => id === successor))
  const [notice, ...others] = current
  if (notice !== undefined && others.length === 0) return Result.succeed(notice)
  const code = own.length === 0 ? "unknown-region" : valid.length === 0 ? "none-in-force" : "several-in-force"
  const found = (valid.length === 0 ? own : valid).map(({ id, validFrom: from, validTo: to }) =>
    fill(words.validity, { id, from, to: to ?? words.open })
  )
  return Result.fail([notInForce(code, region, { region, asOf, found: list(found) })])
}
