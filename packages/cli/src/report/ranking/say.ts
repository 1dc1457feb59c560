import type { Localized, Notice } from "@kepu/core"
import type { Subject } from "@kepu/core/assessment"
import type { Indicators, Ranking, Robustness, Weights } from "@kepu/core/rank"
import { fill, list, localized } from "@kepu/core/text"
import { oneLine } from "../../text/width.ts"

type Item = Weights["items"][number]

const texts = {
  perUnit: localized("{name}：每 {per} 得 {points} 分", "{name}: earns {points} for every {per}"),
  capped: localized("{text}，{cap} 分封顶", "{text}, {cap} at most"),
  proRata: localized(
    "{name}：满 {full} 得 {points} 分，不足按比例（{rounding}）",
    "{name}: earns {points} from {full} on, below that in proportion ({rounding})"
  ),
  reached: localized("{name}：达到 {from} 得 {points} 分", "{name}: earns {points} from {from} on"),
  noWeights: localized(
    "通知没有给出权重：不排总名次，也不把各项指标相加。如需名次，请用 --weights 给出自定的权重。",
    "The notice gives no weights: no order of all is made and no indicators are added up. --weights names weights of your own to rank by."
  ),
  criteria: localized(
    "通知（{clause}）按{names}{more}择优，没有给出权重：不排总名次，也不把各项指标相加。如需名次，请用 --weights 给出自定的权重。",
    "The notice ({clause}) chooses by {names}{more} and gives no weights: no order of all is made and no indicators are added up. --weights names weights of your own to rank by."
  ),
  criteriaWithPoints: localized(
    "通知（{clause}）按{names}{more}择优并给出分值，没有写明指标的数量怎样得分：不排总名次，也不把各项指标相加。如需名次，请用 --weights 给出自定的权重。",
    "The notice ({clause}) chooses by {names}{more} and gives points, but not how the indicators earn them: no order of all is made and no indicators are added up. --weights names weights of your own to rank by."
  ),
  rubricForOthers: localized(
    "通知的计分标准（{clause}）只给{whom}计分，不用于这里的排序：不排总名次，也不把各项指标相加。如需名次，请用 --weights 给出自定的权重。",
    "The notice's rubric ({clause}) scores {whom} and does not order what is listed here: no order of all is made and no indicators are added up. --weights names weights of your own to rank by."
  ),
  units: localized("单位", "units"),
  region: localized("全域", "the region"),
  withPoints: localized("{name}（{points} 分）", "{name} ({points})"),
  andOthers: localized("等", " and others"),
  byTitle: localized("按《{title}》计分", "points by “{title}”"),
  untitled: localized("按给定的权重计分", "points by the weights that were given"),
  outOf: localized("{text}，满分 {outOf} 分", "{text}, out of {outOf}"),
  notTheNotice: localized(
    "{text}。通知没有给出权重，名次只在这份权重下成立。",
    "{text}. The notice gives no weights: the ranks hold under these only."
  ),
  notTheRubric: localized(
    "{text}。名次只在这份权重下成立，不是按通知给出的分值（{clause}）。",
    "{text}. The ranks hold under these only, and are not by the points that the notice gives ({clause})."
  ),
  ties: localized("同分时依次比较：{names}{name}", "equal points are told apart by: {names}{name}"),
  thenByName: localized("，再按名称", ", then by name"),
  onlyName: localized("同分时按名称排列", "equal points are told apart by name"),
  noTies: localized("同分的名次相同", "equal points share a rank"),
  stillLevel: localized("{ties}；仍相同的名次相同", "{ties}; those still level share a rank")
}
const roundings = {
  down: localized("零头舍去", "rounded down"),
  "half-up": localized("四舍五入", "rounded half up"),
  up: localized("零头进一", "rounded up")
}

/** A name out of a file, as it may stand in a sentence. */
export const named = ({ name }: Subject): Localized => localized(oneLine(name), oneLine(name))

/** What an indicator is called. */
export const indicatorName = (indicators: Indicators["indicators"], id: string): Localized =>
  indicators.find((indicator) => indicator.id === id)?.name ?? localized(id, id)

/** How an item of the weights earns its points. */
export const sayItem = ({ indicator, points, scale }: Item, indicators: Indicators["indicators"]): Localized => {
  const name = indicatorName(indicators, indicator)
  switch (scale._tag) {
    case "PerUnit": {
      const text = fill(texts.perUnit, { name, points, per: scale.per })
      return scale.cap === undefined ? text : fill(texts.capped, { text, cap: scale.cap })
    }
    case "ProRata":
      return fill(texts.proRata, { name, points, full: scale.full, rounding: roundings[scale.rounding] })
    case "Reached":
      return fill(texts.reached, { name, points, from: scale.from })
  }
}

