import type { Activity, Localized, Notice } from "@kepu/core"
import { type DeclaredFact, factsDeclared, type Term } from "@kepu/core/notice"
import type { ActivityId, UnitId } from "@kepu/core/portfolio"
import { list, same } from "@kepu/core/text"
import { answers, choiceWords } from "../cells/words.ts"
import { headings, rowOf } from "../table/headings.ts"
import { labelOf } from "../table/labels.ts"
import { annex1Sheet, platformFacts, platformSheet } from "./activitySheets.ts"
import { exampleActivity, exampleFacts, exampleRecommendation, exampleSubmission, exampleUnit } from "./examples.ts"
import { annex2Sheet, submissionSheet, unitSheet } from "./registerSheets.ts"
import type { Sheet } from "./Sheet.ts"
import { type CellValue, writeTable } from "./writeTable.ts"

/** The tables that people fill in. */
export const templateKinds = ["annex1", "annex2", "units", "submissions", "platform"] as const
export type TemplateKind = (typeof templateKinds)[number]

export interface TemplateOptions {
  /** The unit that reports, on the line above annex 1. */
  readonly unit?: string
  /** Whether one line shows how to fill in the table. */
  readonly example?: boolean
}

/** Of which register each table tells. */
const registerOf: { readonly [K in TemplateKind]: DeclaredFact["of"] } = {
  annex1: "activities",
  annex2: "recommendations",
  units: "units",
  submissions: "submissions",
  platform: "activities"
}

const blank: Activity = { id: "" as ActivityId, name: "", host: "" as UnitId }

/** Lines that annex 1 has to be filled in; where its form has a 序号, it stands in them. */
const blankLines: ReadonlyArray<Activity> = Array.from({ length: 7 }, () => blank)

const rowsOf = <A>(
  { above, headings, row }: Sheet<A>,
  examples: ReadonlyArray<A>,
  blank: ReadonlyArray<A> = []
): ReadonlyArray<ReadonlyArray<CellValue>> => [
  ...above,
  headings,
  ...[...examples, ...blank.slice(examples.length)].map(row)
]

/** A table ready to be filled in, as the text of a CSV file, with the headings and title lines of the notice. */
export const template = (notice: Notice, kind: TemplateKind, options: TemplateOptions = {}): string => {
  const { example = false, unit = "" } = options
  const units = [exampleUnit(notice, unit || "县教育局")]
  const activities = [exampleActivity(notice)]
  const facts = exampleFacts(notice, registerOf[kind])
  const shown = <A extends object>(examples: ReadonlyArray<A>): ReadonlyArray<A> =>
    example ? examples.map((one) => ({ ...one, ...facts })) : []
  switch (kind) {
    case "annex1":
      return writeTable(rowsOf(annex1Sheet(notice, units, unit), shown(activities), blankLines))
    case "annex2":
      return writeTable(rowsOf(annex2Sheet(notice, units, activities), shown([exampleRecommendation(notice)])))
    case "units":
      return writeTable(rowsOf(unitSheet(notice), shown(units)))
    case "submissions":
      return writeTable(rowsOf(submissionSheet(notice, units), shown(exampleSubmission(notice))))
    case "platform":
      return writeTable(rowsOf(platformSheet(notice, units), shown(activities)))
  }
}

/** A column that takes no other words than these. */
export interface AcceptedWords {
  readonly heading: string
  readonly words: Localized
  /** Whether a cell takes several of them, or 无 for none. */
  readonly several?: boolean
}

const wordsOf = (words: Readonly<Record<string, ReadonlyArray<string>>>): Localized => {
  return same(
    Object.values(words)
      .map(([first = ""]) => first)
      .join("、")
  )
}

const builtInWords = (notice: Notice, kind: TemplateKind): ReadonlyArray<AcceptedWords> => {
  const { vocabulary } = notice
  const column = (heading: string, terms: ReadonlyArray<Term>, several = true): ReadonlyArray<AcceptedWords> =>
    terms.length === 0 ? [] : [{ heading, words: list(terms.map(({ name }) => name)), several }]
  switch (kind) {
    case "annex1":
    case "annex2":
      return []
    case "units":
      return [
        ...column(headings.unit.kinds[0], vocabulary.unitKinds),
        ...column(headings.unit.responsibilities[0], vocabulary.responsibilities)
      ]
    case "submissions":
      return column(headings.submission.document[0], vocabulary.documents, false)
    case "platform":
      return ["choice", "yes-no", "terms", "term"].flatMap((type) =>
        platformFacts.flatMap((fact): ReadonlyArray<AcceptedWords> => {
          const row = rowOf(fact)
          if (row?.type !== type) return []
          const heading = labelOf(fact, notice)
          if (row.vocabulary !== undefined) return column(heading, vocabulary[row.vocabulary], type === "terms")
          return [{ heading, words: wordsOf(type === "choice" ? (choiceWords[fact] ?? {}) : answers) }]
        })
      )
  }
}

/** The columns of a table that take certain words only, with these words. */
export const acceptedWords = (notice: Notice, kind: TemplateKind): ReadonlyArray<AcceptedWords> => [
  ...builtInWords(notice, kind),
  ...factsDeclared(notice.vocabulary, registerOf[kind]).flatMap(
    ({ name, type, values }): ReadonlyArray<AcceptedWords> => {
      const heading = name["zh-CN"]
      if (values !== undefined) return [{ heading, words: list(values.map((value) => value.name)) }]
      return type === "yes-no" ? [{ heading, words: wordsOf(answers) }] : []
    }
  )
]
