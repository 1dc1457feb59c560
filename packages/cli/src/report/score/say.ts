import type { Localized } from "@kepu/core"
import { statusName } from "@kepu/core/assessment"
import type { Amount, ItemScore, ScoreRow } from "@kepu/core/rubric"
import { fill, list, localized } from "@kepu/core/text"
import { oneLine } from "../../text/width.ts"
import { showQuantity } from "@kepu/core/rank"
import type { Scored } from "./document.ts"

const texts = {
  noGrade: localized("无等次", "no grade"),
  openGrade: localized("待定：{grades}", "open: {grades}"),
  vetoed: localized("是", "yes"),
  openVeto: localized("待定", "open"),
  points: localized("{points} 分", "{points}"),
  number: localized("现有 {number}", "there are {number}"),
  evidence: { no: localized("佐证不齐", "evidence is lacking"), open: localized("佐证待定", "evidence is open") },
  missing: localized("待补：{facts}", "to be reported: {facts}"),
  missingOf: localized("{subject}的{name}", "{name} of {subject}"),
  item: localized("{n}. {name}（{clause}）：{told}", "{n}. {name} ({clause}): {told}"),
  veto: localized("一票否决“{name}”（{clause}）：{told}", "veto “{name}” ({clause}): {told}"),
  applies: localized("适用", "applies"),
  bound: localized("是否参评待定：{facts}", "it is open whether it is scored: {facts}"),
  and: localized("；", "; ")
}

/** `8`; where it is open `4–10` (both included), `≥4` or `≤0` if nothing bounds it on the other side. */
export const showAmount = ({ from, to }: Amount): string => {
  if (from === to) return from === null ? "?" : String(from)
  if (to === null) return `≥${from}`
  return from === null ? `≤${to}` : `${from}–${to}`
}

export const isOpen = ({ from, to }: Amount): boolean => from !== to || from === null

/** The grade of a row, or those that it may have. */
export const sayGrades = ({ grades }: ScoreRow, { rubric }: Scored): Localized => {
  const names = grades.map((id) => rubric.grades?.find((grade) => grade.id === id)?.name ?? texts.noGrade)
  const [only, ...more] = names
  if (only === undefined) return localized("", "")
  return more.length === 0 ? only : fill(texts.openGrade, { grades: list(names) })
}

/** Whether a veto applies: nothing where none does. */
export const sayVetoes = ({ vetoes }: ScoreRow): Localized => {
  if (vetoes.some(({ applies }) => applies === "yes")) return texts.vetoed
  return vetoes.some(({ applies }) => applies === "open") ? texts.openVeto : localized("", "")
}

const sayMissing = (missing: ItemScore["missing"]): Localized =>
  list(missing.map(({ name, subject }) => fill(texts.missingOf, { name, subject: oneLine(subject.name) })))

const together = (parts: ReadonlyArray<Localized>): Localized =>
  localized(
    parts.map((part) => part["zh-CN"]).join(texts.and["zh-CN"]),
    parts.map((part) => part.en).join(texts.and.en)
  )

const sayItem = (item: ItemScore, n: number, { rubric }: Scored): Localized => {
  const { evidence, missing, number, points, raise, status } = item
  const told = [
    fill(texts.points, { points: showAmount(points) }),
    ...(number === undefined ? [] : [fill(texts.number, { number: showQuantity(number) })]),
    ...(status === undefined ? [] : [statusName[status]]),
    ...(evidence === undefined || evidence === "yes" ? [] : [texts.evidence[evidence]]),
    ...(raise === undefined ? [] : [raise.text]),
    ...(missing.length === 0 ? [] : [fill(texts.missing, { facts: sayMissing(missing) })])
  ]
  return fill(texts.item, { n: n + 1, name: rubric.items[n]!.name, clause: item.clause, told: together(told) })
}

/** How the points of a row come about, what would raise them, and what is missing: a line for each item and open veto. */
export const sayRow = (row: ScoreRow, scored: Scored): ReadonlyArray<Localized> => [
  ...(row.bound === undefined ? [] : [fill(texts.bound, { facts: sayMissing(row.bound) })]),
  ...row.items.map((item, n) => sayItem(item, n, scored)),
  ...row.vetoes.flatMap(({ applies, clause, missing }, n) => {
    if (applies === "no") return []
    const open = missing.length === 0 ? [] : [fill(texts.missing, { facts: sayMissing(missing) })]
    const told = together([applies === "yes" ? texts.applies : texts.openVeto, ...open])
    return [fill(texts.veto, { name: scored.rubric.vetoes![n]!.name, clause, told })]
  })
]
