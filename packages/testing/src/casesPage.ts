import type { Language, Localized, Notice } from "@kepu/core"
import { statusName, subjectName } from "@kepu/core/assessment"
import type { Clause, Rule } from "@kepu/core/notice"
import { fill, list, localized } from "@kepu/core/text"
import { advising, type Case } from "./cases.ts"
import { assessAt, findingsAbout } from "./findings.ts"

const modalityName = {
  must: localized("必须", "must"),
  should: localized("应当", "should"),
  may: localized("可以", "may")
}

const intro = localized(
  "每条规则的用例：报来了什么、以哪一时刻为准、结果如何、怎么办。本页由用例表生成。",
  "Cases of every rule: what is reported, as of when it is judged, what is found and what to do. Made from the table of cases."
)
const headings = [
  localized("对象", "about"),
  localized("依据", "rests on"),
  localized("结果", "found"),
  localized("改法", "what to do")
]
const readingOf = localized("理解：{reading}", "Reading: {reading}")
const given = localized("**{name}**，{moment}", "**{name}**, {moment}")
const nothing = localized("不作核查。", "Nothing is found.")
const value = localized("{name}：{value}", "{name}: {value}")

const row = (cells: ReadonlyArray<string>): string =>
  `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll(/\s*\n\s*/gu, " ")).join(" | ")} |`

const caseOf = (rule: Rule, notice: Notice, one: Case, language: Language): ReadonlyArray<string> => {
  const expected = one.expected.filter((wanted) => wanted.rule === rule.id)
  const title = fill(given, { name: one.name, moment: one.asOf.replace("T", " ") })[language]
  if (one.silent?.includes(rule.id)) return [title, nothing[language]]
  if (expected.length === 0) return []
  const assessment = assessAt(advising(notice, one.asAdvice), one.given, one.asOf)
  const rows = expected.map(({ status, subject }) => {
    const [finding] = findingsAbout(assessment, rule.id, subject)
    const facts: ReadonlyArray<Localized> = (finding?.facts ?? []).map((fact) => fill(value, { ...fact }))
    return row([
      finding === undefined ? subject : subjectName(finding.subject)[language],
      list(facts)[language],
      statusName[status][language],
      (finding?.remedies ?? []).map(({ text }) => text[language]).join("; ")
    ])
  })
  return [
    title,
    [row(headings.map((heading) => heading[language])), row(headings.map(() => "---")), ...rows].join("\n")
  ]
}

const sectionOf = (
  rule: Rule,
  clause: Clause,
  notice: Notice,
  cases: ReadonlyArray<Case>,
  language: Language
): ReadonlyArray<string> => {
  const reading = rule.reading ?? clause.reading
  return [
    `### ${rule.says[language]}`,
    `\`${rule.id}\` · ${modalityName[rule.modality][language]}`,
    ...(reading === undefined ? [] : [fill(readingOf, { reading })[language]]),
    ...cases.flatMap((one) => caseOf(rule, notice, one, language))
  ]
}

/**
 * The cases of a notice as a Markdown page, by clause and rule. The status is the expected one; the facts that it
 * rests on and what to do are what `assess` says.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { type Case, casesPage } from "@kepu/testing"
 *
 * const one: Case = {
 *   name: { "zh-CN": "尚未举办活动", en: "no activity yet" },
 *   given: { units: [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }], activities: [] },
 *   asOf: "2023-09-25T09:00:00+08:00",
 *   expected: [{ rule: "member-unit-activity", subject: "edu", status: "unmet" }]
 * }
 * console.log(casesPage(notice, [one], "zh-CN").split("\n").find((line) => line.startsWith("**"))) // **尚未举办活动**，2023-09-25 09:00:00+08:00
 * ```
 */
export const casesPage = (notice: Notice, cases: ReadonlyArray<Case>, language: Language): string =>
  [
    `# ${notice.title}`,
    intro[language],
    ...notice.clauses
      .filter(({ rules }) => rules.length > 0)
      .flatMap((clause) => [
        `## ${clause.number} ${clause.summary[language]}`,
        ...clause.rules.flatMap((rule) => sectionOf(rule, clause, notice, cases, language))
      ])
  ].join("\n\n") + "\n"
