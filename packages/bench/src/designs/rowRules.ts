import type { Notice, Portfolio } from "@kepu/core"
import type { Condition } from "@kepu/core/condition"
import type { Rule } from "@kepu/core/notice"
import type { HandFinding } from "../byHand.ts"
import { memberFinding } from "../peers/rows.ts"

/** The window of the notice in which the eight rules ask for something to be. */
export interface Days {
  readonly start: string
  readonly end: string
}

/** What conditions refer to in their notice. */
export interface Terms {
  readonly days: (window: string) => Days
  /** Words in a name that say that the activity has a topic. */
  readonly declaring: (topic: string) => ReadonlyArray<string>
}

const always: Condition = { _tag: "Always" }

type Required = Extract<Rule["form"], { readonly _tag: "Each" }>["require"]

const isCondition = (require: Required): require is Extract<Required, Condition> =>
  !["Compared", "Filled", "HeldBy"].includes(require._tag)

/** What the eight rules ask of each activity, and what is counted for units. */
export const asked = ({ clauses, vocabulary, windows }: Notice) => {
  const rules = clauses.flatMap(({ rules }) => rules)
  const counted = rules.map(({ form }) => form).find((form) => form._tag === "Count")
  if (counted?.of._tag !== "Activities") throw new Error("the eight rules count no activities")
  const terms: Terms = {
    days: (id) => windows.find((window) => window.id === id)!,
    declaring: (id) => vocabulary.topics.find((topic) => topic.id === id)?.declaredBy ?? []
  }
  return {
    terms,
    rules: rules.flatMap(({ form, id }) =>
      form._tag === "Each" && isCondition(form.require)
        ? [{ id, where: form.where ?? always, require: form.require }]
        : []
    ),
    counted: counted.of.where ?? always
  }
}

/** A truth as a number, so that `All` is the least and `Any` the greatest: 1 yes, -1 no, 0 not known. */
export type Code = 1 | 0 | -1

/** Judges activities one after the other: what is found goes into `findings`, what counts for units into the counts. */
export type JudgeRows = (
  activities: Portfolio["activities"],
  unitPlace: ReadonlyMap<string, number>,
  findings: Array<HandFinding>,
  sure: Int32Array,
  possible: Int32Array
) => void

/** Both stages over a way to judge activities. */
export const bothStages =
  (judge: JudgeRows) =>
  ({ activities, units }: Portfolio): ReadonlyArray<HandFinding> => {
    const findings: Array<HandFinding> = []
    const unitPlace = new Map(units.map(({ id }, place) => [id as string, place]))
    const [sure, possible] = [new Int32Array(units.length), new Int32Array(units.length)]
    judge(activities, unitPlace, findings, sure, possible)
    for (const [place, unit] of units.entries()) findings.push(...memberFinding(unit, sure[place]!, possible[place]!))
    return findings
  }

/** For a condition that no design of the comparison has: the eight rules do without it. */
export const unheardOf = (condition: Condition): never => {
  throw new Error(`the comparison of designs has no ${condition._tag}`)
}
