import { assert, describe, it } from "@effect/vitest"
import type { Instant } from "@kepu/core"
import { toMillis } from "@kepu/core/time"
import { steadyAround } from "../../src/requirement/steady.ts"
import { scopeOf } from "../../src/condition/Scope.ts"
import { type FormData, instant, noticeWith } from "../sample.ts"

const zone = "Asia/Shanghai"
const window = { _tag: "WindowEnd", window: "activity-days" } as const

const due = (time: string, boundary: "inclusive" | "exclusive"): FormData => ({
  _tag: "Due",
  bound: { _tag: "EveryUnit" },
  document: "summary",
  deadline: { date: "2023-09-10", time, boundary, zone }
})

const count: FormData = {
  _tag: "Count",
  bound: { _tag: "EveryUnit" },
  of: { _tag: "Activities" },
  atLeast: 1,
  limit: window
}

const at = (text: string): Instant => instant(`2023-09-${text}+08:00`)
const moment = (text: string) => toMillis(at(text))

describe("the moments at which all findings are the same", () => {
  it.each<[string, FormData, ReadonlyArray<string>, string, string, string]>([
    ["a day", count, [], "20T09:00:00", "20T00:00:00", "21T00:00:00"],
    ["a day from its first moment", count, [], "20T00:00:00", "20T00:00:00", "21T00:00:00"],
    ["a day to its last", count, [], "20T23:59:59.999", "20T00:00:00", "21T00:00:00"],
    ["those before a deadline", due("12:00", "exclusive"), [], "10T11:59:59.999", "10T00:00:00", "10T12:00:00"],
    ["those from a deadline on", due("12:00", "exclusive"), [], "10T12:00:00", "10T12:00:00", "11T00:00:00"],
    ["those after it", due("12:00", "exclusive"), [], "10T12:00:00.001", "10T12:00:00", "11T00:00:00"],
    [
      "the stroke of a deadline in time",
      due("12:00", "inclusive"),
      [],
      "10T12:00:00",
      "10T00:00:00",
      "10T12:00:00.001"
    ],
    ["those before an arrival", count, ["10T08:00"], "10T07:59:59.999", "10T00:00:00", "10T08:00:00"],
    ["those from an arrival on", count, ["10T08:00"], "10T08:00:00", "10T08:00:00", "11T00:00:00"],
    ["those between two", count, ["10T17:00", "10T08:00"], "10T09:00:00", "10T08:00:00", "10T17:00:00"],
    [
      "a day with what came on it, or before, or after",
      count,
      ["10", "09", "11"],
      "10T09:00:00",
      "10T00:00:00",
      "11T00:00:00"
    ]
  ])("are %s", (_, form, arrivals, asked, from, until) => {
    const submissions = arrivals.map((time) => ({ unit: "u1", document: "summary", receivedAt: `2023-09-${time}` }))
    assert.deepStrictEqual(steadyAround(scopeOf(noticeWith(form), at(asked)), { submissions } as never), {
      from: moment(from),
      until: moment(until)
    })
  })

  it("are of the day of the notice, not of the moment's own offset", () => {
    const { from, until } = steadyAround(scopeOf(noticeWith(count), instant("2023-09-19T18:00:00Z")), {})
    assert.deepStrictEqual([from, until], [moment("20T00:00:00"), moment("21T00:00:00")])
  })
})
