import { withKnownTerms } from "../requirement/knownTerms.ts"
import { findingsOf } from "../explain/assessByReference.ts"
import type { Notice } from "../notice/Notice.ts"
import { caseOf } from "../requirement/caseOf.ts"
import { requirementOf } from "../requirement/lower.ts"
import { statusName } from "../requirement/Status.ts"
import { subjectBy } from "../requirement/subjects.ts"
import { fill, type Localized } from "../text/Localized.ts"
import type { Instant } from "../time/Instant.ts"
import { boundariesOf } from "./boundaries.ts"
import type { NoticeCase } from "./NoticeCase.ts"
import type { Side } from "./sides.ts"
import { words } from "./words.ts"

/** That a case found something else than it expects. */
export interface CaseDifference {
  readonly case: string
  readonly text: Localized
}

/** A boundary of a rule that no case comes to, or not from all sides. */
export interface Uncovered {
  readonly clause: string
  readonly rule: string
  readonly boundary: Localized
  readonly lacking: ReadonlyArray<Side>
  /** What the sides are called: below, equal, above; before, at, after. */
  readonly sides: ReadonlyArray<Localized>
}

const placed = ({ clauses }: Notice) =>
  clauses.flatMap((clause) =>
    clause.rules.filter(({ modality }) => modality !== "may").map((rule) => ({ clause, rule }))
  )

/**
 * What the cases find otherwise than they expect, in their order.
 *
 * @example
 * ```ts
 * import { caseDifferences, parseCases } from "@kepu/core/lint"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const cases = parseCases(
 *   JSON.stringify([
 *     {
 *       name: "a member unit without an activity",
 *       given: { units: [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }], activities: [] },
 *       asOf: "2023-10-01T00:00:00+08:00",
 *       expected: [{ rule: "member-unit-activity", subject: "edu", status: "met" }]
 *     }
 *   ])
 * )
 * if (cases._tag === "Success")
 *   console.log(caseDifferences(notice, cases.success).length) // 1
 * ```
 */
export const caseDifferences = (notice: Notice, cases: ReadonlyArray<NoticeCase>): ReadonlyArray<CaseDifference> =>
  cases.flatMap(({ asOf, expected, given, name }) => {
    const ready = caseOf(notice, withKnownTerms(notice, given), asOf)
    return expected.flatMap(({ rule: id, status, subject }) => {
      const one = placed(notice).find(({ rule }) => rule.id === id)
      const found = one && findingsOf(one.clause, one.rule, ready).find((finding) => finding.subject.id === subject)
      if (found?.status === status) return []
      const slots = { rule: id, subject, wanted: statusName[status] }
      const text =
        found === undefined
          ? fill(words.nothing, slots)
          : fill(words.status, { ...slots, found: statusName[found.status] })
      return [{ case: name, text }]
    })
  })

const names = {
  number: { below: words.belowNumber, at: words.atNumber, above: words.aboveNumber },
  moment: { below: words.belowMoment, at: words.atMoment, above: words.aboveMoment }
}

/**
 * The boundaries of each rule (its numbers, days and deadlines) on some side of which no case lies that expects something of it.
 *
 * @example
 * ```ts
 * import { uncoveredBoundaries } from "@kepu/core/lint"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * console.log(uncoveredBoundaries(notice, []).length > 0) // true
 * ```
 */
export const uncoveredBoundaries = (notice: Notice, cases: ReadonlyArray<NoticeCase>): ReadonlyArray<Uncovered> => {
  const ready = cases.map((one) => ({ ...one, given: caseOf(notice, withKnownTerms(notice, one.given), one.asOf) }))
  const scope = caseOf(notice, { units: [], activities: [] }, `${notice.validFrom}T00:00:00Z` as Instant)
  return placed(notice).flatMap(({ clause, rule }) => {
    const asked = requirementOf(rule, notice)
    const told = ready.flatMap(({ expected, given }) =>
      expected.flatMap(({ rule: id, subject }) => {
        const record = id === rule.id ? subjectBy(asked, subject, given) : undefined
        return record === undefined ? [] : [{ record, given }]
      })
    )
    return boundariesOf(asked, scope).flatMap(({ kind, met, text, wanted }): ReadonlyArray<Uncovered> => {
      const seen = new Set(told.flatMap(({ given, record }) => met(record, given)))
      const lacking = wanted.filter((side) => !seen.has(side))
      if (lacking.length === 0) return []
      const boundary = fill(words.ofRule, { clause: clause.number, says: rule.says })
      return [
        {
          clause: clause.number,
          rule: rule.id,
          boundary: { "zh-CN": `${boundary["zh-CN"]}：${text["zh-CN"]}`, en: `${boundary.en}: ${text.en}` },
          lacking,
          sides: lacking.map((side) => names[kind][side])
        }
      ]
    })
  })
}
