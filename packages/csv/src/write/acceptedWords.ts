import type { Localized, Notice } from "@kepu/core"
import { factsDeclared, type Term } from "@kepu/core/notice"
import { same } from "@kepu/core/text"
import { answers, choiceWords } from "../cells/words.ts"
import { type ActivityColumn, headings, rowOf } from "../table/headings.ts"
import { labelOf } from "../table/labels.ts"
import { annex1Fields, platformFacts } from "./activitySheets.ts"
import type { Printed } from "./declaredCells.ts"
import type { Form } from "./names.ts"
import { registerOf, type TemplateKind } from "./templateKinds.ts"

/** A column that takes no other words than these. */
export interface AcceptedWords {
  readonly heading: string
  readonly words: ReadonlyArray<Localized>
  /** Whether a cell takes several of them, or 无 for none. */
  readonly several?: boolean
}

const firstOf = (words: Readonly<Record<string, ReadonlyArray<string>>>): ReadonlyArray<Localized> =>
  Object.values(words).map(([first = ""]) => same(first))

const termsIn = (heading: string, terms: ReadonlyArray<Term>, several = true): ReadonlyArray<AcceptedWords> =>
  terms.length === 0 ? [] : [{ heading, words: terms.map(({ name }) => name), several }]

const isColumn = (fact: string | undefined): fact is ActivityColumn =>
  fact !== undefined && Object.hasOwn(headings.activity, fact)

/** What columns of facts of activities take; those of one type together. */
const ofActivities = ({ vocabulary }: Notice, fields: ReadonlyArray<Printed>): ReadonlyArray<AcceptedWords> =>
  ["choice", "yes-no", "terms", "term"].flatMap((type) =>
    fields.flatMap(({ fact, label }): ReadonlyArray<AcceptedWords> => {
      const row = isColumn(fact) ? rowOf(fact) : undefined
      if (fact === undefined || row?.type !== type) return []
      if (row.vocabulary !== undefined) return termsIn(label, vocabulary[row.vocabulary], type === "terms")
      return [{ heading: label, words: firstOf(type === "choice" ? (choiceWords[fact] ?? {}) : answers) }]
    })
  )

const builtInWords = (notice: Notice, kind: TemplateKind, form: Form | undefined): ReadonlyArray<AcceptedWords> => {
  const { vocabulary } = notice
  switch (kind) {
    case "annex1":
      return ofActivities(notice, annex1Fields(notice, form))
    case "annex2":
      return []
    case "units":
      return [
        ...termsIn(headings.unit.kinds[0], vocabulary.unitKinds),
        ...termsIn(headings.unit.responsibilities[0], vocabulary.responsibilities)
      ]
    case "submissions":
      return termsIn(headings.submission.document[0], vocabulary.documents, false)
    case "platform":
      return ofActivities(
        notice,
        platformFacts.map((fact) => ({ fact, label: labelOf(fact, notice) }))
      )
  }
}

/**
 * The columns of a table that take certain words only, with these words; `form` is as in `annex1Sheet`.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { acceptedWords } from "@kepu/csv"
 *
 * console.log(acceptedWords(notice, "units").length > 0) // true
 * ```
 */
export const acceptedWords = (notice: Notice, kind: TemplateKind, form?: Form): ReadonlyArray<AcceptedWords> => [
  ...builtInWords(notice, kind, form),
  ...factsDeclared(notice.vocabulary, registerOf[kind]).flatMap(
    ({ name, type, values }): ReadonlyArray<AcceptedWords> => {
      const heading = name["zh-CN"]
      if (values !== undefined) return [{ heading, words: values.map((value) => value.name) }]
      return type === "yes-no" ? [{ heading, words: firstOf(answers) }] : []
    }
  )
]
