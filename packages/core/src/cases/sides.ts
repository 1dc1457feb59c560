import type { Check } from "../condition/Check.ts"
import { type Question, testOf } from "../condition/Question.ts"
import { type Scope, windowOf } from "../condition/Scope.ts"
import { valueOf } from "../condition/valueOf.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { PlainDate } from "../time/PlainDate.ts"
import type { ReportedTime } from "../portfolio/ReportedTime.ts"
import { spanOf } from "../portfolio/spanOf.ts"
import { firstDay, lastDay } from "../time/scheduleDays.ts"

/** Where a value lies beside a number, a day or a moment: below or before it, on it, above or after it. */
export type Side = "below" | "at" | "above"

export const sides: ReadonlyArray<Side> = ["below", "at", "above"]

/** The sides of a number, a day, or something else of which one is more than the other. */
export const sideOf = <A extends number | string>(value: A, edge: A): Side =>
  value < edge ? "below" : value > edge ? "above" : "at"

/** A moment of which the last second in time counts as the moment itself. */
export const sideOfMoment = (millis: number, late: number): Side =>
  millis >= late ? "above" : millis >= late - 1000 ? "at" : "below"

/** The same of what arrived, as exactly as it was noted; the last day in time is the day itself. */
export const sideOfReceipt = (received: ReportedTime, zone: string, late: number): Side | undefined => {
  const { first, last } = spanOf(received, zone)
  return first >= late ? "above" : last >= late ? undefined : sideOfMoment(last, late)
}

/** A boundary of a question by its name, and on which sides of it a record lies. */
export interface Edge {
  readonly name: "least" | "most" | "start" | "end"
  readonly sides: ReadonlyArray<Side>
}

type Value = number | string

const between = (value: Value, least: Value | undefined, most: Value | undefined): ReadonlyArray<Edge> => [
  ...(least === undefined ? [] : [{ name: "least", sides: [sideOf(value, least)] } as const]),
  ...(most === undefined ? [] : [{ name: "most", sides: [sideOf(value, most)] } as const])
]

const isNumber = (value: unknown): value is number => typeof value === "number"

const ofCheck = (check: Check, value: unknown, other: unknown): ReadonlyArray<Edge> => {
  switch (check.is) {
    case "known":
    case "among":
      return []
    case "number":
    case "date":
      return between(value as Value, check.from, check.to)
    case "share":
      return isNumber(value) && isNumber(other)
        ? between(
            value * 100,
            check.least === undefined ? undefined : other * check.least,
            check.most === undefined ? undefined : other * check.most
          )
        : []
    case "below":
    case "before":
      return other === undefined ? [] : between(value as Value, undefined, other as Value)
  }
}

/** A value beside which another one lies; of an exact time its first or its last day. */
const besideIn = (fact: string, record: Activity, end: "first" | "last"): unknown => {
  const value = valueOf(fact, record)
  if (value === undefined || value !== record.time) return value
  const { approximate, openEnd, sessions } = record.time
  if (approximate || openEnd) return undefined
  const days = sessions.map(end === "first" ? firstDay : lastDay).toSorted()
  return end === "first" ? days[0] : days.at(-1)
}

/** On which sides of its boundaries a record lies of which the question is asked; none where it is not known. */
export const edgesOf = (question: Question, record: Activity, scope: Scope): ReadonlyArray<Edge> => {
  const test = testOf(question)
  switch (test.kind) {
    case "days": {
      const { end, start } = windowOf(scope, test.window)
      const days = (record.time?.sessions ?? []).map((session): readonly [PlainDate, PlainDate] => [
        firstDay(session),
        lastDay(session)
      ])
      const beside = (edge: PlainDate) =>
        days.map(([first, last]) => (last < edge ? "below" : first > edge ? "above" : "at"))
      return [
        { name: "start", sides: beside(start) },
        { name: "end", sides: beside(end) }
      ]
    }
    case "number": {
      const value = valueOf(test.fact, record)
      return isNumber(value) ? between(value, test.least, test.most) : []
    }
    case "share": {
      const [value, other] = [valueOf(test.fact, record), valueOf(test.of, record)]
      return isNumber(value) && isNumber(other) ? between(value * 100, undefined, other * test.percent) : []
    }
    case "declared": {
      const value = besideIn(test.fact, record, "last")
      const other = "of" in test.check ? besideIn(test.check.of, record, "first") : undefined
      return value === undefined ? [] : ofCheck(test.check, value, other)
    }
    default:
      return []
  }
}

/** The boundaries that a question has, with the sides that a case should lie on. */
export const wantedOf = (question: Question): ReadonlyArray<Edge> => {
  const test = testOf(question)
  if (test.kind === "days")
    return [
      { name: "start", sides: ["below", "at"] },
      { name: "end", sides: ["at", "above"] }
    ]
  const check = test.kind === "declared" ? test.check : test
  const has = (...keys: ReadonlyArray<string>) => keys.some((key) => key in check && check[key as never] !== undefined)
  return [
    ...(has("least", "from") ? [{ name: "least", sides } as const] : []),
    ...(has("most", "to", "percent") || ("is" in check && (check.is === "below" || check.is === "before"))
      ? [{ name: "most", sides } as const]
      : [])
  ]
}
