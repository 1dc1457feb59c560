import { assert, describe, it } from "@effect/vitest"
import type { PlainDate } from "@kepu/core"
import { onDays, columnQuestion } from "../../src/engine/askColumn.ts"
import { columnsOf, daysColumn } from "../../src/engine/Columns.ts"
import { dayNumber, daysOf, firstIn, lastIn } from "../../src/engine/days.ts"
import { hasReachedLastDay, touches } from "../../src/time/scheduleDays.ts"
import { activity, portfolio, pucheng } from "../sample.ts"

/** Days beside the ends of months and years, and of the years that have numbers. */
const days = [
  "1900-01-01",
  "1969-12-31",
  "1970-01-01",
  "1999-12-31",
  "2000-02-29",
  "2000-03-01",
  "2023-09-17",
  "2023-09-18",
  "2023-10-01",
  "2068-06-30",
  "2069-01-01",
  "2140-08-31",
  "2140-09-01",
  "2199-12-31"
] as ReadonlyArray<string> as ReadonlyArray<PlainDate>

const sessions = days.flatMap((first, n) =>
  days
    .slice(n)
    .flatMap((last) => [
      first === last ? { start: first } : { start: first, end: last },
      { start: `${first}T09:00`, end: `${last}T11:00` }
    ])
)
const times = [
  ...sessions.map((session) => ({ sessions: [session] })),
  { sessions: [{ start: days[6]!, end: days[8]! }], approximate: true as const },
  { sessions: [{ start: days[6]! }], openEnd: true as const },
  { sessions: [{ start: days[6]! }, { start: days[9]! }] }
]
const { activities } = portfolio({ activities: times.map((time, n) => activity({ id: `a${n}`, time } as never)) })
const all = activities.map(({ time }) => time!)

/** What a question finds of all these times, 32 at a time. */
const answers = ({ ask, column }: ReturnType<typeof onDays>, today = days[0]!) => {
  const values = columnsOf(activities, pucheng)(column, 0, all.length)
  const masks = [new Int32Array(1), new Int32Array(1)] as const
  return all.map((_, n) => {
    ask(values, today, n, n + 1, ...masks, 0)
    return masks[0][0] === 1 ? true : masks[1][0] === 1 ? false : undefined
  })
}

describe("the number of a day", () => {
  it("is larger the later the day is, fits into 16 bits, and is that of each of its moments", () => {
    const numbers = days.map(dayNumber)
    assert.deepStrictEqual(numbers.slice(0, 2), [0, 0])
    assert.deepStrictEqual(numbers.slice(-2), [0x1_0000, 0x1_0000])
    for (const [n, number] of numbers.slice(2, -1).entries()) assert.isAbove(number, numbers[n + 1]!)
    for (const number of numbers.slice(2, -2)) assert.isTrue(number > 0 && number < 0x1_0000)
    assert.strictEqual(dayNumber("2023-09-17T23:59"), dayNumber("2023-09-17"))
  })

  it("stands beside that of the last day, of a single exact session; else there is the time itself", () => {
    const found = daysOf(all.find(({ sessions: [{ start }] }) => start === "2140-08-31")!)
    assert.strictEqual(firstIn(found as number), 0xffff)
    assert.strictEqual(lastIn(found as number), 0xffff)
    for (const time of all.slice(-3)) assert.strictEqual(daysOf(time), time)
    assert.strictEqual(typeof daysOf(all[0]!), "object")
  })
})

describe("days as numbers are answered as the times that they are of", () => {
  it("whether one lies between two days", () => {
    for (const [n, start] of days.entries())
      for (const end of days.slice(n))
        assert.deepStrictEqual(
          answers(onDays({ start, end })),
          all.map((time) => touches(time, { start, end }))
        )
  })

  it("whether the last one has come", () => {
    const over = columnQuestion({ kind: "over" }, pucheng)
    assert.strictEqual(over.column, daysColumn)
    for (const today of days)
      assert.deepStrictEqual(
        answers(over, today),
        all.map((time) => hasReachedLastDay(time, today))
      )
  })

  it("whether there is a time", () => {
    const known = columnQuestion({ kind: "known", fact: "time" } as never, pucheng)
    assert.deepStrictEqual(new Set(answers(known)), new Set([true]))
    const without = [{ id: "b", name: "讲座", host: "u" } as unknown as (typeof activities)[number]]
    assert.deepStrictEqual(columnsOf(without, pucheng)(known.column, 0, 1), [undefined])
  })
})
