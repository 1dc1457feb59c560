import type { Failure } from "../failure/Failure.ts"
import type { Vocabulary } from "../condition/Vocabulary.ts"
import type { Groups } from "../rule/Groups.ts"
import { spansBy } from "../time/spans.ts"
import type { Window } from "../time/Window.ts"
import type { Clause } from "./Clause.ts"
import { formFailure } from "./words.ts"

interface Grouped {
  readonly clauses: ReadonlyArray<Clause>
  readonly vocabulary: Vocabulary
  readonly windows: ReadonlyArray<Window>
}

/** How many groups a window or a choice makes; `undefined` for others, and where it is not declared. */
const numberOf = (each: Groups, { vocabulary, windows }: Grouped): number | undefined => {
  if (each._tag === "Values") return vocabulary.facts?.find(({ id }) => id === each.fact)?.values?.length
  if (!("window" in each)) return undefined
  const window = windows.find(({ id }) => id === each.window)
  return window && spansBy[each._tag](window).length
}

/** Rules that ask for something in more groups than their window or choice makes, which nobody could reach. */
export const problemsInGroups = (notice: Grouped): ReadonlyArray<Failure> =>
  notice.clauses.flatMap(({ rules }, at) =>
    rules.flatMap(({ form }, n) => {
      if (form._tag !== "Count" || form.each === undefined || form.inAtLeast === undefined) return []
      const groups = numberOf(form.each, notice)
      return groups === undefined || form.inAtLeast <= groups
        ? []
        : [formFailure("in-at-least-above-groups", `clauses[${at}].rules[${n}].form.inAtLeast`)]
    })
  )

const ends = ["atLeast", "atMost", "moreThan", "lessThan"] as const

/** Rules that ask for a part of a record, as for one and a half activities; what is added up may be any number. */
export const partsOfRecords = ({ clauses }: Pick<Grouped, "clauses">): ReadonlyArray<Failure> =>
  clauses.flatMap(({ rules }, at) =>
    rules.flatMap(({ form }, n) => {
      if (form._tag !== "Count" || ("sum" in form.of && form.of.sum !== undefined)) return []
      return ends.flatMap((end) => {
        const amount = form[end]
        return typeof amount !== "number" || Number.isInteger(amount)
          ? []
          : [formFailure("part-of-a-record", `clauses[${at}].rules[${n}].form.${end}`, { end, amount })]
      })
    })
  )
