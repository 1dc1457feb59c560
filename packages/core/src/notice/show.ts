import { requirementOf } from "../requirement/lower.ts"
import { limitOf } from "../requirement/partsOf.ts"
import type { Rule } from "../rule/Rule.ts"
import { fill, type Language, list, localized, type Localized } from "../text/Localized.ts"
import { showDeadline } from "../time/showDeadline.ts"
import type { Clause } from "./Clause.ts"
import type { Guide } from "./Guide.ts"
import { words } from "./labels.ts"
import type { Notice } from "./Notice.ts"
import { showAnnex } from "./showAnnex.ts"
import { labelOf, showValue } from "./showValue.ts"
import type { Vocabulary } from "./Vocabulary.ts"

/** A line of the rendering: how deep it stands, and its text. */
type Line = readonly [depth: number, text: Localized]

const same = (text: string): Localized => localized(text, text)
const pair = (label: Localized, value: Localized | string): Localized =>
  fill(localized("{label}：{value}", "{label}: {value}"), { label, value })

/** A line for the key of a record, none if it is not there. */
const lineOf = <K extends string>(key: K, value: unknown, notice: Notice, depth = 0): ReadonlyArray<Line> =>
  value === undefined ? [] : [[depth, pair(labelOf(key), showValue(key, value, notice))]]

const validityOf = ({ successor, validFrom, validTo }: Notice): Localized =>
  fill(localized("{from} 起{to}{next}", "from {from}{to}{next}"), {
    from: validFrom,
    to: validTo === undefined ? "" : fill(localized("，至 {validTo}", " to {validTo}"), { validTo }),
    next: successor === undefined ? "" : fill(localized("，后继通知 {successor}", ", then {successor}"), { successor })
  })

const identity = (notice: Notice): ReadonlyArray<Line> => {
  const { addressees, channels, documentNumber, event, id, illustrative, issuedOn, issuer, parents, region, themes } =
    notice
  return [
    [0, same(notice.title)],
    ...(illustrative
      ? [[0, localized("（示例：部分事实为虚构）", "(illustrative: some facts are made up)")] as const]
      : []),
    ...lineOf("id", id, notice),
    ...lineOf("issuer", issuer, notice),
    ...lineOf("documentNumber", documentNumber, notice),
    ...lineOf("issuedOn", issuedOn, notice),
    [0, pair(localized("有效期", "in force"), validityOf(notice))],
    [0, pair(labelOf("region"), fill(localized("{name}（{code}）", "{name} ({code})"), region))],
    ...lineOf("event", event, notice),
    ...lineOf("themes", themes, notice),
    ...lineOf("addressees", addressees, notice),
    ...parents.map(({ level, title }): Line => [
      0,
      pair(
        labelOf("parents"),
        fill(localized("{title}（{level}）", "{title} ({level})"), { title, level: words["level"]![level]! })
      )
    ]),
    ...channels.map(({ clause, kind, value }): Line => [
      0,
      pair(words["kind"]![kind]!, fill(localized("{value}（{clause}）", "{value} ({clause})"), { value, clause }))
    ])
  ]
}

const windowsOf = ({ windows }: Notice): ReadonlyArray<Line> =>
  windows.map(({ clause, end, name, start }) => {
    const days = `${start} – ${end}`
    const where = localized("{days}（{clause}）", "{days} ({clause})")
    return [1, pair(name, clause === undefined ? days : fill(where, { days, clause }))]
  })

const deadlinesOf = (notice: Notice): ReadonlyArray<Line> =>
  notice.clauses
    .flatMap(({ number, rules }) => rules.map((rule) => ({ number, rule })))
    .flatMap(({ number, rule }) => {
      const limit = limitOf(requirementOf(rule, notice))
      return limit?._tag === "Until"
        ? [
            [
              1,
              fill(localized("{number}　{says}：{deadline}", "{number}  {says}: {deadline}"), {
                number,
                says: rule.says,
                deadline: showDeadline(limit.deadline)
              })
            ] as const
          ]
        : []
    })

