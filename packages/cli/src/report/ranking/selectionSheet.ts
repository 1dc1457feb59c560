import type { Nouns } from "@kepu/core/condition"
import type { Language, Localized } from "@kepu/core"
import { type Eligibility, type Selection, showQuantity } from "@kepu/core/rank"
import { fill, list, localized } from "@kepu/core/text"
import type { TableRows } from "@kepu/csv"
import { clausesOf, missingOf, sayLack } from "./saySelection.ts"

const headings = {
  state: localized("结论", "result"),
  rank: localized("名次", "rank"),
  activity: localized("{activity}", "{activity}"),
  unit: localized("单位", "unit"),
  points: localized("得分", "points"),
  why: localized("原因", "why"),
  clause: localized("条款", "clause"),
  missing: localized("缺少的资料", "missing facts"),
  title: localized("权重", "weights"),
  digest: localized("权重指纹", "digest of the weights")
}
const states = {
  chosen: localized("选入", "chosen"),
  notChosen: localized("可推荐，未选入", "eligible, not chosen"),
  unmet: localized("不可推荐", "not eligible"),
  undetermined: localized("资料不全", "undetermined")
}

/** Every activity on a row: the chosen ones, the other eligible ones, those that are not eligible. */
export const selectionSheet = (selection: Selection, nouns: Nouns, language: Language): TableRows => {
  const { chosen, ineligible, notChosen, ranking } = selection
  const byId = new Map(ranking?.rows.map((row) => [row.subject.id, row]))
  const weights = ranking === undefined ? [] : [ranking.weights.title ?? "", ranking.digest]
  const row = (
    state: Localized,
    { activity, unit }: Pick<Eligibility, "activity" | "unit">,
    why: string,
    lacking?: Eligibility
  ) => {
    const ranked = byId.get(activity.id)
    return [
      state[language],
      ranked?.rank ?? "",
      activity.name,
      unit.name,
      ranked === undefined ? "" : showQuantity(ranked.points),
      why,
      lacking === undefined ? "" : clausesOf(lacking).join("、"),
      lacking === undefined ? "" : list(missingOf(lacking).map(({ name }) => name))[language],
      ...weights
    ]
  }
  const columns = Object.values(headings).slice(0, 8 + weights.length)
  return [
    columns.map((heading) => fill(heading, nouns)[language]),
    ...chosen.map((one) => row(states.chosen, one, "")),
    ...notChosen.map((one) => row(states.notChosen, one, one.reason[language])),
    ...ineligible.map((one) =>
      row(one.status === "unmet" ? states.unmet : states.undetermined, one, sayLack(one)[language], one)
    )
  ]
}
