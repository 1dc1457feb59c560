import type { Explanation, Language } from "@kepu/core"
import type { Step } from "@kepu/core/assessment"
import { fill, localized, renderTokens } from "@kepu/core/text"
import { wrapped } from "../text/hanging.ts"
import type { Paint, Style } from "../text/paint.ts"

const answers = {
  yes: { text: localized("是", "yes"), style: "green" },
  no: { text: localized("否", "no"), style: "red" },
  unknown: { text: localized("未知", "unknown"), style: "yellow" }
} as const satisfies Record<Step["answer"], { readonly text: object; readonly style: Style }>

const known = localized("［{name}：{value}］", " [{name}: {value}]")
const marks = localized("标 ● 的各步决定了结论", "the steps marked ● decided")

const linesOf = (step: Step, depth: number, language: Language, paint: Paint): ReadonlyArray<string> => {
  const { style, text } = answers[step.answer]
  const facts = step.facts.map((fact) => fill(known, { name: fact.name, value: fact.value })[language]).join("")
  const [head = "", ...more] = wrapped(renderTokens(step.says, language) + facts, 4 + depth * 2 + 8)
  const indent = " ".repeat(2 + depth * 2)
  const mark = step.decisive ? "●" : " "
  return [
    `${indent}${paint(step.decisive ? "bold" : "dim", mark)} ${paint(style, text[language])} ${head}`,
    ...more.map((line) => `${indent}    ${line}`),
    ...step.steps.flatMap((below) => linesOf(below, depth + 1, language, paint))
  ]
}

/** Why a finding has its status, as an outline: what was asked, what it came to, and on which facts. */
export const explanation = ({ says, steps }: Explanation, language: Language, paint: Paint): string =>
  [
    ...wrapped(renderTokens(says, language), 0).map((line, n) => (n === 0 ? paint("bold", line) : `  ${line}`)),
    ...steps.flatMap((step) => linesOf(step, 0, language, paint)),
    paint("dim", `  ${marks[language]}`),
    ""
  ].join("\n")
