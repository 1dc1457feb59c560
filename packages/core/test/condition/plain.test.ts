import { assert, describe, it } from "@effect/vitest"
import { type Activity, type Notice } from "@kepu/core"
import { Instant } from "@kepu/core/schema"
import { type Scope, scopeOf } from "@kepu/core/condition"
import { notice as city } from "@kepu/core/notices/city-education-2022"
import { notice as pucheng } from "@kepu/core/notices/pucheng-2023"
import { arbitraries } from "@kepu/testing"
import { sampleEffect } from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import { answer } from "../../src/condition/holds.ts"
import { testOf } from "../../src/condition/Question.ts"
import { questions } from "../../src/condition/questions.ts"
import { byTest, type ByTest } from "../../src/condition/Test.ts"
import { hasReachedLastDay, lastDay, firstDay } from "../../src/time/scheduleDays.ts"
import { all, any, type Truth } from "../../src/Truth.ts"
import { times } from "../times.ts"

/** Every day of a schedule, session by session; as long as none is open, this is all that a window can meet. */
const daysOf = ({ time }: Activity): ReadonlyArray<readonly [first: string, last: string]> =>
  time!.sessions.map((session) => [firstDay(session), lastDay(session)])

const isExact = ({ time }: Activity): boolean => time !== undefined && !time.approximate && !time.openEnd

/** What each test asks, said as plainly as can be; `undefined` also where it is not worth saying twice. */
const plainly: ByTest<[activity: Activity, scope: Scope<Notice>], Truth | "pass"> = {
  anything: () => true,
  days: ({ wholly, window: id }, activity, { notice }) => {
    if (activity.time === undefined) return undefined
    if (!isExact(activity)) return "pass"
    const { end, start } = notice.windows.find((one) => one.id === id)!
    const days = daysOf(activity)
    return wholly
      ? days.every(([first, last]) => start <= first && last <= end)
      : days.some(([first, last]) => first <= end && start <= last)
  },
  kinds: ({ days, wholly }, activity, { notice: { calendar } }) => {
    if (activity.time === undefined) return undefined
    if (!isExact(activity)) return "pass"
    const truths = activity.time.sessions.flatMap((session) => {
      const own: Array<Truth> = []
      for (let at = Date.parse(firstDay(session)); at <= Date.parse(lastDay(session)); at += 86_400_000) {
        const day = new Date(at).toISOString().slice(0, 10)
        const name = new Intl.DateTimeFormat("en", { weekday: "long", timeZone: "UTC" }).format(at).toLowerCase()
        const year = calendar?.years.find((one) => String(one.year) === day.slice(0, 4))
        const isRest =
          year &&
          !year.worked.some((one) => one === day) &&
          (name.startsWith("s") || year.rest.some(({ first, last = first }) => first <= day && day <= last))
        own.push(
          any(
            days.map((kind) => {
              if (kind === "rest-day") return isRest
              return kind === "working-day" ? (isRest === undefined ? undefined : !isRest) : kind === name
            })
          )
        )
      }
      return own
    })
    return wholly ? all(truths) : any(truths)
  },
  over: (_test, { time }, { today }) => time && hasReachedLastDay(time, today),
  name: ({ words }, { name }) => words.some((word) => name.includes(word)),
  lists: ({ declared, fact, values }, activity, { notice }) =>
    any([
      activity[fact] && values.some((value) => activity[fact]!.includes(value)),
      ...(declared === undefined ? [] : [isDeclared(notice, declared, values, activity)])
    ]),
  is: ({ declared, fact, values }, activity, { notice }) => {
    const value: string | undefined = activity[fact]
    return any([
      value === undefined ? undefined : values.includes(value),
      ...(declared === undefined ? [] : [isDeclared(notice, declared, values, activity)])
    ])
  },
  known: ({ fact }, activity) => {
    const value = fact === "time" ? (activity.time ?? activity.timeText) : activity[fact]
    return value === undefined ? undefined : value !== false
  },
  number: ({ fact, least, most }, activity) => {
    const value = activity[fact]
    if (value === undefined) return undefined
    return (least === undefined || value >= least) && (most === undefined || value <= most)
  },
  declared: ({ check, fact }, activity) => {
    const told: Readonly<Record<string, string | number | boolean | undefined>> = {
      ...activity.facts,
      participants: activity.participants
    }
    const value = told[fact]
    const other = "of" in check ? told[check.of] : undefined
    const isNumber = typeof value === "number"
    const isDay = (one: unknown): one is string => typeof one === "string" && one.length === 10 && one[4] === "-"
    if (check.is === "known") return value === undefined ? undefined : value !== false
    if (check.is === "among") return typeof value === "string" ? check.values.some((one) => one === value) : undefined
    if (check.is === "number")
      return isNumber ? !(value < (check.from ?? value)) && !(value > (check.to ?? value)) : undefined
    if (check.is === "date")
      return isDay(value) ? !(value < (check.from ?? value)) && !(value > (check.to ?? value)) : undefined
    if (check.is === "before" && check.of === "time") {
      if (!isExact(activity)) return "pass"
      return isDay(value) ? activity.time!.sessions.every((session) => value <= firstDay(session)) : undefined
    }
    if (check.is === "before") return isDay(value) && isDay(other) ? !(value > other) : undefined
    if (!isNumber || typeof other !== "number") return undefined
    if (check.is !== "share") return !(value >= other)
    if (check.least !== undefined && value * 100 < other * check.least) return false
    if (check.under !== undefined && value * 100 >= other * check.under) return false
    return check.most === undefined || value * 100 <= other * check.most
  },
  share: ({ fact, of, percent }, activity) => {
    const [part, whole] = [activity[fact], activity[of]]
    return part === undefined || whole === undefined ? undefined : part * 100 <= whole * percent
  }
}

