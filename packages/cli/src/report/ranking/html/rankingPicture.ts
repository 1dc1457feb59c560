import type { Language } from "@kepu/core"
import { type RankingRow, showQuantity, showRange } from "@kepu/core/rank"
import { fill, localized } from "@kepu/core/text"
import type { Ranked } from "../compare.ts"
import { deductedOf } from "@kepu/csv"
import { indicatorName, sayItem, sayOpenTop, sayRobustness, sayTieBreaks, sayWeights } from "../say.ts"
import { sayTies } from "../sayTies.ts"
import { key } from "../openKey.ts"
import { mostOf } from "@kepu/view/rankBars"
import { bars, mark, openSwatch, swatch } from "./bars.ts"
import { classed, element, type Html, plain } from "./element.ts"
import { page, scrolled } from "./page.ts"

const texts = {
  title: localized("各单位得分与名次", "Points and ranks of the units"),
  digest: localized("权重指纹 {digest}", "digest of the weights {digest}"),
  open: localized("资料补全后还可能得到的分", "what facts not yet known may add"),
  picture: localized("得分", "Points"),
  caption: localized("粗体是前 {k} 名。名次按已知资料排。", "The top {k} are in bold. Ranks rest on what is known."),
  numbers: localized("明细", "Details"),
  how: localized(
    "每项：得分，括号内是数量；* 已封顶。{key}",
    "Each item: points, and in brackets the number; * capped. {key}"
  ),
  rank: localized("名次", "Rank"),
  ranks: localized("可能名次", "May be"),
  subject: localized("单位", "Unit"),
  points: localized("得分", "Points"),
  deducted: localized("扣分", "Lost"),
  ties: localized("同分的先后", "Ties"),
  robust: localized("前 {k} 名稳不稳", "How robust the top {k} are")
}

/** A picture has so many rows at most: what fits on a printed sheet. */
const atMost = 30

/** The rows in as few pictures as fit, all of about one size. */
const split = (rows: ReadonlyArray<RankingRow>): ReadonlyArray<ReadonlyArray<RankingRow>> => {
  const size = Math.ceil(rows.length / Math.max(1, Math.ceil(rows.length / atMost)))
  return rows.flatMap((_, n) => (n % size === 0 ? [rows.slice(n, n + size)] : []))
}

const legend = ({ indicators, ranking }: Ranked, language: Language): Html =>
  classed(
    "ul",
    "legend",
    ranking.weights.items.map((item, n) =>
      plain("li", swatch(n), plain("span", `${mark(n)} ${sayItem(item, indicators)[language]}`))
    ),
    plain("li", openSwatch, plain("span", texts.open[language]))
  )

const columnHead = (text: string, className = ""): Html => element("th", { scope: "col", class: className }, text)

const details = ({ indicators, ranking }: Ranked, language: Language): Html => {
  const { rows, weights } = ranking
  const head = [
    columnHead(texts.rank[language]),
    columnHead(texts.ranks[language]),
    columnHead(texts.subject[language], "name"),
    columnHead(texts.points[language]),
    columnHead(texts.deducted[language]),
    ...weights.items.map(({ indicator }, n) =>
      columnHead(`${mark(n)} ${indicatorName(indicators, indicator)[language]}`)
    )
  ]
  const lines = rows.map((row) =>
    plain(
      "tr",
      plain("td", String(row.rank)),
      classed("td", "range", showRange(row.ranks.best, row.ranks.worst)),
      element("th", { scope: "row", class: "name" }, row.subject.name),
      classed("td", "range", showQuantity(row.points)),
      plain("td", String(deductedOf(row))),
      row.breakdown.map(({ capped, points, value }) =>
        classed("td", "range", `${showQuantity(points)}${capped ? "*" : ""} (${showQuantity(value)})`)
      )
    )
  )
  const caption = plain("caption", fill(texts.how, { key })[language])
  return plain("table", caption, plain("thead", plain("tr", head)), plain("tbody", lines))
}

/** A ranking as a page: stacked bars, how they come about, and how robust the top is. */
export const rankingPicture = (ranked: Ranked, language: Language): string => {
  const { county, indicators, ranking, robustness } = ranked
  const { rows, weights } = ranking
  const scale = {
    language,
    names: weights.items.map(({ indicator }) => indicatorName(indicators, indicator)),
    most: mostOf(weights, rows),
    k: robustness.k,
    all: rows.length
  }
  const pictures = split(rows)
  const open = sayOpenTop(robustness, ranking)
  return page(
    { county, language, title: texts.title[language] },
    classed("p", "notice", sayWeights(weights, county.notice)[language]),
    classed("p", "soft digest", fill(texts.digest, { digest: ranking.digest })[language]),
    plain("h2", texts.picture[language]),
    legend(ranked, language),
    ...pictures.map((some) =>
      plain("figure", scrolled(texts.picture[language], bars(some, rows.indexOf(some[0]!), scale)))
    ),
    classed("p", "soft", fill(texts.caption, { k: robustness.k })[language]),
    plain("h2", fill(texts.robust, { k: robustness.k })[language]),
    plain("p", sayRobustness(robustness, ranking, indicators)[language]),
    ...(open === undefined ? [] : [plain("p", open[language])]),
    plain("h2", texts.numbers[language]),
    scrolled(texts.numbers[language], details(ranked, language)),
    plain("h2", texts.ties[language]),
    plain("p", sayTieBreaks(weights, indicators)[language]),
    plain(
      "ul",
      sayTies(ranking).map((line) => plain("li", line[language]))
    )
  )
}
