import { requirementOf } from "../requirement/lower.ts"
import { limitOf } from "../requirement/partsOf.ts"
import type { Rule } from "../rule/Rule.ts"
import { fill, joined, type Language, list, type Localized, same } from "../text/Localized.ts"
import { showDeadline } from "../time/showDeadline.ts"
import { citation } from "../notice/applyChange.ts"
import type { Clause } from "../notice/Clause.ts"
import type { Guide } from "../notice/Guide.ts"
import type { Notice } from "../notice/Notice.ts"
import { type Line, render } from "./lines.ts"
import { rubricLines } from "./rubricLines.ts"
import { showAnnex } from "./showAnnex.ts"
import { labelOf, showValue } from "./showValue.ts"
import type { Fact } from "../condition/Fact.ts"
import { nounsOf } from "../condition/nouns.ts"
import type { Vocabulary } from "../condition/Vocabulary.ts"
import { texts, words } from "./words.ts"

const pair = (label: Localized, value: Localized | string): Localized => fill(texts.pair, { label, value })

/** A line for the key of a record, none if it is not there. */
const lineOf = <K extends string>(key: K, value: unknown, notice: Notice, depth = 0): ReadonlyArray<Line> =>
  value === undefined ? [] : [[depth, pair(labelOf(key), showValue(key, value, notice))]]

const validityOf = ({ successor, validFrom, validTo }: Notice): Localized =>
  joined(
    [
      fill(texts.from, { from: validFrom }),
      ...(validTo === undefined ? [] : [fill(texts.to, { validTo })]),
      ...(successor === undefined ? [] : [fill(texts.next, { successor })])
    ],
    same("")
  )

const identity = (notice: Notice): ReadonlyArray<Line> => {
  const { addressees, channels, documentNumber, event, id, illustrative, issuedOn, issuer, parents, region, themes } =
    notice
  return [
    [0, same(notice.title)],
    ...(illustrative ? [[0, texts.illustrative] as const] : []),
    ...lineOf("id", id, notice),
    ...lineOf("issuer", issuer, notice),
    ...lineOf("documentNumber", documentNumber, notice),
    ...lineOf("issuedOn", issuedOn, notice),
    [0, pair(texts.inForce, validityOf(notice))],
    [0, pair(labelOf("region"), fill(texts.coded, region))],
    ...lineOf("event", event, notice),
    ...lineOf("themes", themes, notice),
    ...lineOf("addressees", addressees, notice),
    ...parents.map(({ level, title }): Line => [
      0,
      pair(labelOf("parents"), fill(texts.coded, { name: title, code: words["level"]![level]! }))
    ]),
    ...channels.map(({ clause, kind, value }): Line => [
      0,
      pair(words["kind"]![kind]!, fill(texts.coded, { name: value, code: clause }))
    ])
  ]
}

const windowsOf = ({ windows }: Notice): ReadonlyArray<Line> =>
  windows.map(({ clause, end, name, start, tentative }) => {
    const span = `${start} – ${end}`
    const days = tentative ? fill(texts.tentativeDays, { days: span }) : same(span)
    return [1, pair(name, clause === undefined ? days : fill(texts.coded, { name: days, code: clause }))]
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
              fill(texts.deadline, {
                number,
                says: rule.says,
                deadline: showDeadline(limit.deadline)
              })
            ] as const
          ]
        : []
    })

/** What a list of terms is called: as the notice calls the fact that takes them, if it has a word for it. */
const nameOfList = (key: keyof Vocabulary, vocabulary: Vocabulary): Localized => {
  const fact = ({ programmes: "programme", settings: "settings", topics: "topics" } as Readonly<Record<string, Fact>>)[
    key
  ]
  const noun = vocabulary.nouns?.find(({ id }) => id === fact)
  return noun?.name ?? fill(labelOf(key), nounsOf(vocabulary))
}

const termsOf = ({ vocabulary }: Notice): ReadonlyArray<Line> =>
  (Object.keys(vocabulary) as ReadonlyArray<keyof Vocabulary>)
    .filter((key) => key !== "annexes" && (vocabulary[key]?.length ?? 0) > 0)
    .map((key) => [1, pair(nameOfList(key, vocabulary), list((vocabulary[key] ?? []).map(({ name }) => name)))])

