import type { Finding, Language, Localized } from "@kepu/core"
import { isViolation } from "@kepu/core/assessment"
import { fill, localized } from "@kepu/core/text"
import { pageWidth } from "../text/table.ts"
import { oneLine, padEnd, width, wrap } from "../text/width.ts"
import { heading, type Section } from "./Page.ts"
import { byUnit } from "./standing.ts"
import { place } from "./place.ts"

/** So many entries are listed; the rest is counted. */
const atMost = 6

const named = localized("先改这些", "Mend these first")
const total = localized("必须做到而未做到的共 {total} 条", "unmet requirements in all: {total}")
const rest = localized(
  "……另有 {rest} 条，见“各单位”；全部明细用 --format json",
  "… and {rest} more: see “Units”, or --format json for all"
)
const none = localized("没有必须做到而未做到的事项。", "No requirement is unmet.")
const ofUnit = localized("{unit}：{message}", "{unit}: {message}")
const ofSeveral = localized("{message}（同类共 {number} 条）", "{message} ({number} of this kind)")

/** What was found, under the unit's name where it is about one of its activities. */
const messageOf = ({ message, subject, unit }: Finding, number: number): Localized => {
  const whole = unit === undefined || unit.id === subject.id ? message : fill(ofUnit, { unit: unit.name, message })
  return number === 1 ? whole : fill(ofSeveral, { message: whole, number })
}

const remedyIn = localized("{remedy}（{place}）", "{remedy} ({place})")

/** What to do, and where if that is in a file: a unit's own row in the register is not. */
const remedyOf = ({ remedies, subject }: Finding, language: Language): string => {
  const remedy = remedies[0]?.text ?? localized("请核实", "please check")
  const where = subject.kind === "unit" ? "" : place(subject.source, language)
  return where === "" ? remedy[language] : fill(remedyIn, { remedy, place: where })[language]
}

/** The unmet requirements, one entry for each unit and rule; the units with most of them first. */
export const mend: Section = (page) => {
  const { assessment, language, paint } = page
  const violations = assessment.findings.filter(isViolation)
  if (violations.length === 0) return [paint("green", none[language])]
  const regional = violations.filter(({ unit }) => unit === undefined)
  const entries = [...byUnit(violations).map(({ findings }) => findings), regional].flatMap((findings) => [
    ...Map.groupBy(findings, ({ rule }) => rule).values()
  ])
  const shown = entries.slice(0, atMost)
  const clauseWidth = Math.max(...shown.map(([first]) => width(first!.clause)))
  const indent = " ".repeat(clauseWidth + 4)
  const lines = shown.flatMap((findings) => {
    const first = findings[0]!
    const [head = "", ...more] = wrap(oneLine(messageOf(first, findings.length)[language]), pageWidth - indent.length)
    const remedy = wrap(oneLine(remedyOf(first, language)), pageWidth - indent.length - 2)
    return [
      `  ${paint("red", padEnd(first.clause, clauseWidth))}  ${head}`,
      ...more.map((line) => indent + line),
      ...remedy.map((line, n) => paint("dim", `${indent}${n === 0 ? "→ " : "  "}${line}`))
    ]
  })
  const left = entries.slice(atMost).reduce((sum, findings) => sum + findings.length, 0)
  return [
    heading(page, named, fill(total, { total: violations.length })),
    ...lines,
    ...(left === 0 ? [] : [paint("dim", `  ${fill(rest, { rest: left })[language]}`)])
  ]
}
