import type { Language, Notice } from "@kepu/core"
import { type Condition, sayCondition, scopeOf } from "@kepu/core/condition"
import { type Clause, type Rule, showClause } from "@kepu/core/notice"
import { questionFields } from "@kepu/core/tables"
import { fill } from "@kepu/core/text"
import type { Instant } from "@kepu/core"
import { escaped, slugOf } from "./html.ts"
import { codeBlock } from "./markdown.ts"
import { words } from "./words.ts"

interface Stated {
  readonly notice: Notice
  readonly clause: Clause
  readonly rule: Rule
}

const formTags = ["Each", "Count", "Due", "Judgement"] as const
const mostExamples = 8

/** All keys and tags of a form, without its numbers and names: rules of one shape are examples of the same. */
const shapeOf = (value: unknown): string => {
  if (Array.isArray(value)) return [...new Set(value.map(shapeOf))].join()
  if (typeof value !== "object" || value === null) return ""
  return Object.entries(value)
    .map(([key, part]) => (key === "_tag" ? String(part) : `${key}{${shapeOf(part)}}`))
    .join()
}

const stated = (notices: ReadonlyArray<Notice>): ReadonlyArray<Stated> =>
  notices.flatMap((notice) =>
    notice.clauses.flatMap((clause) => clause.rules.map((rule) => ({ notice, clause, rule })))
  )

/** The form of a rule in words, as the notice's own page has it. */
const formInWords = ({ clause, notice, rule }: Stated, language: Language): string => {
  const { fingerprint, number, phrase, sentences, summary } = clause
  const alone = { fingerprint, number, phrase, summary, rules: [rule], ...(sentences && { sentences }) } as Clause
  const line = showClause(alone, notice, language).split("\n")[2] ?? ""
  return line.trim().replace(/^[^：:]+[：:]\s*/u, "")
}

const exampleOf = (one: Stated, language: Language): string => {
  const { clause, notice, rule } = one
  const where = fill(words.example, { notice: notice.id, clause: clause.number })[language]
  return [
    `<h3 id="${notice.id}-${rule.id}">${escaped(rule.says[language])}</h3>`,
    `<p><a href="in-words/${notice.id}.html">${escaped(where)}</a></p>`,
    `<p>${escaped(formInWords(one, language))}</p>`,
    codeBlock(JSON.stringify(rule.form, null, 2), "json")
  ].join("\n")
}

const formSection = (tag: (typeof formTags)[number], all: ReadonlyArray<Stated>, language: Language): string => {
  const seen = new Set<string>()
  const distinct = all.filter(({ rule: { form } }) => {
    const shape = shapeOf(form)
    return form._tag === tag && !seen.has(shape) && seen.add(shape)
  })
  // The plainest first, and then some that say more.
  const sorted = distinct.toSorted((a, b) => shapeOf(a.rule.form).length - shapeOf(b.rule.form).length)
  const step = Math.max(1, sorted.length / mostExamples)
  const chosen = sorted.filter((_, n) => Math.floor(n / step) !== Math.floor((n - 1) / step))
  const [first] = chosen
  const name = first === undefined ? tag : `${formInWords(first, language).split(/[（(]/u)[0]!.trim()} ${tag}`
  const examples = chosen.map((one) => exampleOf(one, language))
  return [`<h2 id="${slugOf(tag)}">${escaped(name)}</h2>`, `<p>${words[tag][language]}</p>`, ...examples].join("\n")
}

const isCondition = (value: object): value is Condition =>
  "_tag" in value && typeof value._tag === "string" && Object.hasOwn(questionFields, value._tag)

function* conditionsIn(value: unknown): Generator<Condition> {
  if (typeof value !== "object" || value === null) return
  if (isCondition(value)) yield value
  for (const part of Object.values(value)) yield* conditionsIn(part)
}

/** Data with blanks, at which a line may be broken. */
const onOneLine = (data: object): string => JSON.stringify(data, null, 1).replace(/\n */gu, " ")

const conditionRows = (notices: ReadonlyArray<Notice>, language: Language): string => {
  const found = new Map<string, readonly [Condition, Notice]>()
  for (const notice of notices)
    for (const condition of conditionsIn(notice.clauses))
      if (!found.has(condition._tag)) found.set(condition._tag, [condition, notice])
  return Object.entries(questionFields)
    .map(([tag, fields]) => {
      const names = Object.keys(fields).join(", ")
      const [condition, notice] = found.get(tag) ?? []
      const says =
        condition === undefined || notice === undefined
          ? ""
          : sayCondition(condition, scopeOf(notice, `${notice.validFrom}T00:00:00Z` as Instant))[language]
      const data =
        condition === undefined && names !== ""
          ? fill(words.fields, { fields: names })[language]
          : onOneLine(condition ?? { _tag: tag })
      const cells = [says, data]
      return `<tr><td><code>${tag}</code></td><td>${escaped(cells[0]!)}</td><td><code>${escaped(cells[1]!)}</code></td></tr>`
    })
    .join("\n")
}

/** The rule forms and the conditions, each with examples of the notices that are shipped. */
export const ruleFormsPage = (notices: ReadonlyArray<Notice>, language: Language): string => {
  const all = stated(notices)
  const heads = [words.condition, words.means, words.data].map((head) => `<th>${head[language]}</th>`).join("")
  return [
    `<h1 id="rule-forms">${words.ruleForms[language]}</h1>`,
    `<p>${words.ruleFormsIntro[language]}</p>`,
    ...formTags.map((tag) => formSection(tag, all, language)),
    `<h2 id="conditions">${words.conditions[language]}</h2>`,
    `<p>${words.conditionsIntro[language]}</p>`,
    `<div class="table" tabindex="0"><table><thead><tr>${heads}</tr></thead><tbody>`,
    conditionRows(notices, language),
    "</tbody></table></div>"
  ].join("\n")
}
