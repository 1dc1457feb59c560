import type { Localized } from "@kepu/core"
import type { NextStep } from "@kepu/core/next"
import { fill, list, localized } from "@kepu/core/text"
import { groupBy } from "./groupBy.ts"

/** What is told of steps: of one, or of several that ask the same of several activities. */
export type Told = Pick<NextStep, "by" | "clauses" | "left" | "modality" | "overdue" | "settles" | "text">

/** So many activities are named; the rest is counted. */
const named = 3

const texts = {
  report: localized("{whom}：补报{facts}", "{whom}: report {facts}"),
  correctTimes: localized("{whom}：写明确切的活动时间", "{whom}: state the exact time"),
  one: localized("“{name}”", "“{name}”"),
  several: localized("{names}共 {number} 项活动", "{names}: {number} activities"),
  many: localized("{names}等 {number} 项活动", "{names} and others: {number} activities")
}

/** The one fact of an activity that a step asks for. */
interface Asked {
  readonly step: NextStep
  readonly id: string
  readonly name: string
  readonly fact: string
  readonly factName: Localized
}

const askedIn = (step: NextStep): Asked | undefined => {
  const [edit, ...more] = step.edits
  const need = edit?.needs?.[0]
  if (edit === undefined || need === undefined || more.length > 0) return undefined
  const { id, kind, name } = edit.subject
  if (edit.kind !== "report" || kind !== "activity") return undefined
  return { step, id, name, fact: need.fact, factName: need.name }
}

const whomOf = (asked: ReadonlyArray<Asked>): Localized => {
  const names = [...new Map(asked.map(({ id, name }) => [id, name])).values()]
  const shown = list(names.slice(0, named).map((name) => fill(texts.one, { name })))
  if (names.length === 1) return shown
  return fill(names.length > named ? texts.many : texts.several, { names: shown, number: names.length })
}

/** By when the first of them is due: the first limit that is still to come, or else one that is over. */
const limitOf = (steps: ReadonlyArray<NextStep>): Pick<Told, "by" | "left" | "overdue"> => {
  const dated = steps.filter(({ by }) => by !== undefined)
  const ahead = dated.filter(({ overdue }) => !overdue).toSorted((a, b) => Date.parse(a.by!) - Date.parse(b.by!))
  const { by, left, overdue } = ahead[0] ?? dated[0] ?? steps[0]!
  return { overdue, ...(by === undefined ? {} : { by }), ...(left === undefined ? {} : { left }) }
}

const together = (asked: ReadonlyArray<Asked>): Told => {
  const steps = asked.map(({ step }) => step)
  const [clause, ...clauses] = new Set(steps.flatMap((step) => step.clauses))
  const [settled, ...others] = steps.flatMap(({ settles }) => settles)
  const facts = [...new Map(asked.map(({ fact, factName }) => [fact, factName])).values()]
  const isTime = asked.every(({ fact }) => fact === "time")
  return {
    text: fill(isTime ? texts.correctTimes : texts.report, { whom: whomOf(asked), facts: list(facts) }),
    modality: steps[0]!.modality,
    clauses: [clause!, ...clauses],
    settles: [settled!, ...others],
    ...limitOf(steps)
  }
}

/** How a fact is asked for: a time that is written is not reported but corrected. */
const wayOf = ({ fact }: Asked): string => (fact === "time" ? "time" : "report")

/**
 * The steps of a unit, those together that ask of the same activities what they did not report. A group stands where
 * its first step stood.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { nextSteps } from "@kepu/core/next"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { groupSteps } from "@kepu/view"
 *
 * const units = [{ id: "sun", name: "孙镇", kinds: ["township"] }]
 * const activities = ["义诊", "讲座"].map((name) => ({ id: name, name, host: "sun" }))
 * const [sun] = nextSteps(notice, portfolioFromData({ units, activities }), { asOf: "2023-09-05" })
 * const told = groupSteps(sun!.steps)
 * // What is asked of both activities is told once.
 * console.log(told.length < sun!.steps.length, told.some(({ text }) => text.en.includes("2 activities"))) // true true
 * ```
 */
export const groupSteps = (steps: ReadonlyArray<NextStep>): ReadonlyArray<Told> => {
  const asked = steps.flatMap((step) => askedIn(step) ?? [])
  const byFact = groupBy(asked, (one) => JSON.stringify([one.step.modality, wayOf(one), one.fact]))
  const groups = groupBy(byFact.values(), (same) =>
    JSON.stringify([same[0]!.step.modality, wayOf(same[0]!), same.map(({ id }) => id).toSorted()])
  )
  const told = new Map<NextStep, Told | undefined>()
  for (const group of groups.values()) {
    const all = group.flat()
    if (all.length < 2) continue
    const first = steps.find((step) => all.some((one) => one.step === step))!
    for (const { step } of all) told.set(step, step === first ? together(all) : undefined)
  }
  const reported = new Set(asked.flatMap(({ step }) => step.clauses))
  /** That all is to be reported as it is, where the facts themselves are asked for. */
  const isSaidBetter = ({ clauses, edits, kind }: NextStep): boolean =>
    kind === "report" && edits.length === 0 && clauses.every((clause) => reported.has(clause))
  return steps
    .filter((step) => !isSaidBetter(step))
    .flatMap((step): ReadonlyArray<Told> => {
      if (!told.has(step)) return [step]
      const own = told.get(step)
      return own === undefined ? [] : [own]
    })
}
