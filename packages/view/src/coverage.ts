import type { Finding, Localized, Notice, Status } from "@kepu/core"
import { fill } from "@kepu/core/text"
import { words } from "./words.ts"

/** A part of a bar: findings of one status. Lengths are of 100. */
export interface CoveragePart {
  readonly status: Status
  readonly count: number
  readonly x: number
  readonly width: number
}

/** How far the requirements of one clause are covered. */
export interface CoverageRow {
  readonly clause: string
  readonly asks: Localized
  readonly total: number
  readonly parts: ReadonlyArray<CoveragePart>
  /** The whole row in words, for those who do not see it. */
  readonly says: Localized
}

const order: ReadonlyArray<Status> = ["met", "unmet", "undetermined", "pending", "judgement"]

/** Of a clause, how many of its findings have which status. */
export interface ClauseCounts {
  readonly clause: string
  readonly findings: Readonly<Partial<Record<Status, number>>>
}

/**
 * The same as `coverageOf`, of findings that are counted already.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { coverageBars } from "@kepu/view/figures"
 *
 * const [row] = coverageBars(notice, [{ clause: "三（一）", findings: { met: 1, unmet: 3 } }])
 * console.log(row?.total, row?.parts[0]?.width) // 4 25
 * ```
 */
export const coverageBars = (
  notice: Pick<Notice, "clauses">,
  counts: ReadonlyArray<ClauseCounts>
): ReadonlyArray<CoverageRow> => {
  const byClause = new Map(counts.map(({ clause, findings }) => [clause, findings]))
  return notice.clauses.flatMap(({ number, summary }): ReadonlyArray<CoverageRow> => {
    const own = byClause.get(number) ?? {}
    const total = order.reduce((sum, status) => sum + (own[status] ?? 0), 0)
    if (total === 0) return []
    let reached = 0
    const parts = order.flatMap((status): ReadonlyArray<CoveragePart> => {
      const count = own[status] ?? 0
      if (count === 0) return []
      const x = (100 * reached) / total
      reached += count
      return [{ status, count, x, width: (100 * reached) / total - x }]
    })
    const says = fill(words.covered, { clause: number, met: own.met ?? 0, total })
    return [{ clause: number, asks: summary, total, parts, says }]
  })
}

/**
 * For each clause that binds somebody, how many of its findings have which status, as parts of a bar.
 *
 * @example
 * ```ts
 * import { assess, portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { coverageOf } from "@kepu/view"
 *
 * const units = [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }]
 * const { findings } = assess(notice, portfolioFromData({ units, activities: [] }), { asOf: "2023-10-20" })
 * console.log(coverageOf(notice, findings)[0]?.says.en) // 三（一）: 0 of 1 met
 * ```
 */
export const coverageOf = (notice: Notice, findings: ReadonlyArray<Finding>): ReadonlyArray<CoverageRow> => {
  const counts = new Map<string, Partial<Record<Status, number>>>()
  for (const { clause, status } of findings) {
    const own = counts.get(clause) ?? {}
    counts.set(clause, own)
    own[status] = (own[status] ?? 0) + 1
  }
  return coverageBars(
    notice,
    [...counts].map(([clause, own]) => ({ clause, findings: own }))
  )
}
