import type { Instant, Language, Localized, Notice } from "@kepu/core"
import { subjectName } from "@kepu/core/assessment"
import type { FactQuestion } from "@kepu/core/next"
import { fill, list, localized } from "@kepu/core/text"
import { wrapped } from "../text/hanging.ts"
import type { Paint } from "../text/paint.ts"
import { modalityName } from "./modality.ts"

const texts = {
  title: localized("{title}　逐个核实清单", "{title}: what to ask first"),
  asOf: localized("核查时点 {asOf}", "as of {asOf}"),
  nothing: localized("没有待核实的事项。", "Nothing is left to ask."),
  whom: localized("{whom}　需核实 {asked} 项", "{whom}: {asked} to ask"),
  whomSettling: localized(
    "{whom}　需核实 {asked} 项，可核清 {settled} 项要求",
    "{whom}: {asked} to ask, settles {settled}"
  ),
  ofActivity: localized("“{name}”的{fact}", "“{name}”: its {fact}"),
  ofForm: localized("“{name}”推荐表的{fact}", "the form for “{name}”: {fact}"),
  settles: localized("可核清 {number} 项", "settles {number}"),
  bearsOn: localized("涉及 {number} 项，须与其他事项一并核实", "bears on {number} that need other facts too"),
  both: localized("{settles}，另{bearsOn}", "{settles}, {bearsOn}"),
  clauses: localized("（{clauses}）", " ({clauses})"),
  rest: localized("另有 {number} 项未列出。", "{number} more are not shown.")
}

interface Asking {
  readonly notice: Notice
  readonly asOf: Instant
  readonly questions: ReadonlyArray<FactQuestion>
  /** How many questions are left out. */
  readonly hidden: number
  readonly language: Language
  readonly paint: Paint
}

/** What is asked, as one says it to whom is asked. */
const sayQuestion = ({ name: fact, subject }: FactQuestion) => {
  const { kind, name } = subject
  if (kind === "unit" || kind === "region") return fact
  return fill(kind === "activity" ? texts.ofActivity : texts.ofForm, { name, fact })
}

const sayCounts = ({ bearsOn: borne, settles: settled }: FactQuestion): Localized => {
  const settles = fill(texts.settles, { number: settled.length })
  const bearsOn = fill(texts.bearsOn, { number: borne.length })
  if (settled.length === 0) return bearsOn
  return borne.length === 0 ? settles : fill(texts.both, { settles, bearsOn })
}

const questionLines = (question: FactQuestion, n: number, { language, paint }: Asking): ReadonlyArray<string> => {
  const findings = [...question.settles, ...question.bearsOn]
  const modality = findings.some((one) => one.modality === "must") ? "must" : "should"
  const clauses = list([...new Set(findings.map(({ clause }) => clause))].map((clause) => localized(clause, clause)))
  const about = `${sayCounts(question)[language]}${fill(texts.clauses, { clauses })[language]}`
  const [head = "", ...more] = wrapped(sayQuestion(question)[language], 14)
  return [
    `  ${String(n + 1).padStart(2)}. ${paint(modality === "must" ? "yellow" : "dim", modalityName[modality][language])}  ${head}`,
    ...more.map((line) => `            ${line}`),
    ...wrapped(about, 12).map((line) => paint("dim", `            ${line}`))
  ]
}

const callLines = (questions: ReadonlyArray<FactQuestion>, page: Asking): ReadonlyArray<string> => {
  const settled = questions.reduce((sum, { settles }) => sum + settles.length, 0)
  const slots = { whom: subjectName(questions[0]!.whom), asked: questions.length, settled }
  return [
    page.paint("bold", fill(settled > 0 ? texts.whomSettling : texts.whom, slots)[page.language]),
    ...questions.flatMap((question, n) => questionLines(question, n, page)),
    ""
  ]
}

/** The questions on a page, call by call: whom to ask first, what, and how much each answer settles. */
export const renderAsking = (page: Asking): string => {
  const { asOf, hidden, language, notice, paint, questions } = page
  const calls = [...Map.groupBy(questions, ({ whom }) => `${whom.kind} ${whom.id}`).values()]
  return [
    paint("bold", fill(texts.title, { title: notice.title })[language]),
    paint("dim", fill(texts.asOf, { asOf: asOf.slice(0, 16).replace("T", " ") })[language]),
    "",
    ...(calls.length === 0 ? [texts.nothing[language], ""] : calls.flatMap((call) => callLines(call, page))),
    ...(hidden > 0 ? [paint("dim", fill(texts.rest, { number: hidden })[language]), ""] : [])
  ].join("\n")
}
