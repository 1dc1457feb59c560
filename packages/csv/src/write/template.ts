import type { Activity, Localized, Notice, Unit } from "@kepu/core"
import { type DeclaredFact, factsDeclared, type Term } from "@kepu/core/notice"
import type { ActivityId, DeclaredValues, Recommendation, Submission, UnitId } from "@kepu/core/portfolio"
import { list, same } from "@kepu/core/text"
import { answers, choiceWords } from "../cells/words.ts"
import { headings, rowOf } from "../table/headings.ts"
import { annex1Sheet, platformFacts, platformSheet } from "./activitySheets.ts"
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

/** Lines that annex 1 has to be filled in. */
const blankLines = 7

const id = "例" as ActivityId & UnitId

/** A value of each fact that the notice declares of a register, so that every column shows what belongs there. */
const exampleFacts = (
  { issuedOn, vocabulary }: Notice,
  register: DeclaredFact["of"]
): { readonly facts?: DeclaredValues } => {
  const values = { number: 1, date: issuedOn, "yes-no": true, text: "示例" }
  const facts = factsDeclared(vocabulary, register).map((fact) => [
    fact.id,
    fact.type === "choice" ? fact.values![0].id : values[fact.type]
  ])
  return facts.length === 0 ? {} : { facts: Object.fromEntries(facts) }
}

const exampleUnit = ({ vocabulary: { responsibilities, unitKinds } }: Notice, name: string): Unit => ({
  id,
  name,
  kinds: unitKinds.slice(0, 1).map((kind) => kind.id),
  responsibilities: responsibilities.slice(0, 1).map((responsibility) => responsibility.id)
})

const exampleActivity = ({ issuedOn, vocabulary, windows }: Notice): Activity => ({
  id,
  name: "科普知识进万家",
  host: id,
  coHosts: [],
  platform: "published",
  time: { sessions: [{ start: windows[0]?.start ?? issuedOn }] },
  place: "中心广场",
  mode: "on-site",
  topics: vocabulary.topics.slice(0, 1).map((topic) => topic.id),
  settings: vocabulary.settings.slice(0, 1).map((setting) => setting.id),
  images: 2,
  videos: 0,
  newsLinks: 1,
  summary: true,
  participants: 120,
  contactName: "王老师",
  contactPhone: "0913-7200001",
  remark: "示例，请删去本行"
})

const exampleRecommendation = ({ issuedOn }: Notice): Recommendation => ({
  activity: id,
  unit: id,
  contactName: "王老师",
  contactPhone: "0913-7200001",
  content: "讲座三场，展览一场，参与120人",
  unitOpinion: { text: "同意推荐", on: issuedOn }
})

const exampleSubmission = ({ issuedOn, vocabulary: { documents } }: Notice): ReadonlyArray<Submission> =>
  documents.slice(0, 1).map((document) => ({ unit: id, document: document.id, receivedAt: issuedOn }))

const rowsOf = <A>(
  { above, headings, row }: Sheet<A>,
  examples: ReadonlyArray<A>,
  numbered = 0
): ReadonlyArray<ReadonlyArray<CellValue>> => [
  ...above,
  headings,
  ...examples.map(row),
  ...Array.from({ length: numbered - examples.length }, (_, n) =>
    headings.map((__, at) => (at === 0 ? examples.length + n + 1 : ""))
  )
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

const builtInWords = ({ vocabulary }: Notice, kind: TemplateKind): ReadonlyArray<AcceptedWords> => {
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
          const [heading] = headings.activity[fact]
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
