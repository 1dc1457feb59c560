import type { Activity, Localized, Notice, Portfolio } from "@kepu/core"
import { applyPlan, type Edit, type Need } from "@kepu/core/remedy"
import { nameOfFact } from "@kepu/core/condition"
import { type CellText, factText } from "@kepu/csv"
import { writtenColumn } from "./writtenColumn.ts"

/** Another text for a cell of a file. */
export interface CellEdit extends CellText {
  readonly file: string
  readonly before: string
}

/** A fact for which the files have no column: of the activity in a row, or of a unit. */
export interface FactEdit {
  readonly of: { readonly file: string; readonly table?: string; readonly row: number } | { readonly unit: string }
  readonly name: string
  readonly fact: string
  readonly factName: Localized
  /** As the portfolio is encoded. */
  readonly value: NonNullable<Edit["patch"][number]["value"]>
}

/** One thing that was mended: cells, and facts that have none. */
export interface Entry {
  readonly title: Localized
  readonly cells: ReadonlyArray<CellEdit>
  readonly facts: ReadonlyArray<FactEdit>
}

type Value = FactEdit["value"]
type Change = Pick<Edit, "patch"> & { readonly needs?: ReadonlyArray<Need> | undefined }

/** What is put into the place of a need; `undefined` if it is not known yet. */
export type Supply = (need: Need) => Value | undefined

const valueIn = ({ needs = [] }: Change, path: string, value: Value | null, supply: Supply): Value | undefined => {
  const need = needs.find((one) => one.path === path)
  return need === undefined ? (value ?? undefined) : supply(need)
}

const cellOf = (
  notice: Notice,
  { units }: Portfolio,
  { source, ...activity }: Activity,
  fact: string,
  to: Value
): CellEdit | undefined => {
  const column = writtenColumn(source, fact)
  if (source === undefined || column === undefined) return undefined
  const columns = new Set(Object.keys(source.columns ?? {}))
  const textOf = (one: Activity): string => factText(notice, one, fact, { columns, units }) ?? ""
  const letters = source.letters?.[fact]
  return {
    file: source.file,
    ...(source.table === undefined ? {} : { table: source.table }),
    row: source.row,
    column,
    ...(letters === undefined ? {} : { cell: `${letters}${source.row}` }),
    before: fact === "time" ? (activity.timeText ?? textOf(activity)) : textOf(activity),
    text: textOf({ ...activity, ...(fact === "time" ? { timeText: undefined } : {}), [fact]: to } as Activity)
  }
}

/**
 * Changes of a portfolio as an entry: what has a cell is written there, other facts of activities and units are kept
 * beside. `undefined` if they do anything else, as adding a record, or a value is lacking that only a person knows.
 *
 * @example
 * ```ts
 * import { assess } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { remediesFor } from "@kepu/core/remedy"
 * import { readPortfolio } from "@kepu/csv"
 * import { entryOf } from "@kepu/view"
 *
 * const bytes = new TextEncoder().encode("项目名称,举办单位,活动时间\n义诊,孙镇,9月24日\n")
 * const { portfolio } = readPortfolio(notice, { annex1: [{ name: "附件1-孙镇.csv", bytes }] })
 * const asOf = "2023-09-05"
 * const unmet = assess(notice, portfolio, { asOf }).findings.find(({ rule }) => rule === "activity-in-window")!
 * const plan = remediesFor(notice, portfolio, { asOf }, unmet).possible[0]!
 * const [cell] = entryOf(notice, portfolio, plan.text, plan.edits, () => undefined)?.cells ?? []
 * console.log(cell?.before, "→", cell?.text) // 9月24日 → 2023年9月17日
 * ```
 */
export const entryOf = (
  notice: Notice,
  portfolio: Portfolio,
  title: Localized,
  changes: ReadonlyArray<Change>,
  supply: Supply
): Entry | undefined => {
  const cells: Array<CellEdit> = []
  const facts: Array<FactEdit> = []
  for (const change of changes) {
    for (const { path, value } of change.patch) {
      const [, list, place, fact, ...deeper] = path.split("/")
      if (fact === undefined || deeper.length > 0) return undefined
      const to = valueIn(change, path, value, supply)
      if (to === undefined) return undefined
      const factName = nameOfFact(fact, notice.vocabulary)
      if (list === "units") {
        const unit = portfolio.units[Number(place)]
        if (unit === undefined) return undefined
        facts.push({ of: { unit: unit.id }, name: unit.name, fact, factName, value: to })
      } else if (list === "activities") {
        const activity = portfolio.activities[Number(place)]
        if (activity === undefined) return undefined
        // How a time is written goes with the time.
        if (fact === "timeText") continue
        const cell = cellOf(notice, portfolio, activity, fact, to)
        if (cell !== undefined) cells.push(cell)
        else if (activity.source === undefined) return undefined
        else {
          const { file, row, table } = activity.source
          const of = { file, ...(table === undefined ? {} : { table }), row }
          facts.push({ of, name: activity.name, fact, factName, value: to })
        }
      } else return undefined
    }
  }
  return cells.length + facts.length === 0 ? undefined : { title, cells, facts }
}

const placeOf = ({ activities, units }: Portfolio, { of }: FactEdit): string | undefined => {
  if ("unit" in of) {
    const at = units.findIndex(({ id }) => id === of.unit)
    return at < 0 ? undefined : `/units/${at}`
  }
  const at = activities.findIndex(
    ({ source }) => source?.file === of.file && source.row === of.row && source.table === of.table
  )
  return at < 0 ? undefined : `/activities/${at}`
}

/**
 * The portfolio with facts that the files have no column for; one whose record is gone is left out.
 *
 * @example
 * ```ts
 * import { readPortfolio } from "@kepu/csv"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { withFacts } from "@kepu/view"
 *
 * const bytes = new TextEncoder().encode("项目名称,举办单位\n义诊,孙镇\n")
 * const { portfolio } = readPortfolio(notice, { annex1: [{ name: "附件1-孙镇.csv", bytes }] })
 * const of = { file: "附件1-孙镇.csv", row: 2 }
 * const factName = { "zh-CN": "参与人数", en: "participants" }
 * const facts = [{ of, name: "义诊", fact: "participants", factName, value: 120 }]
 * console.log(withFacts(portfolio, facts).activities[0]?.participants) // 120
 * ```
 */
export const withFacts = (portfolio: Portfolio, facts: ReadonlyArray<FactEdit>): Portfolio => {
  if (facts.length === 0) return portfolio
  const edits = facts.flatMap((edit) => {
    const place = placeOf(portfolio, edit)
    if (place === undefined) return []
    const patch = [{ op: "add" as const, path: `${place}/${edit.fact}`, value: edit.value }] as const
    return [{ patch } as unknown as Edit]
  })
  const applied = applyPlan(portfolio, { edits })
  if (applied._tag === "Failure") throw new Error(applied.failure.map(({ text }) => text.en).join("; "))
  return applied.success
}
