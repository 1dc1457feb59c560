import type { Language } from "@kepu/core"
import { type IndicatorRow, type Indicators, showQuantity } from "@kepu/core/rank"
import { fill, localized } from "@kepu/core/text"
import type { Compared } from "../compare.ts"
import { isBlank, rowName, sayBlank } from "../indicatorTables.ts"
import { indicatorName, sayNoWeights } from "../say.ts"
import { dominanceTitle, sayFronts, sayHowCompared, sayOpenOrder } from "../sayDominance.ts"
import { key } from "../openKey.ts"
import { classed, element, type Html, plain } from "./element.ts"
import { page, scrolled } from "./page.ts"

const texts = {
  title: localized("各单位的指标", "Indicators of the units"),
  decisive: localized("择优指标", "Indicators to choose by"),
  others: localized("其他指标", "Other indicators"),
  how: localized(
    "每列的条形只在本列内比长短；虚线框是尚未确定的部分。各行不是名次。{key}",
    "A bar compares within its column only; a dashed box is what is not known yet. The rows are no ranking. {key}"
  ),
  subject: localized("单位", "Unit")
}

/** A table has so many indicators at most: what fits on a printed sheet. */
const atMost = 5

/** How long a bar can be. */
const length = 100

/** The number as a bar: what is known, then what may come. `most` is what the longest bar of the column stands for. */
const lens = ({ known, possible }: IndicatorRow["values"][string], most: number): Html => {
  const end = possible === null ? length : (length * possible) / most
  const reached = (length * known) / most
  return element(
    "svg",
    { class: "lens", viewBox: `0 0 ${length} 8`, preserveAspectRatio: "none", "aria-hidden": "true" },
    ...(known === 0 ? [] : [element("rect", { class: "c0", height: 8, width: reached.toFixed(2) })]),
    ...(end > reached
      ? [
          element("rect", {
            class: "open",
            x: reached.toFixed(2),
            y: 0.5,
            height: 7,
            width: (end - reached).toFixed(2)
          })
        ]
      : [])
  )
}

const lensTable = ({ indicators, region, rows }: Indicators, ids: ReadonlyArray<string>, language: Language): Html => {
  const mostOf = (id: string) =>
    rows.reduce((most, { values }) => Math.max(most, values[id]!.possible ?? values[id]!.known), 1)
  const most = new Map(ids.map((id) => [id, mostOf(id)]))
  const line = (row: IndicatorRow, withBars: boolean): Html =>
    plain(
      "tr",
      element("th", { scope: "row", class: "name" }, rowName(row.subject, language)),
      ids.map((id) => {
        const value = row.values[id]!
        return classed("td", "range", showQuantity(value), withBars ? lens(value, most.get(id)!) : "")
      })
    )
  return plain(
    "table",
    plain(
      "thead",
      plain(
        "tr",
        element("th", { scope: "col", class: "name" }, texts.subject[language]),
        ids.map((id) => element("th", { scope: "col" }, indicatorName(indicators, id)[language]))
      )
    ),
    plain(
      "tbody",
      rows.map((row) => line(row, true))
    ),
    classed("tbody", "whole", line(region, false))
  )
}

/** Indicators as tables with a bar in every cell; of which nothing is known are only named. */
const lensTables = (indicators: Indicators, ids: ReadonlyArray<string>, language: Language, label: string) => {
  const shown = ids.filter((id) => !isBlank(indicators.rows, id))
  const size = Math.ceil(shown.length / Math.max(1, Math.ceil(shown.length / atMost)))
  const groups = shown.flatMap((_, n) => (n % size === 0 ? [shown.slice(n, n + size)] : []))
  const blank = sayBlank(
    ids.filter((id) => !shown.includes(id)),
    indicators.indicators
  )
  return [
    ...(blank === undefined ? [] : [plain("p", blank[language])]),
    ...groups.map((group) => scrolled(label, lensTable(indicators, group, language)))
  ]
}

/** The units' indicators as a page of small bars: nothing is added up and nobody is ranked. */
export const indicatorsPicture = ({ county, dominance, indicators }: Compared, language: Language): string => {
  const decisive = dominance.indicators
  const others = indicators.indicators.map(({ id }) => id).filter((id) => !decisive.includes(id))
  const open = sayOpenOrder(dominance, indicators)
  const how = fill(texts.how, { key })[language]
  return page(
    { county, language, title: texts.title[language] },
    classed("p", "notice", sayNoWeights(indicators, county.notice)[language]),
    plain("h2", texts.decisive[language]),
    classed("p", "soft", how),
    ...lensTables(indicators, decisive, language, texts.decisive[language]),
    plain("h2", dominanceTitle[language]),
    plain("p", sayHowCompared(dominance, indicators)[language]),
    plain(
      "ul",
      sayFronts(dominance).map((line) => plain("li", line[language]))
    ),
    ...(open === undefined ? [] : [plain("p", open[language])]),
    ...(others.length === 0
      ? []
      : [plain("h2", texts.others[language]), ...lensTables(indicators, others, language, texts.others[language])])
  )
}