const termsOf = ({ vocabulary }: Notice): ReadonlyArray<Line> =>
  (Object.keys(vocabulary) as ReadonlyArray<keyof Vocabulary>)
    .filter((key) => key !== "annexes" && vocabulary[key].length > 0)
    .map((key) => [1, pair(labelOf(key), list(vocabulary[key].map(({ name }) => name)))])

const formsOf = ({ vocabulary: { annexes } }: Notice): ReadonlyArray<Line> =>
  annexes.flatMap((annex) => [[1, annex.name], ...showAnnex(annex).map((line): Line => [2, line])])

const ruleLines = ({ form, modality, reading, says, setBy }: Rule, notice: Notice): ReadonlyArray<Line> => [
  [1, fill(localized("[{modality}] {says}", "[{modality}] {says}"), { modality: words["modality"]![modality]!, says })],
  ...lineOf("form", form, notice, 2),
  ...lineOf("reading", reading, notice, 2),
  ...lineOf("setBy", setBy, notice, 2)
]

const numbered = (texts: ReadonlyArray<Localized>): ReadonlyArray<Line> =>
  texts.map((text, n) => [2, fill(localized("{n}. {text}", "{n}. {text}"), { n: n + 1, text })])

const guideLines = ({ choices, fields, people, steps }: Guide): ReadonlyArray<Line> => [
  [1, labelOf("steps")],
  ...numbered(steps),
  [1, labelOf("fields")],
  ...numbered(
    fields.map(({ name, optional }) =>
      optional ? fill(localized("{name}（可不填）", "{name} (optional)"), { name }) : name
    )
  ),
  ...choices.map(({ choose, field, otherwise, who }): Line => [
    1,
    fill(
      localized(
        "{field}：{who}选“{choose}”，其他人员选“{otherwise}”",
        "{field}: {who} choose “{choose}”, anybody else “{otherwise}”"
      ),
      {
        field: fields.find(({ id }) => id === field)?.name ?? field,
        who: list(people.filter(({ id }) => who.includes(id)).map(({ name }) => name)),
        choose,
        otherwise
      }
    )
  ])
]

const clauseLines = (clause: Clause, notice: Notice): ReadonlyArray<Line> => {
  const { criteria, guide, indicators = [], number, phrase, reading, rules, summary } = clause
  return [
    [
      0,
      fill(localized("{number}　“{phrase}”　{summary}", "{number}  “{phrase}”  {summary}"), { number, phrase, summary })
    ],
    ...lineOf("reading", reading, notice, 1),
    ...rules.flatMap((rule) => ruleLines(rule, notice)),
    ...indicators.map(({ measure, name }): Line => [
      1,
      fill(localized("[指标] {name}：{measure}", "[indicator] {name}: {measure}"), {
        name,
        measure: showValue("measure", measure, notice)
      })
    ]),
    ...(criteria === undefined
      ? []
      : [
          ...lineOf("criteria", criteria.names, notice, 1),
          ...lineOf("points", criteria.points, notice, 2),
          ...(criteria.open ? [[2, localized("通知以“等”字留有余地", "the notice leaves the list open")] as const] : [])
        ]),
    ...(guide === undefined ? [] : guideLines(guide))
  ]
}

const render = (lines: ReadonlyArray<Line>, language: Language): string =>
  lines.map(([depth, text]) => `${"  ".repeat(depth)}${text[language]}\n`).join("")

/** One clause in words: what it says, its rules with their forms and readings, its indicators and guide. */
export const showClause = (clause: Clause, notice: Notice, language: Language): string =>
  render(clauseLines(clause, notice), language)

/** A notice in words, for a person to read and compare with the printed one; lines are indented and not wrapped. */
export const show = (notice: Notice, language: Language): string => {
  const sections: ReadonlyArray<ReadonlyArray<Line>> = [
    identity(notice),
    [[0, labelOf("windows")], ...windowsOf(notice)],
    [[0, localized("截止时间", "deadlines")], ...deadlinesOf(notice)],
    [[0, labelOf("vocabulary")], ...termsOf(notice)],
    ...(notice.vocabulary.annexes.length === 0 ? [] : [[[0, localized("表格", "forms")] as const, ...formsOf(notice)]]),
    ...notice.clauses.map((clause) => clauseLines(clause, notice))
  ]
  return sections.map((lines) => render(lines, language)).join("\n")
}