/** Why there is no order without weights. */
export const sayNoWeights = ({ criteria }: Indicators, { rubric }: Notice): Localized => {
  if (rubric !== undefined)
    return fill(texts.rubricForOthers, {
      clause: rubric.clause,
      whom: rubric.bound._tag === "Region" ? texts.region : texts.units
    })
  const [first] = criteria
  if (first === undefined) return texts.noWeights
  const more = criteria.some(({ open }) => open) ? texts.andOthers : ""
  const named = criteria.flatMap(({ names, points = [] }) =>
    names.map((name, n) => (points[n] === undefined ? name : fill(texts.withPoints, { name, points: points[n] })))
  )
  return fill(criteria.some(({ points }) => points) ? texts.criteriaWithPoints : texts.criteria, {
    clause: criteria.map(({ clause }) => clause).join("、"),
    names: list(named),
    more
  })
}

/** Whose weights they are, and that they are not the notice's. */
export const sayWeights = ({ outOf, title }: Weights, { clauses, rubric }: Notice): Localized => {
  const whose = title === undefined ? texts.untitled : fill(texts.byTitle, { title: oneLine(title) })
  const text = outOf === undefined ? whose : fill(texts.outOf, { text: whose, outOf })
  const clause = rubric?.clause ?? clauses.find(({ criteria }) => criteria?.points !== undefined)?.number
  return clause === undefined ? fill(texts.notTheNotice, { text }) : fill(texts.notTheRubric, { text, clause })
}

/** How equal points are told apart. */
export const sayTieBreaks = (
  { thenByName, tieBreaks = [] }: Weights,
  indicators: Indicators["indicators"]
): Localized => {
  if (tieBreaks.length === 0) return thenByName ? texts.onlyName : texts.noTies
  const names = list(tieBreaks.map((id) => indicatorName(indicators, id)))
  const ties = fill(texts.ties, { names, name: thenByName ? texts.thenByName : "" })
  return thenByName ? ties : fill(texts.stillLevel, { ties })
}

const robust = {
  all: localized("前 {k} 名就是全部，权重怎样改都不变", "the top {k} are all there are, whatever the weights"),
  tie: localized(
    "前 {k} 名还没有定：并列的共有 {number} 家，须另定先后：{names}",
    "the top {k} are not settled: with ties there are {number}: {names}"
  ),
  none: localized(
    "前 {k} 名很稳：各项分值合计改动 {within} 分以内，都还是这几家",
    "the top {k} are robust: they stay the same under every change of the points by {within} or less in all"
  ),
  some: localized(
    "分值改动合计不到 {distance} 分，前 {k} 名不变；改动 {distance} 分就可能变：{changes}，则{outcome}",
    "the top {k} stay the same as long as the points change by less than {distance} in all; {distance} can alter them: {changes}, and {outcome}"
  ),
  change: localized("第 {item} 项“{name}”由 {from} 分改为 {to} 分", "item {item} “{name}” from {from} to {to}"),
  enters: localized("{names}进入", "{names} would come in"),
  leaves: localized("{names}退出", "{names} would drop out"),
  open: localized(
    "前 {k} 名中有 {number} 家的名次还可能因补报资料而变",
    "of the top {k}, {number} may still move when missing facts are reported"
  )
}

/** The smallest change of the weights that alters the top. */
export const sayRobustness = (
  { changes, distance, enters, k, leaves, top, within }: Robustness,
  ranking: Ranking,
  indicators: Indicators["indicators"]
): Localized => {
  const names = (subjects: ReadonlyArray<Subject>) => list(subjects.map(named))
  if (ranking.rows.length <= k) return fill(robust.all, { k })
  if (distance === 0) return fill(robust.tie, { k, number: top.length, names: names(top) })
  if (distance === null) return fill(robust.none, { k, within })
  const moves = [
    ...(enters.length === 0 ? [] : [fill(robust.enters, { names: names(enters) })]),
    ...(leaves.length === 0 ? [] : [fill(robust.leaves, { names: names(leaves) })])
  ]
  const said = changes.map(({ from, indicator, item, to }) =>
    fill(robust.change, { item: item + 1, name: indicatorName(indicators, indicator), from, to })
  )
  return fill(robust.some, { k, distance, changes: list(said), outcome: list(moves) })
}

/** How many of the top may still move when facts are reported; `undefined` if none. */
export const sayOpenTop = ({ k, top }: Robustness, { rows }: Ranking): Localized | undefined => {
  const ids = new Set(top.map(({ id }) => id))
  const number = rows.filter(({ ranks, subject }) => ids.has(subject.id) && ranks.best !== ranks.worst).length
  return number === 0 ? undefined : fill(robust.open, { k, number })
}
