import type { Finding } from "@kepu/core"

/** Of a finding what two assessments are compared by. */
export type Compared = Pick<Finding, "rule" | "status"> & {
  readonly subject: Pick<Finding["subject"], "id" | "kind" | "name" | "source">
  readonly message: Finding["message"]
}

/** What is otherwise than before. */
export interface Changes<F> {
  /** What was wrong or open, and is no longer. */
  readonly settled: ReadonlyArray<F>
  /** What is wrong now and was not. */
  readonly arisen: ReadonlyArray<F>
}

/**
 * What a subject is known by in two states of the same file: its row, as its name may have been mended.
 *
 * @example
 * ```ts
 * import { byRow } from "@kepu/view"
 *
 * const source = { file: "附件1.csv", row: 2 }
 * console.log(byRow({ kind: "activity", id: "1", name: "义诊", source })) // activity 附件1.csv  2
 * ```
 */
export const byRow = ({ id, kind, source }: Compared["subject"]): string =>
  source === undefined || kind === "unit"
    ? `${kind} ${id}`
    : `${kind} ${source.file} ${source.table ?? ""} ${source.row}`

/**
 * What a subject is known by in two files: its name, as rows come and go.
 *
 * @example
 * ```ts
 * import { byName } from "@kepu/view"
 *
 * const source = { file: "附件1.csv", row: 2 }
 * console.log(byName({ kind: "activity", id: "1", name: "义诊", source })) // activity 义诊
 * ```
 */
export const byName = ({ kind, name }: Compared["subject"]): string => `${kind} ${name}`

/**
 * What was settled and what has come up between two assessments of one notice; subjects are the same by `known`.
 *
 * @example
 * ```ts
 * import { type ActivityInput, assess, portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { byName, changesBetween } from "@kepu/view"
 *
 * const units = [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }]
 * const findingsOf = (activities: ReadonlyArray<ActivityInput>) =>
 *   assess(notice, portfolioFromData({ units, activities }), { asOf: "2023-10-20" }).findings
 * const time: ActivityInput["time"] = { sessions: [{ start: "2023-09-18" }] }
 * const lecture: ActivityInput = { id: "1", name: "讲座", host: "edu", time, platform: "published" }
 * const { settled } = changesBetween(findingsOf([]), findingsOf([lecture]), byName)
 * console.log(settled.map(({ rule }) => rule)) // [ 'member-unit-activity' ]
 * ```
 */
export const changesBetween = <F extends Compared>(
  before: ReadonlyArray<F>,
  after: ReadonlyArray<F>,
  known: (subject: Compared["subject"]) => string
): Changes<F> => {
  const wrongIn = (findings: ReadonlyArray<F>): ReadonlyMap<string, F> =>
    new Map(
      findings
        .filter(({ status }) => status === "unmet" || status === "undetermined")
        .map((finding) => [`${finding.rule} ${known(finding.subject)}`, finding] as const)
    )
  const [old, now] = [wrongIn(before), wrongIn(after)]
  return {
    settled: [...old].flatMap(([key, finding]) => (now.has(key) ? [] : [finding])),
    arisen: [...now].flatMap(([key, finding]) =>
      finding.status === "unmet" && old.get(key)?.status !== "unmet" ? [finding] : []
    )
  }
}