const isDeclared = (
  { vocabulary }: Notice,
  list: "topics" | "programmes",
  values: ReadonlyArray<string>,
  { name }: Activity
): boolean =>
  vocabulary[list].some(
    ({ declaredBy = [], id }) => values.includes(id) && declaredBy.some((word) => name.includes(word))
  )

const [generated] = Effect.runSync(sampleEffect(arbitraries.notice, { count: 1, seed: 41, size: 20 }))

describe("a question with its terms looked up", () => {
  it.effect.each([pucheng, city, generated!])(
    "is answered as its test says, under $id",
    Effect.fnUntraced(function* (notice) {
      const options = { count: times(200, 400), seed: 41, size: 20 }
      const conditions = yield* sampleEffect(arbitraries.condition(notice), options)
      const activities = yield* sampleEffect(arbitraries.activity(notice, ["u1", "u2"]), options)
      const scopes = ["2022-09-16", "2023-09-17", "2023-09-24"].map((day) =>
        scopeOf(notice, Instant.make(`${day}T09:00:00+08:00`))
      )
      const seen = new Set<string>()
      for (const question of new Set(conditions.flatMap(questions)))
        for (const [n, activity] of activities.entries()) {
          const scope = scopes[n % scopes.length]!
          const test = testOf(question)
          const expected = byTest(plainly, test, activity, scope)
          if (expected === "pass") continue
          const found = answer(question, activity, scope)
          seen.add(`${test.kind} ${found}`)
          if (found !== expected) assert.fail(`${found} for ${JSON.stringify(question)} of ${JSON.stringify(activity)}`)
        }
      for (const kind of [
        "days",
        "kinds",
        "over",
        "lists",
        "is",
        "number",
        "share",
        ...(notice.vocabulary.facts ? ["declared"] : [])
      ])
        for (const truth of [true, false, undefined]) assert.include([...seen], `${kind} ${truth}`)
      for (const truth of [true, false]) assert.include([...seen], `name ${truth}`)
    })
  )
})
