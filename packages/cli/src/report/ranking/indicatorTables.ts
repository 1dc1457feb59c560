import type { Language } from "@kepu/core"
import type { Subject } from "@kepu/core/assessment"
import type { Nouns } from "@kepu/core/condition"
import { type IndicatorRow, type Indicators, isOpen, showQuantity } from "@kepu/core/rank"
import { fill, list, localized } from "@kepu/core/text"
import { hanging } from "../../text/hanging.ts"
import type { Paint } from "../../text/paint.ts"
import { type Cell, cell } from "../../text/table.ts"
import { grids, type Strip } from "./grids.ts"
import { indicatorName } from "./say.ts"

/** In which language a page is, how it is painted, and what its notice calls activities. */
interface Style {
  readonly language: Language
  readonly paint: Paint
  readonly nouns: Nouns
}

const texts = {
  unit: localized("单位", "unit"),
  whole: localized("{name}（整体）", "{name} (as a whole)"),
  nothing: localized("还没有任何资料：{names}", "Nothing is known yet of: {names}")
}

/** What a row of a table is called; the region is told apart from the units. */
export const rowName = ({ kind, name }: Subject, language: Language): string =>
  kind === "region" ? fill(texts.whole, { name })[language] : name

/** Whether all that is known of an indicator is that some do not come into question. */
export const isBlank = (rows: ReadonlyArray<IndicatorRow>, id: string): boolean =>
  rows.every(({ values }) => values[id]!.known === 0) && rows.some(({ values }) => isOpen(values[id]!))

/** The indicators of which nothing is known, in words; `undefined` if there are none. */
export const sayBlank = (ids: ReadonlyArray<string>, indicators: Indicators["indicators"]) =>
  ids.length === 0 ? undefined : fill(texts.nothing, { names: list(ids.map((id) => indicatorName(indicators, id))) })

const valueCell = ({ values }: IndicatorRow, id: string): Cell => {
  const value = values[id]!
  if (isOpen(value)) return cell(showQuantity(value), "yellow")
  return value.known === 0 ? cell("-", "dim") : cell(showQuantity(value))
}

const subjectStrips = (rows: ReadonlyArray<IndicatorRow>, { language, nouns }: Style): ReadonlyArray<Strip> => {
  const ofActivities = rows.some(({ unit }) => unit !== undefined)
  const subjects: Strip = {
    heading: (ofActivities ? nouns.activity : texts.unit)[language],
    shrinks: true,
    cells: rows.map(({ subject }) => cell(rowName(subject, language)))
  }
  const units: Strip = { heading: texts.unit[language], cells: rows.map(({ unit }) => cell(unit?.name ?? "")) }
  return ofActivities ? [subjects, units] : [subjects]
}

/**
 * Indicators by row, in tables that fit the page. A column goes by a number, counted from `from` on; the lines before
 * the tables tell which is which, and of which indicators nothing is known.
 */
export const indicatorTables = (
  { indicators, rows }: Pick<Indicators, "indicators" | "rows">,
  ids: ReadonlyArray<string>,
  from: number,
  style: Style
): ReadonlyArray<string> => {
  const { language, paint } = style
  const shown = ids.filter((id) => !isBlank(rows, id))
  const blank = sayBlank(
    ids.filter((id) => !shown.includes(id)),
    indicators
  )
  const strips = shown.map((id, n): Strip => ({
    heading: String(from + n),
    align: "end",
    cells: rows.map((row) => valueCell(row, id))
  }))
  const legend = shown.map((id, n) => `${from + n} ${indicatorName(indicators, id)[language]}`)
  return [
    ...hanging(legend.join(language === "en" ? "; " : "；")),
    ...(blank === undefined ? [] : hanging(blank[language])),
    ...grids(subjectStrips(rows, style), strips, paint).flatMap((lines) => ["", ...lines])
  ]
}
