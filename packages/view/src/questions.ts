import type { Localized, Moment, Notice, Portfolio } from "@kepu/core"
import type { Subject } from "@kepu/core/assessment"
import { questionsFor } from "@kepu/core/next"
import { type FindingPlace, placesIn } from "@kepu/csv"
import { type Field, fieldsOf } from "./form.ts"
import { writtenColumn } from "./writtenColumn.ts"

/** Something that only a person knows, how it is filled in, and how much it decides. */
export interface Question {
  readonly key: string
  readonly subject: Subject
  readonly name: Localized
  readonly field: Field
  /** The cell in which it would stand, if the files have one. */
  readonly place?: FindingPlace
  /** How many findings any answer decides, and on how many more it bears. */
  readonly settles: number
  readonly bearsOn: number
  readonly clauses: ReadonlyArray<string>
}

/**
 * What is missing of activities and units that a page can ask for, most decided findings first. A time that was written
 * and could not be read is asked for too: at its cell.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { askable } from "@kepu/view"
 *
 * const units = [{ id: "sun", name: "孙镇", kinds: ["township"] }]
 * const activities = [{ id: "1", name: "义诊", host: "sun" }]
 * const [first] = askable(notice, portfolioFromData({ units, activities }), { asOf: "2023-09-25" })
 * console.log(first?.name.en, first?.field.control, (first?.settles ?? 0) > 0) // activity time time true
 * ```
 */
export const askable = (
  notice: Notice,
  portfolio: Portfolio,
  options: { readonly asOf: Moment }
): ReadonlyArray<Question> => {
  const fields = {
    activity: new Map(fieldsOf(notice, "activities").map((field) => [field.fact, field])),
    unit: new Map(fieldsOf(notice, "units").map((field) => [field.fact, field]))
  }
  const placesOf = placesIn(portfolio)
  const sources = new Map(portfolio.activities.map(({ id, source }) => [String(id), source]))
  return questionsFor(notice, portfolio, options)
    .flatMap(({ bearsOn, fact, name, settles, subject }): ReadonlyArray<Question> => {
      if (subject.kind !== "activity" && subject.kind !== "unit") return []
      const field = fields[subject.kind].get(fact)
      if (field === undefined) return []
      const asked = { status: "undetermined", missing: [{ fact, name, subject }], subject } as never
      const place = writtenColumn(sources.get(subject.id), fact) === undefined ? undefined : placesOf(asked)[0]
      return [
        {
          key: `${subject.kind} ${subject.id} ${fact}`,
          subject,
          name,
          field,
          ...(place === undefined ? {} : { place }),
          settles: settles.length,
          bearsOn: bearsOn.length,
          clauses: [...new Set([...settles, ...bearsOn].map(({ clause }) => clause))]
        }
      ]
    })
    .toSorted((a, b) => b.settles - a.settles || b.bearsOn - a.bearsOn)
}
