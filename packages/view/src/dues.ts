import type { Assessment, Instant, Localized, Notice } from "@kepu/core"
import { deadlines } from "@kepu/core/next"
import { toMillis } from "@kepu/core/time"
import { spanOf } from "./span.ts"

/** Something that has to be done by a moment. */
export interface Due {
  readonly id: string
  readonly what: Localized
  readonly when: Localized
  /** The clause that sets it, where one does. */
  readonly clause?: string
  /** The first instant that is too late, in milliseconds. */
  readonly tooLate: number
  readonly isOver: boolean
  /** How long there is, or since when it is over. */
  readonly left: Localized
  /** How many units were in time, of how many that are bound, and of how many it is not known. */
  readonly received?: { readonly inTime: number; readonly bound: number; readonly open: number }
}

const receivedOf = (id: string, { findings }: Pick<Assessment, "findings">): Pick<Due, "received"> => {
  const bound = findings.filter(({ rule, status }) => rule === id && status !== "not-applicable")
  const count = (wanted: string) => bound.filter(({ status }) => status === wanted).length
  return bound.length === 0
    ? {}
    : { received: { inTime: count("met"), bound: bound.length, open: count("undetermined") } }
}

/**
 * What has to be done by when: what is to come first, soonest first, and then what is over.
 *
 * @example
 * ```ts
 * import { assess, portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { duesOf } from "@kepu/view"
 *
 * const units = [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }]
 * const assessment = assess(notice, portfolioFromData({ units, activities: [] }), { asOf: "2023-09-01" })
 * const [next] = duesOf(notice, assessment)
 * console.log(next?.what.en, "·", next?.left.en) // table of key activities · left: 6 d 0 h
 * ```
 */
export const duesOf = (
  notice: Notice,
  assessment: Pick<Assessment, "findings"> & { readonly asOf: Instant }
): ReadonlyArray<Due> => {
  const now = toMillis(assessment.asOf)
  return deadlines(notice)
    .filter(({ kind }) => kind !== "window-start")
    .map(({ at, clause, id, kind, name, says }): Due => {
      const tooLate = toMillis(at)
      return {
        id,
        what: name,
        when: says,
        ...(clause === undefined ? {} : { clause }),
        tooLate,
        isOver: now >= tooLate,
        left: spanOf(tooLate - now),
        ...(kind === "deadline" ? receivedOf(id, assessment) : {})
      }
    })
    .toSorted((a, b) => Number(a.isOver) - Number(b.isOver) || a.tooLate - b.tooLate)
}