const formsOf = ({ vocabulary }: Notice): ReadonlyArray<Line> =>
  vocabulary.annexes.flatMap((annex) => [
    [1, annex.name],
    ...showAnnex(annex, vocabulary).map((line): Line => [2, line])
  ])

const ruleLines = ({ form, modality, reading, says, setBy }: Rule, notice: Notice): ReadonlyArray<Line> => [
  [1, fill(texts.rule, { modality: words["modality"]![modality]!, says })],
  ...lineOf("form", form, notice, 2),
  ...lineOf("reading", reading, notice, 2),
  ...lineOf("setBy", setBy, notice, 2)
]

const numbered = (steps: ReadonlyArray<Localized>): ReadonlyArray<Line> =>
  steps.map((text, n) => [2, fill(texts.numbered, { n: n + 1, text })])

const guideLines = ({ choices, fields, people, steps }: Guide): ReadonlyArray<Line> => [
  [1, labelOf("steps")],
  ...numbered(steps),
  [1, labelOf("fields")],
  ...numbered(fields.map(({ name, optional }) => (optional ? fill(texts.optional, { name }) : name))),
  ...choices.map(({ choose, field, otherwise, who }): Line => [
    1,
    fill(texts.choice, {
      field: fields.find(({ id }) => id === field)?.name ?? field,
      who: list(people.filter(({ id }) => who.includes(id)).map(({ name }) => name)),
      choose,
      otherwise
    })
  ])
]

/** The later notices that have changed something which has no reading that would cite them. */
const amendedLines = (amendedBy: Rule["amendedBy"] = [] as never, depth: number): ReadonlyArray<Line> =>
  amendedBy.map((by): Line => [depth, pair(labelOf("amendedBy"), citation(by))])

const clauseLines = (clause: Clause, notice: Notice): ReadonlyArray<Line> => {
  const { criteria, guide, indicators = [], number, phrase, reading, rules, summary } = clause
  return [
    [0, fill(texts.clause, { number, phrase, summary })],
    ...lineOf("reading", reading, notice, 1),
    ...rules.flatMap((rule) => ruleLines(rule, notice)),
    ...indicators.flatMap(({ amendedBy, measure, name }): ReadonlyArray<Line> => [
      [1, fill(texts.indicator, { name, measure: showValue("measure", measure, notice) })],
      ...amendedLines(amendedBy, 2)
    ]),
    ...(criteria === undefined
      ? []
      : [
          ...lineOf("criteria", criteria.names, notice, 1),
          ...lineOf("points", criteria.points, notice, 2),
          ...(criteria.open ? [[2, texts.listOpen] as const] : []),
          ...amendedLines(criteria.amendedBy, 2)
        ]),
    ...(guide === undefined ? [] : [...guideLines(guide), ...amendedLines(guide.amendedBy, 2)])
  ]
}

/**
 * One clause in words: what it says, its rules with their forms and readings, its indicators and guide.
 *
 * @example
 * ```ts
 * import { showClause } from "@kepu/core/notice"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * console.log(showClause(notice.clauses[0]!, notice, "en").split("\n")[0]) // 通知  “蒲科素办发[2023]4号”  issuer, document number, addressees and parent notices
 * ```
 */
export const showClause = (clause: Clause, notice: Notice, language: Language): string =>
  render(clauseLines(clause, notice), language)

/**
 * A notice in words, for a person to read and compare with the printed one; lines are indented and not wrapped.
 *
 * @example
 * ```ts
 * import { showNotice } from "@kepu/core/notice"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * console.log(showNotice(notice, "en").split("\n")[0] === notice.title) // true
 * ```
 */
export const show = (notice: Notice, language: Language): string => {
  const sections: ReadonlyArray<ReadonlyArray<Line>> = [
    identity(notice),
    [[0, labelOf("windows")], ...windowsOf(notice)],
    [[0, texts.deadlines], ...deadlinesOf(notice)],
    [[0, labelOf("vocabulary")], ...termsOf(notice)],
    ...(notice.vocabulary.annexes.length === 0 ? [] : [[[0, texts.forms] as const, ...formsOf(notice)]]),
    ...notice.clauses.map((clause) => clauseLines(clause, notice)),
    ...(notice.rubric === undefined ? [] : [rubricLines(notice.rubric, notice)])
  ]
  return sections.map((lines) => render(lines, language)).join("\n")
}
