import type { Localized } from "@kepu/core"
import type { Subject } from "@kepu/core/assessment"
import { type Dominance, type DominanceRow, type Indicators, isOpen } from "@kepu/core/rank"
import { fill, list, localized } from "@kepu/core/text"
import { indicatorName, named } from "./say.ts"

const texts = {
  how: localized(
    "比较{names}：每项都不低于对方、至少一项更高，才算领先；各有所长的不分先后",
    "over {names}: ahead is who is at least as good in each and better in one; others are not comparable"
  ),
  front: localized(
    "没有谁领先于它的 {number} 个，之间不分先后：{names}",
    "nobody is ahead of these {number}, in no order: {names}"
  ),
  behind: localized(
    "第 {front} 层 {name}：直接领先它的有{names}",
    "level {front} {name}: right ahead of it are {names}"
  ),
  most: localized("{names}等 {number} 个", "{names} and others, {number} in all"),
  rest: localized("……另有 {number} 个，用 --format csv 查看全部", "… and {number} more: --format csv shows all"),
  open: localized(
    "资料补全后，还可能有谁领先于它的：{number} 个。未填全：{missing}",
    "with all facts known, somebody more may be ahead of {number} of them. Not all reported: {missing}"
  ),
  missing: localized("{name}（{number} 个）", "{name} ({number})")
}

/** What the comparison is called. */
export const dominanceTitle = localized("谁领先于谁", "Who is ahead of whom")

/** So many names of those right ahead are given, and so many of those compared; the rest is counted. */
const atMost = { ahead: 3, compared: 60 }

const names = (rows: ReadonlyArray<Subject>, most: number): Localized => {
  const shown = list(rows.slice(0, most).map(named))
  return rows.length <= most ? shown : fill(texts.most, { names: shown, number: rows.length })
}

const behind = ({ dominators, front, subject }: DominanceRow): Localized =>
  fill(texts.behind, { front, name: named(subject), names: names(dominators, atMost.ahead) })

/** What is compared, and what counts as being ahead. */
export const sayHowCompared = ({ indicators: ids }: Dominance, { indicators }: Indicators): Localized =>
  fill(texts.how, { names: list(ids.map((id) => indicatorName(indicators, id))) })

/** Those whom nobody exceeds, and who exceeds the others. */
export const sayFronts = ({ rows }: Dominance): ReadonlyArray<Localized> => {
  const first = rows.filter(({ front }) => front === 1).map(({ subject }) => subject)
  const others = rows.slice(first.length)
  return [
    ...(first.length === 0 ? [] : [fill(texts.front, { number: first.length, names: names(first, atMost.compared) })]),
    ...others.slice(0, atMost.compared).map(behind),
    ...(others.length > atMost.compared ? [fill(texts.rest, { number: others.length - atMost.compared })] : [])
  ]
}

/** What may still turn out otherwise, and for want of which facts; `undefined` if nothing may. */
export const sayOpenOrder = (
  { indicators: ids, rows }: Dominance,
  { indicators, rows: measured }: Indicators
): Localized | undefined => {
  const number = rows.filter(({ open }) => open > 0).length
  const missing = ids
    .map((id) => ({
      name: indicatorName(indicators, id),
      number: measured.filter(({ values }) => isOpen(values[id]!)).length
    }))
    .filter((one) => one.number > 0)
    .map((slots) => fill(texts.missing, slots))
  return number === 0 ? undefined : fill(texts.open, { number, missing: list(missing) })
}
