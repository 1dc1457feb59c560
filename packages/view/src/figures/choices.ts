import type { Finding, Localized, Notice } from "@kepu/core"
import { deadlines } from "@kepu/core/next"
import { type Eligibility, type Selection, showQuantity } from "@kepu/core/rank"

/**
 * How an activity stands in a recommendation: chosen; eligible and not chosen; what it lacks can still be done in time;
 * facts are missing; or it cannot be recommended.
 */
export type ChoiceState = "chosen" | "eligible" | "pending" | "open" | "out"

/** Why an activity is not chosen, or what it lacks. */
export interface ChoiceReason {
  /** The clause, where a finding is the reason. */
  readonly clause?: string
  readonly text: Localized
}

/** An activity in a recommendation. */
export interface ChoiceRow {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly state: ChoiceState
  readonly rank?: number
  /** The points, or the range in which they lie. */
  readonly points?: string
  /** Facts that are not known may still change its rank. */
  readonly isProvisional: boolean
  readonly reasons: ReadonlyArray<ChoiceReason>
  /** Of all that it must be it lacks a single requirement. */
  readonly isNear: boolean
  /** Until when that can be done which it lacks; as people read it. */
  readonly until?: Localized
}

/** A recommendation, group by group. */
export interface Choices {
  readonly rows: ReadonlyArray<ChoiceRow>
  readonly counts: Readonly<Record<ChoiceState, number>>
}

const isMust = ({ modality }: Finding): boolean => modality === "must"

const reasonOf = ({ clause, message }: Finding): ChoiceReason => ({ clause, text: message })

/** What an activity lacks that cannot be recommended, or of which it is not known. */
const lackingRow = (
  { activity, findings, status, unit }: Eligibility,
  untilOf: (rules: ReadonlySet<string>) => Localized | undefined
): ChoiceRow => {
  const musts = findings.filter(isMust)
  const failing = musts.filter((finding) => finding.status !== "undetermined")
  const isPending = failing.length > 0 && failing.every((finding) => finding.status === "pending")
  const until = isPending ? untilOf(new Set(failing.map(({ rule }) => rule))) : undefined
  return {
    id: activity.id,
    name: activity.name,
    unit: unit.name,
    state: status === "undetermined" ? "open" : isPending ? "pending" : "out",
    isProvisional: false,
    reasons: musts.map(reasonOf),
    isNear: musts.length === 1 && failing.length === 1,
    ...(until === undefined ? {} : { until })
  }
}

const places: ReadonlyArray<ChoiceState> = ["chosen", "eligible", "pending", "open", "out"]

/**
 * Who is chosen, who may be and is not, and what the others lack: the chosen first, by rank, those last that cannot be
 * recommended, and of these first who lacks a single requirement.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { recommend } from "@kepu/core/rank"
 * import { choicesOf } from "@kepu/view/figures"
 *
 * const activities = [{ id: "1", name: "讲座", host: "edu" }]
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities })
 * const { rows } = choicesOf(notice, recommend(notice, portfolio, { asOf: "2023-09-20" }))
 * console.log(rows[0]?.name, rows[0]?.state) // 讲座 open
 * ```
 */
export const choicesOf = (
  notice: Notice,
  {
    chosen,
    eligible,
    ineligible,
    notChosen,
    ranking
  }: Pick<Selection, "chosen" | "eligible" | "ineligible" | "notChosen" | "ranking">
): Choices => {
  const dues = deadlines(notice).filter(({ kind }) => kind === "deadline")
  // Of several the first that comes, as all of them are needed.
  const untilOf = (rules: ReadonlySet<string>) => dues.find(({ id }) => rules.has(id))?.says
  const standing = new Map(ranking?.rows.map(({ points, rank, subject }) => [subject.id, { points, rank }]))
  const advice = new Map(eligible.map(({ activity, findings }) => [activity.id, findings.map(reasonOf)]))
  const rows = [
    ...chosen.map(({ activity, points, provisional, rank, unit }): ChoiceRow => ({
      id: activity.id,
      name: activity.name,
      unit: unit.name,
      state: "chosen",
      rank,
      points: showQuantity(points),
      isProvisional: provisional === true,
      reasons: advice.get(activity.id) ?? [],
      isNear: false
    })),
    ...notChosen.map(({ activity, provisional, reason, unit }): ChoiceRow => {
      const own = standing.get(activity.id)
      return {
        id: activity.id,
        name: activity.name,
        unit: unit.name,
        state: "eligible",
        ...(own === undefined ? {} : { rank: own.rank, points: showQuantity(own.points) }),
        isProvisional: provisional === true,
        reasons: [{ text: reason }, ...(advice.get(activity.id) ?? [])],
        isNear: false
      }
    }),
    ...ineligible
      .map((lacking) => lackingRow(lacking, untilOf))
      .toSorted(
        (a, b) =>
          places.indexOf(a.state) - places.indexOf(b.state) ||
          Number(b.isNear) - Number(a.isNear) ||
          a.reasons.length - b.reasons.length
      )
  ]
  const count = (state: ChoiceState) => rows.filter((row) => row.state === state).length
  return {
    rows,
    counts: {
      chosen: count("chosen"),
      eligible: count("eligible"),
      pending: count("pending"),
      open: count("open"),
      out: count("out")
    }
  }
}
