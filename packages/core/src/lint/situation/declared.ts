import { comparedIn } from "../../condition/Check.ts"
import type { Question } from "../../condition/Condition.ts"
import { testOf } from "../../condition/Question.ts"
import type { DeclaredFact } from "../../condition/Vocabulary.ts"
import type { DeclaredValue } from "../../portfolio/DeclaredValues.ts"
import type { TermId } from "../../portfolio/ids.ts"
import { addDays } from "../../time/days.ts"
import type { PlainDate } from "../../time/PlainDate.ts"
import type { Values } from "./values.ts"

/** A value of each type that nothing asks for. */
const others: { readonly [T in DeclaredFact["type"]]: ReadonlyArray<DeclaredValue> } = {
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

/**
 * One value of a fact that the notice declares for every way in which the questions can answer to it; `undefined` where
 * it is compared with another fact, as these are not gone through.
 */
export const declaredValues = (
  fact: TermId,
  asked: ReadonlyArray<Question>,
  facts: ReadonlyArray<DeclaredFact> = []
): Values => {
  const checks = asked.map(testOf).flatMap((test) => {
    if (test.kind !== "declared") return []
    return test.fact === fact || comparedIn(test.check) === fact ? [test.check] : []
  })
  if (checks.some((check) => comparedIn(check) !== undefined)) return undefined
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
  const type = facts.find(({ id }) => id === fact)?.type ?? "text"
  const values = [...new Set([...told, ...others[type]])].map((value) => ({ facts: { facts: { [fact]: value } } }))
  return checks.some(({ is }) => is === "known") ? [...values, { facts: {} }] : values
}
