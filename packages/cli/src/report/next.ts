import type { Instant, Language, Localized, Notice } from "@kepu/core"
import { subjectName } from "@kepu/core/assessment"
import type { UnitSteps } from "@kepu/core/next"
import { fill, list, localized } from "@kepu/core/text"
import { groupSteps, type Told } from "@kepu/view/steps"
import { wrapped } from "../text/hanging.ts"
import { pageWidth } from "../text/table.ts"
import { wrap } from "../text/width.ts"
import type { Paint } from "../text/paint.ts"

/** Without `whole`, so many steps of each unit are shown, and the rest is counted. */
const atMost = 3

const texts = {
  title: localized("{title}　接下来做什么", "{title}: what to do next"),
  asOf: localized("核查时点 {asOf}", "as of {asOf}"),
  nothing: localized("没有待办事项。", "Nothing is left to do."),
  must: localized("必须", "must"),
  should: localized("应当", "should"),
  may: localized("可以", "may"),
  left: localized("还有 {days} 天 {hours} 小时", "{days} d {hours} h left"),
  overdue: localized("期限已过", "overdue"),
  noDate: localized("未限期", "no date"),
  settles: localized("可解决 {number} 项", "settles {number}"),
  rest: localized("……另有 {number} 件，用 --unit {who} 查看", "… and {number} more: see --unit {who}")
}

interface Next {
  readonly notice: Notice
  readonly asOf: Instant
  readonly units: ReadonlyArray<UnitSteps>
  readonly language: Language
  readonly paint: Paint
  /** Whether every step is shown. */
  readonly whole: boolean
}

const timeOf = ({ by, left, overdue }: Told): Localized => {
  if (by === undefined) return texts.noDate
  return overdue || left === undefined ? texts.overdue : fill(texts.left, left)
}

/** Without the name under which it stands. */
const withoutName = (text: string, who: string): string => {
  const mark = [`${who}：`, `${who}: `].find((beginning) => text.startsWith(beginning))
  return mark === undefined ? text : text.slice(mark.length)
}

const stepLines = (step: Told, n: number, who: string, { language, paint }: Next): ReadonlyArray<string> => {
  const about = [
    list(step.clauses.map((clause) => localized(clause, clause))),
    timeOf(step),
    ...(step.settles.length > 1 ? [fill(texts.settles, { number: step.settles.length })] : [])
  ].map((text) => text[language])
  const [head = "", ...more] = wrapped(withoutName(step.text[language], who), 14)
  const style = step.modality === "must" ? (step.overdue ? "red" : "yellow") : "dim"
  return [
    `  ${String(n + 1).padStart(2)}. ${paint(style, texts[step.modality][language])}  ${head}`,
    ...more.map((line) => `            ${line}`),
    ...wrap(about.join("　"), pageWidth - 12).map((line) => paint("dim", `            ${line}`))
  ]
}

const unitLines = ({ steps, who }: UnitSteps, page: Next): ReadonlyArray<string> => {
  const all = groupSteps(steps)
  const shown = page.whole ? all : all.slice(0, atMost)
  const hidden = all.length - shown.length
  return [
    page.paint("bold", subjectName(who)[page.language]),
    ...shown.flatMap((step, n) => stepLines(step, n, subjectName(who)[page.language], page)),
    ...(hidden > 0
      ? [page.paint("dim", `      ${fill(texts.rest, { number: hidden, who: subjectName(who) })[page.language]}`)]
      : []),
    ""
  ]
}

/** The next steps on a page, unit by unit: what, how strongly, under which clause, and how long there is. */
export const renderNext = (page: Next): string => {
  const { asOf, language, notice, paint, units } = page
  return [
    paint("bold", fill(texts.title, { title: notice.title })[language]),
    paint("dim", fill(texts.asOf, { asOf: asOf.slice(0, 16).replace("T", " ") })[language]),
    "",
    ...(units.length === 0 ? [texts.nothing[language], ""] : units.flatMap((unit) => unitLines(unit, page)))
  ].join("\n")
}
