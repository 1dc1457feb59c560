import { type Check, comparedIn } from "../../condition/Check.ts"
import type { Question } from "../../condition/Condition.ts"
import { testOf } from "../../condition/Question.ts"
import type { Test } from "../../condition/Test.ts"
import type { DeclaredFact } from "../../condition/Vocabulary.ts"
import type { DeclaredValue } from "../../portfolio/DeclaredValues.ts"
import type { TermId } from "../../portfolio/ids.ts"
import { addDays } from "../../time/days.ts"
import type { PlainDate } from "../../time/PlainDate.ts"
import type { Values } from "./values.ts"

/** A value of each type that nothing asks for. */
const unasked: { readonly [T in DeclaredFact["type"]]: ReadonlyArray<DeclaredValue> } = {
  number: [0],
  choice: [],
  date: ["2000-01-01"],
  "yes-no": [true, false],
  text: ["×××"]
}

/** The ends of a range, and what lies beside them. */
const around = <A>(from: A | undefined, to: A | undefined, beside: (value: A, by: 1 | -1) => A): ReadonlyArray<A> => [
  ...(from === undefined ? [] : [beside(from, -1), from]),
  ...(to === undefined ? [] : [to, beside(to, 1)])
]

type Asked = Extract<Test, { readonly kind: "declared" }>
type Compared = Check & { readonly of: TermId }

const isCompared = (test: Asked): test is Asked & { readonly check: Compared } => comparedIn(test.check) !== undefined

/** The facts that comparisons connect with one, itself among them; `undefined` where they go round in a circle. */
const connected = (
  fact: TermId,
  comparisons: ReadonlyArray<Asked & { readonly check: Compared }>
): ReadonlySet<TermId> | undefined => {
  const facts = new Set([fact])
  let rest = comparisons
  for (;;) {
    const next = rest.find(({ check: { of }, fact }) => facts.has(fact) || facts.has(of))
    if (next === undefined) return facts
    if (facts.has(next.fact) && facts.has(next.check.of)) return undefined
    facts.add(next.fact).add(next.check.of)
    rest = rest.filter((one) => one !== next)
  }
}

/**
 * Values of so many facts by which comparisons of them can be answered in each way: 0, and numbers or dates so far apart
 * that a share of one is neither near another nor, for the highest, within a range that is asked for.
 */
const apart = (facts: number, checks: ReadonlyArray<Check>): ReadonlyArray<DeclaredValue> => {
  if (checks.some(({ is }) => is === "before"))
    return ["1000-01-01", ...Array.from({ length: facts - 1 }, (_, n) => `${9000 + n}-01-01`)]
  const far = checks.reduce((most, check) => {
    const { from = 0, to = 0 } = check.is === "number" ? check : {}
    const { least = 0, most: percent = 0, under = 0 } = check.is === "share" ? check : {}
    return most + from + to + least + percent + under
  }, 1000)
  return [0, ...Array.from({ length: facts + 1 }, (_, n) => far ** n)]
}

/**
 * One value of a fact that the notice declares for every way in which the questions can answer to it; `undefined` where
 * facts are compared in a circle, or several are and ranges are asked of them too, as these are not gone through.
 */
export const declaredValues = (
  fact: TermId,
  asked: ReadonlyArray<Question>,
  facts: ReadonlyArray<DeclaredFact> = []
): Values => {
  const tests = [...new Map(asked.map(testOf).map((test) => [JSON.stringify(test), test])).values()].filter(
    (test) => test.kind === "declared"
  )
  const group = connected(fact, tests.filter(isCompared))
  if (group === undefined) return undefined
  const ofGroup = tests.filter((test) => group.has(test.fact)).map(({ check }) => check)
  if (group.size > 2 && ofGroup.some(({ is }) => is === "number" || is === "date")) return undefined
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
  const ends = group.size > 1 ? apart(group.size, ofGroup) : []
  const { type = "text", values: choices } = facts.find(({ id }) => id === fact) ?? {}
  // What is none of a choice's values would be no answer.
  const others = choices?.map(({ id }) => id).filter((id) => !told.includes(id)) ?? unasked[type]
  const values = [...new Set([...told, ...ends, ...others])].map((value) => ({ facts: { facts: { [fact]: value } } }))
  return checks.some(({ is }) => is === "known") ? [...values, { facts: {} }] : values
}
