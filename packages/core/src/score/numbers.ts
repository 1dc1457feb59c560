import type { Notice } from "../notice/Notice.ts"
import type { Evidence, Rubric } from "../rubric/Rubric.ts"
import type { Scoring } from "../rubric/Scoring.ts"
import { countedIn, formOf } from "../rubric/uses.ts"
import { requirementOf } from "../requirement/lower.ts"
import type { Measured } from "../requirement/measurement.ts"
import type { OfNumbers } from "../requirement/Requirement.ts"

/** A number by which a rubric gives points or asks for evidence: what a rule that counts it would ask. */
export interface RubricNumber extends Measured {
  readonly asked: OfNumbers
}

/** The numbers of a rubric, by the parts of it that go by them. A number is what a rule of the notice counts, and no other. */
export const numbersOf = (rubric: Rubric, notice: Notice): ReadonlyMap<Scoring | Evidence, RubricNumber> => {
  const parts = rubric.items.flatMap(({ earns, evidence = [] }): ReadonlyArray<Scoring | Evidence> => [
    earns,
    ...evidence
  ])
  const numbers = new Map<Scoring | Evidence, RubricNumber>()
  for (const [n, part] of parts.entries()) {
    const of = countedIn(part)
    if (of === undefined) continue
    // No id of a notice has a colon.
    const id = `rubric:${n}`
    const asked = requirementOf({ id, form: formOf(of, rubric.bound) }, notice) as OfNumbers
    const [{ number }] = asked.demands
    numbers.set(part, { id, asked, measurement: number, numbers: [number] })
  }
  return numbers
}
