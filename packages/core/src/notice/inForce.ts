import * as Data from "effect/Data"
import * as Result from "effect/Result"
import { fill, list, localized, type Localized } from "../text/Localized.ts"
import type { Instant } from "../time/Instant.ts"
import type { PlainDate } from "../time/PlainDate.ts"
import type { Notice } from "./Notice.ts"
import type { Validity } from "./Validity.ts"
import { validityAt } from "./validityAt.ts"

/** A notice was asked about a moment for which it is not the one to ask. */
export class NotInForce extends Data.TaggedError("NotInForce")<{
  readonly notice: string
  readonly asOf: Instant
  readonly validFrom: PlainDate
  readonly validTo?: PlainDate
  /** Id of the notice that follows, if the notice names one. */
  readonly successor?: string
  readonly reason: Exclude<Validity, "in-force">
  readonly explanation: Localized
}> {
  override readonly message = this.explanation.en
}

/** There is not exactly one notice to ask for a region and a moment; `found` are the ids of those that there are. */
export class NoSuchNotice extends Data.TaggedError("NoSuchNotice")<{
  readonly region: string
  readonly asOf: Instant
  readonly reason: "unknown-region" | "none-in-force" | "several-in-force"
  readonly found: ReadonlyArray<string>
  readonly explanation: Localized
}> {
  override readonly message = this.explanation.en
}

const notYet = localized(
  "《{title}》自 {from} 起有效，不适用于 {asOf}；{next}",
  "“{title}” is in force from {from}, not at {asOf}; {next}"
)
const expired = localized(
  "《{title}》有效期至 {to}，不适用于 {asOf}；{next}",
  "“{title}” was in force until {to}, not at {asOf}; {next}"
)
const followed = localized("后继通知为“{successor}”", "its successor is “{successor}”")
const last = localized("没有后继通知", "it has no successor")

/**
 * The notice itself, if it is the one to ask at `asOf` (see {@link validityAt}); else an error that names its
 * successor. To be asked first wherever a notice is chosen for a moment, as `assess` answers for any.
 */
export const inForce = (notice: Notice, asOf: Instant): Result.Result<Notice, NotInForce> => {
  const { id, successor, title, validFrom, validTo } = notice
  const reason = validityAt(notice, asOf)
  if (reason === "in-force") return Result.succeed(notice)
  const next = successor === undefined ? last : fill(followed, { successor })
  return Result.fail(
    new NotInForce({
      notice: id,
      asOf,
      validFrom,
      ...(validTo === undefined ? {} : { validTo }),
      ...(successor === undefined ? {} : { successor }),
      reason,
      explanation:
        reason === "not-yet"
          ? fill(notYet, { title, from: validFrom, asOf, next })
          : fill(expired, { title, to: validTo ?? "", asOf, next })
    })
  )
}

const reasons: Readonly<Record<NoSuchNotice["reason"], Localized>> = {
  "unknown-region": localized("没有地区 {region} 的通知", "there is no notice of the region {region}"),
  "none-in-force": localized(
    "地区 {region} 的通知在 {asOf} 都不在有效期内：{found}",
    "no notice of the region {region} is in force at {asOf}: {found}"
  ),
  "several-in-force": localized(
    "地区 {region} 在 {asOf} 有不止一个通知有效，请指明其一：{found}",
    "more than one notice of the region {region} is in force at {asOf}, name one of them: {found}"
  )
}

const validity = localized("“{id}”（{from} 至 {to}）", "“{id}” ({from} to {to})")
const open = localized("另有通知时", "a later notice")

/**
 * The one notice of a region that is in force at `asOf`. A notice without `validTo` gives way to its successor as
 * soon as that is in force. Nothing is chosen silently: no notice, or more than one, is an error that names them.
 *
 * @param region GB/T 2260 code of the region
 */
export const noticeInForce = (
  notices: ReadonlyArray<Notice>,
  region: string,
  asOf: Instant
): Result.Result<Notice, NoSuchNotice> => {
  const own = notices.filter((notice) => notice.region.code === region)
  const valid = own.filter((notice) => Result.isSuccess(inForce(notice, asOf)))
  const current = valid.filter(({ successor }) => !valid.some(({ id }) => id === successor))
  const [notice, ...others] = current
  if (notice !== undefined && others.length === 0) return Result.succeed(notice)
  const reason = own.length === 0 ? "unknown-region" : valid.length === 0 ? "none-in-force" : "several-in-force"
  const found = valid.length === 0 ? own : valid
  return Result.fail(
    new NoSuchNotice({
      region,
      asOf,
      reason,
      found: found.map(({ id }) => id),
      explanation: fill(reasons[reason], {
        region,
        asOf,
        found: list(
          found.map(({ id, validFrom, validTo }) => fill(validity, { id, from: validFrom, to: validTo ?? open }))
        )
      })
    })
  )
}
