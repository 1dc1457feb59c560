import { type Check, comparedIn } from "../../condition/Check.ts"
import type { Question } from "../../condition/Condition.ts"
import { testOf } from "../../condition/Question.ts"
import type { DeclaredFact } from "../../condition/Vocabulary.ts"
import type { DeclaredValue } from "../../portfolio/DeclaredValues.ts"
import type { TermId } from "../../portfolio/ids.ts"
import { addDays } from "../../time/days.ts"
import type { PlainDate } from "../../time/PlainDate.ts"
import type { Values } from "./values.ts"

/** A value of each type that nothing asks for. */
const unasked: { readonly [T in DeclaredFact["type"]]: ReadonlyArray<DeclaredValue> } = {
  number: [0],
  choice: ["another-one"],
  date: ["2000-01-01"],
  "yes-no": [true, false],
  text: ["×××"]
}

/** The ends of a range, and what lies beside them. */
const around = <A>(from: A | undefined, to: A | undefined, beside: (value: A, by: 1 | -1) => A): ReadonlyArray<A> => [
  ...(from === undefined ? [] : [beside(from, -1), from]),
  ...(to === undefined ? [] : [to, beside(to, 1)])
]

type Numbers = Extract<Check, { readonly is: "number" }>

/**
 * The least and the greatest value of a fact that is compared with another one, beside what ranges tell apart: of two
 * numbers or dates from given ranges the ends answer a comparison in each way in which it can be answered.
 */
const extremes = (comparison: Check, ranges: ReadonlyArray<Numbers>): ReadonlyArray<DeclaredValue> => {
  if (comparison.is === "before") return ["1000-01-01", "9999-12-31"]
  const highest = Math.max(0, ...ranges.flatMap(({ from = 0, to = 0 }) => [from, to]))
  const { least = 0, most = 0 } = comparison.is === "share" ? comparison : {}
  return [0, (highest + 2) * (100 + least + most)]
}

/**
 * One value of a fact that the notice declares for every way in which the questions can answer to it; `undefined` where
 * it is compared in several ways, as these are not gone through.
 */
export const declaredValues = (
  fact: TermId,
  asked: ReadonlyArray<Question>,
  facts: ReadonlyArray<DeclaredFact> = []
): Values => {
  const tests = asked.map(testOf).filter((test) => test.kind === "declared")
  const comparisons = tests.filter(({ check, fact: of }) => {
    const other = comparedIn(check)
    return other !== undefined && (of === fact || other === fact)
  })
  const [comparison, ...others] = comparisons
  if (others.some((other) => JSON.stringify(other) !== JSON.stringify(comparison))) return undefined
  const checks = tests.flatMap((test) => (test.fact === fact ? [test.check] : []))
  const told = checks.flatMap((check): ReadonlyArray<DeclaredValue> => {
    switch (check.is) {
      case "among":
        return check.values
      case "number":
        return around(check.from, check.to, (value, by) => value + by)
      case "date":
        return around<PlainDate>(check.from, check.to, addDays)
      default:
        return []
    }
  })
  const ends =
    comparison === undefined
      ? []
      : extremes(
          comparison.check,
          tests.flatMap(({ check }) => (check.is === "number" ? [check] : []))
        )
  const type = facts.find(({ id }) => id === fact)?.type ?? "text"
  const values = [...new Set([...told, ...ends, ...unasked[type]])].map((value) => ({
    facts: { facts: { [fact]: value } }
  }))
  return checks.some(({ is }) => is === "known") ? [...values, { facts: {} }] : values
}
