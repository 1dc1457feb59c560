import { assert, describe, it } from "@effect/vitest"
import { assess, type Portfolio } from "@kepu/core"
import { applyPlan, remediesFor } from "@kepu/core/remedy"
import * as Result from "effect/Result"
import { type FormData, instant, noticeWith, portfolioOf } from "../sample.ts"

const kind = (id: string) => ({ _tag: "KindIn", kinds: [id] })
const units = [
  { id: "u1", name: "一中", kinds: ["member-unit"] },
  { id: "u2", name: "县科协", kinds: ["member-unit"] },
  { id: "u3", name: "孙镇", kinds: ["township"] }
]
const asOf = "2023-09-18T09:00:00+08:00"
const at = { asOf: instant(asOf) }
const on = (day: string, more: object = {}) => ({
  id: "a1",
  name: "讲座",
  host: "u1",
  time: { sessions: [{ start: day }] },
  ...more
})
const found = (form: object, activity: object, register: ReadonlyArray<object> = units) => {
  const notice = noticeWith(form as FormData)
  const portfolio = portfolioOf({ units: register, activities: [activity] } as never)
  const finding = assess(notice, portfolio, at).findings.find(({ rule, subject }) => {
    const isOfRule = notice.clauses.some(({ rules }) => rules.some(({ id }) => id === rule))
    return isOfRule && ["a1", "u1", "610526"].includes(subject.id)
  })!
  return { notice, portfolio, finding, remedies: remediesFor(notice, portfolio, at, finding) }
}
const together = (...by: ReadonlyArray<object>) => ({
  _tag: "Each",
  of: "activities",
  require: { _tag: "HeldTogether", by }
})
const withTown = together(kind("member-unit"), kind("township"))

/** The status with the plan done as it would have to be. */
const after = ({ finding, notice, portfolio, remedies }: ReturnType<typeof found>): string => {
  const [plan] = remedies.possible
  const supplied = Object.fromEntries(
    plan!.edits.flatMap(({ needs = [] }) => needs.map(({ favourable, path }) => [path, favourable]))
  )
  const changed: Portfolio = Result.getOrThrow(applyPlan(portfolio, plan!, supplied))
  return assess(notice, changed, at).findings.find(
    ({ rule, subject }) => rule === finding.rule && subject.id === finding.subject.id
  )!.status
}
const told = ({ finding, remedies }: ReturnType<typeof found>): ReadonlyArray<unknown> => [
  finding.status,
  remedies.possible.map(({ edits, kind: what }) => [what, edits.map(({ needs = [] }) => needs[0]!.favourable)]),
  remedies.impossible?.remains[0]!.text.en ?? ""
]

describe("an activity that has to be held together", () => {
  it.each([
    ["is still to come: with whom it lacks", on("2023-09-18", { coHosts: [] }), ["unmet", [["act", [["u3"]]]], ""]],
    [
      "has another with it: that one stays",
      on("2023-09-20", { coHosts: ["u2"] }),
      ["unmet", [["act", [["u2", "u3"]]]], ""]
    ],
    [
      "is over: it is not rewritten",
      on("2023-09-17", { coHosts: [] }),
      ["unmet", [], "explain it to the issuer in writing"]
    ],
    ["is over, and nobody said with whom", on("2023-09-17"), ["undetermined", [["report", [["u3"]]]], ""]]
  ])("%s", (_, activity, expected) => {
    const one = found(withTown, activity)
    assert.deepStrictEqual(told(one), expected)
    if (one.remedies.possible.length > 0) assert.strictEqual(after(one), "met")
  })

  it("takes as many as there are bounds, each another one", () => {
    const two = together(kind("township"), kind("township"), kind("member-unit"))
    const more = [...units, { id: "u4", name: "尧山镇", kinds: ["township"] }]
    const one = found(two, on("2023-09-20", { coHosts: [] }), more)
    assert.deepStrictEqual(told(one), ["unmet", [["act", [["u3", "u4"]]]], ""])
    assert.strictEqual(after(one), "met")
    const none = found(two, on("2023-09-20", { coHosts: [] }))
    assert.deepStrictEqual(told(none), ["unmet", [], "hold it as is asked here, and report it as it was"])
  })
})

describe("where no edit can stand for what is done, it is said what is to be done", () => {
  const inTime = { atLeast: 2, limit: { _tag: "WindowEnd", window: "activity-days" } }
  const compared = {
    _tag: "Each",
    of: "activities",
    require: {
      _tag: "Compared",
      fact: "participants",
      atLeast: { _tag: "ByUnit", amounts: [{ bound: kind("member-unit"), amount: 100 }] }
    }
  }
  const counted = (of: object) => ({ _tag: "Count", bound: { _tag: "EveryUnit" }, of, ...inTime })
  it.each([
    [
      "a figure of what is still to come",
      compared,
      on("2023-09-20", { participants: 50 }),
      ["unmet", [], "hold it as is asked here, and report it as it was"]
    ],
    [
      "a figure of what is over",
      compared,
      on("2023-09-17", { participants: 50 }),
      ["unmet", [], "explain it to the issuer in writing"]
    ],
    [
      "different values",
      counted({ _tag: "Activities", distinct: "topics" }),
      on("2023-09-17", { topics: ["food-safety"] }),
      ["pending", [], "go on with it while there is time, and report the different values of topics as it is"]
    ],
    [
      "a number of what is held together",
      counted({ _tag: "Activities", together: [{ _tag: "EveryUnit" }, kind("township")] }),
      on("2023-09-17", { coHosts: [] }),
      ["pending", [], "hold one together with the units that are asked for while there is time, and report it as it is"]
    ]
  ])("%s", (_, form, activity, expected) => assert.deepStrictEqual(told(found(form, activity)), expected))
})
