import type { Finding, Language, Localized, Notice } from "@kepu/core"
import { statusName, subjectName } from "@kepu/core/assessment"
import type { Shift } from "@kepu/core/notice"
import { fill, list, localized } from "@kepu/core/text"
import { wrapped } from "../text/hanging.ts"
import type { Paint } from "../text/paint.ts"
import { modalityName } from "./modality.ts"
import { showInstant } from "./title.ts"

const texts = {
  title: localized("{title}　与之前相比", "{title}: compared with before"),
  moments: localized("核查时点 {before} → {after}", "as of {before} → {after}"),
  moment: localized("核查时点 {after}", "as of {after}"),
  amended: localized("修改：{notices}", "amended by: {notices}"),
  amendment: localized("“{title}”（{issuedOn} 印发）", "“{title}” (issued on {issuedOn})"),
  counts: localized("结果变化 {number} 项；{causes}", "findings that differ: {number}, because of {causes}"),
  none: localized("没有结果变化。", "No finding differs."),
  shift: localized("{says}：{before} → {after}", "{says}: {before} → {after}"),
  ofUnit: localized("{name}（{unit}）", "{name} ({unit})"),
  nothing: localized("不涉及", "nothing"),
  causes: localized("{clause}　原因：{causes}", "{clause}  because of {causes}"),
  by: localized("“{title}”{clause}：{changes}", "“{title}”, {clause}: {changes}"),
  and: localized("{some}；{one}", "{some}; {one}")
}
const causeName = {
  rule: localized("通知修改", "the amendment"),
  facts: localized("填报变化", "what is reported"),
  time: localized("时间推移", "time that has passed")
} satisfies Readonly<Record<Shift["causes"][number], Localized>>
const causeCount = localized("{cause} {number}", "{cause} ({number})")

interface State {
  readonly notice: Notice
  readonly asOf: string
}

interface Shifts {
  readonly before: State
  readonly after: State
  readonly shifts: ReadonlyArray<Shift>
  /** What was found in either state. */
  readonly findings: ReadonlyArray<Finding>
  readonly language: Language
  readonly paint: Paint
}

const keyOf = ({ id, kind }: Shift["subject"]): string => `${kind} ${id}`

const minute = (asOf: string): string => showInstant(asOf).slice(0, 16)

/** What the rule asks, and where; of a rule that was removed as it was. */
const ruleOf = (id: string, { after, before }: Shifts) => {
  const all = [after, before].flatMap(({ notice }) =>
    notice.clauses.flatMap(({ number, rules }) => rules.map((rule) => ({ number, rule })))
  )
  return all.find(({ rule }) => rule.id === id)!
}

const joined = (all: ReadonlyArray<Localized>): Localized => all.reduce((some, one) => fill(texts.and, { some, one }))

/** What has changed, without the place of the rule under which it is told. */
const inRule = (text: Localized, says: Localized): Localized => {
  const [zh, en] = (["zh-CN", "en"] as const).map((language) => text[language].split(`“${says[language]}” · `).at(-1)!)
  return localized(zh!, en!)
}

const shiftLines = (shift: Shift, page: Shifts): ReadonlyArray<string> => {
  const { language, paint } = page
  const { number, rule } = ruleOf(shift.rule, page)
  const status = (of: Shift["before"]): Localized => (of === undefined ? texts.nothing : statusName[of])
  const told = fill(texts.shift, { says: rule.says, before: status(shift.before), after: status(shift.after) })
  const why = [
    fill(texts.causes, { clause: number, causes: list(shift.causes.map((cause) => causeName[cause])) }),
    ...shift.by.map(({ clause, title }) => {
      const changes = shift.changes.map(({ text }) => inRule(text, rule.says))
      return fill(texts.by, { title, clause, changes: changes.length === 0 ? rule.says : joined(changes) })
    })
  ]
  const [head = "", ...more] = wrapped(told[language], 10)
  const style = shift.after === "unmet" ? "red" : shift.after === "met" ? "green" : "yellow"
  return [
    `  ${paint(style, modalityName[rule.modality][language])}  ${head}`,
    ...more.map((line) => `        ${line}`),
    ...why.flatMap((line) => wrapped(line[language], 10)).map((line) => paint("dim", `        ${line}`))
  ]
}

/** What differs, subject by subject: the status before and now, and why. */
export const renderShifts = (page: Shifts): string => {
  const { after, before, findings, language, paint, shifts } = page
  const known = new Set(before.notice.amendments?.map(({ id }) => id))
  const added = (after.notice.amendments ?? []).filter(({ id }) => !known.has(id))
  const subjects = new Map(shifts.map(({ subject }) => [keyOf(subject), subject]))
  const units = new Map(findings.map(({ subject, unit }) => [keyOf(subject), unit?.name]))
  const nameOf = (subject: Shift["subject"]): Localized => {
    const [name, unit] = [subjectName(subject), units.get(keyOf(subject))]
    return unit === undefined || subject.kind === "unit" ? name : fill(texts.ofUnit, { name, unit })
  }
  const causes = (Object.keys(causeName) as ReadonlyArray<keyof typeof causeName>).flatMap((cause) => {
    const number = shifts.filter((shift) => shift.causes.includes(cause)).length
    return number === 0 ? [] : [fill(causeCount, { cause: causeName[cause], number })]
  })
  const [from, to] = [minute(before.asOf), minute(after.asOf)]
  const head = [
    fill(from === to ? texts.moment : texts.moments, { before: from, after: to }),
    ...(added.length === 0
      ? []
      : [
          fill(texts.amended, {
            notices: list(added.map(({ issuedOn, title }) => fill(texts.amendment, { issuedOn, title })))
          })
        ]),
    shifts.length === 0 ? texts.none : fill(texts.counts, { number: shifts.length, causes: list(causes) })
  ]
  return [
    paint("bold", fill(texts.title, { title: after.notice.title })[language]),
    ...head.map((line) => line[language]),
    "",
    ...[...subjects].flatMap(([key, subject]) => [
      paint("bold", nameOf(subject)[language]),
      ...shifts.filter((shift) => keyOf(shift.subject) === key).flatMap((one) => shiftLines(one, page)),
      ""
    ])
  ].join("\n")
}
