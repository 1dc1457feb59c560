import { type Moment, momentOf } from "../condition/momentOf.ts"
import * as Result from "effect/Result"
import type { Failure, Failures } from "../failure/Failure.ts"
import { startOfDay } from "../time/civil.ts"
import { toMillis } from "../time/millis.ts"
import type { PlainDate } from "../time/PlainDate.ts"
import type { Amendment } from "./Amendment.ts"
import { mergeNotices } from "./mergeNotices.ts"
import type { Notice } from "./Notice.ts"
import { misfit } from "./words.ts"

/** A notice as it holds from a day on, that day included, until the next version does. */
export interface NoticeVersion {
  readonly from: PlainDate
  readonly notice: Notice
}

/** What is wrong in an amendment: its id stands before the place in its data. */
const inAmendment = (amendment: string, { path, ...failure }: Failure): Failure => ({
  ...failure,
  path: `${amendment} ${path}`
})

/** Why an amendment cannot be traced to the notice, if it cannot. */
const untraceable = (amendment: Amendment, base: Notice, byId: ReadonlyMap<string, Amendment>): Failure | undefined => {
  const seen = new Set([amendment.id])
  for (let id = amendment.amends.notice; id !== base.id;) {
    const next = byId.get(id)
    if (next === undefined) return misfit("unknown-notice", "amends.notice", { id })
    if (seen.has(id)) return misfit("amends-itself", "amends.notice", { id: amendment.id })
    if (next.issuedOn > amendment.issuedOn) return misfit("before-amended", "amends.notice", { id })
    seen.add(id)
    id = next.amends.notice
  }
  return undefined
}

/** Each before those that change it; else by the day of issue, and of one day as they are given. */
const inOrder = (amendments: ReadonlyArray<Amendment>): ReadonlyArray<Amendment> => {
  const left = amendments.toSorted((a, b) => (a.issuedOn < b.issuedOn ? -1 : a.issuedOn > b.issuedOn ? 1 : 0))
  const ordered: Array<Amendment> = []
  while (left.length > 0) {
    const ready = left.findIndex(({ amends }) => !left.some(({ id }) => id === amends.notice))
    ordered.push(...left.splice(ready, 1))
  }
  return ordered
}

/**
 * Every version of a notice: itself from its day of issue, and what each amendment leaves of it from that one's day of
 * issue on. An amendment may name the notice or another amendment of it. A failure names the amendment in its path.
 *
 * @example
 * ```ts
 * import { versionsOf } from "@kepu/core/notice"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const versions = versionsOf(notice, [])
 * console.log(versions._tag === "Success" && versions.success.length) // 1
 * ```
 */
export const versionsOf = (
  base: Notice,
  amendments: ReadonlyArray<Amendment>
): Result.Result<ReadonlyArray<NoticeVersion>, Failures> => {
  const byId = new Map(amendments.map((amendment) => [amendment.id, amendment]))
  const [problem, ...further] = amendments.flatMap((amendment, n): ReadonlyArray<Failure> => {
    const { id } = amendment
    const isTwice = id === base.id || amendments.findIndex((other) => other.id === id) < n
    const failure = isTwice ? misfit("amendment-twice", "id", { id }) : untraceable(amendment, base, byId)
    return failure === undefined ? [] : [inAmendment(id, failure)]
  })
  if (problem !== undefined) return Result.fail([problem, ...further])
  const versions: Array<NoticeVersion> = [{ from: base.issuedOn, notice: base }]
  for (const amendment of inOrder(amendments)) {
    const merged = mergeNotices(versions.at(-1)!.notice, amendment)
    if (Result.isFailure(merged)) {
      const [first, ...others] = merged.failure
      const located = (failure: Failure) => inAmendment(amendment.id, failure)
      return Result.fail([located(first), ...others.map(located)])
    }
    versions.push({ from: amendment.issuedOn, notice: merged.success })
  }
  return Result.succeed(versions)
}

/**
 * The amendments of a notice, direct or of one another, among those of several.
 *
 * @example
 * ```ts
 * import { amendmentsOf } from "@kepu/core/notice"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * console.log(amendmentsOf(notice, []).length) // 0
 * ```
 */
export const amendmentsOf = (base: Notice, amendments: ReadonlyArray<Amendment>): ReadonlyArray<Amendment> => {
  const ids = new Set([base.id])
  for (let size = 0; size < ids.size;) {
    size = ids.size
    for (const { amends, id } of amendments) if (ids.has(amends.notice)) ids.add(id)
  }
  return amendments.filter(({ amends }) => ids.has(amends.notice))
}

/**
 * The version that holds at a moment: that of the last amendment whose day of issue has begun in the notice's zone.
 * Before all of them it is the first.
 *
 * @throws `Failed` if `asOf` is not a moment
 *
 * @example
 * ```ts
 * import { versionAt, versionsOf } from "@kepu/core/notice"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const versions = versionsOf(notice, [])
 * if (versions._tag === "Success") console.log(versionAt(versions.success, "2023-10-01").id) // pucheng-2023
 * ```
 */
export const versionAt = (versions: ReadonlyArray<NoticeVersion>, asOf: Moment): Notice => {
  const [first] = versions
  const at = toMillis(momentOf(asOf, first!.notice.zone))
  return (versions.findLast(({ from, notice }) => startOfDay(from, notice.zone) <= at) ?? first!).notice
}
