import { assert, describe, it } from "@effect/vitest"
import type { Activity, Notice, Portfolio } from "@kepu/core"
import type { Condition } from "@kepu/core/condition"
import { type Edit, remediesFor, safeFixes } from "@kepu/core/remedy"
import { dayOf } from "@kepu/core/time"
import { arbitraries } from "@kepu/testing"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import { declaredBy } from "../../src/remedy/isHonest.ts"
import { type FormData, instant, noticeWith, pucheng } from "../sample.ts"
import { times } from "../times.ts"

const asOf = "2023-09-22T09:00:00+08:00"
const today = "2023-09-22"
const at = { asOf: instant(asOf) }

const sample = <A>(arbitrary: Arbitrary.Arbitrary<A>, count: number, seed: number): ReadonlyArray<A> =>
  Effect.runSync(Arbitrary.sampleEffect(arbitrary, { count, size: 60, seed }))

const conditions = sample(arbitraries.condition(pucheng), times(150, 400), 7).flatMap(
  (condition): ReadonlyArray<Condition> => [condition, { _tag: "Not", of: condition }]
)
const portfolios = sample(arbitraries.portfolio(pucheng), 200, 8)

const isOver = ({ time }: Activity): boolean =>
  time !== undefined && !time.openEnd && time.sessions.every(({ end, start }) => dayOf(end ?? start) < today)

/** What may be added of an activity afterwards: its state on the platform, what is shown there, the forms that list it. */
const keptAfterwards = ["platform", "images", "videos", "newsLinks", "summary", "annexes"]

/** Every text and number that a value has in it. */
const atoms = (value: unknown): ReadonlyArray<unknown> =>
  typeof value === "object" && value !== null ? Object.values(value).flatMap(atoms) : [value]

const declared = (name: string, { vocabulary }: Notice) => [
  ...declaredBy(name, vocabulary.topics),
  ...declaredBy(name, vocabulary.programmes)
]

interface Seen {
  over: number
  changed: number
}

/** Holds the edits of a portfolio against the law; `corrects` names the facts that a contradiction allows to correct. */
const hold = (edits: ReadonlyArray<Edit>, given: Portfolio, corrects: ReadonlyArray<string>, seen: Seen) => {
  for (const { patch, what } of edits)
    for (const { path, value } of patch) {
      const text = `${what["zh-CN"]} ${path}`
      // Lists that are written anew hold what was in them.
      const isList = path.split("/").length === 2
      const written = isList ? [] : atoms(value)
      assert.isEmpty(
        written.filter((one) => typeof one === "number"),
        `${text}: no figure`
      )
      assert.notInclude(written, "待填", text)
      const [, register, index, fact] = path.split("/")
      if (register !== "activities" || fact === undefined) continue
      const activity = given.activities[Number(index)]!
      const known = (activity as unknown as Readonly<Record<string, unknown>>)[fact]
      if (known === undefined || corrects.includes(fact)) continue
      seen.changed += 1
      assert.notInclude(["topics", "programme"], fact, `${text}: what it is about is stated`)
      if (isOver(activity)) {
        // A time that is known in part may be told more exactly.
        if (!(fact === "time" && value === null)) assert.include(keptAfterwards, fact, `${text}: over`)
        seen.over += 1
      }
      if (fact !== "name") continue
      const [before, after] = [declared(activity.name, pucheng), declared(value as string, pucheng)]
      assert.includeMembers([...after], [...before], `${text}: nothing is hidden`)
      const { programme, topics } = activity
      if (programme !== undefined && topics !== undefined)
        assert.includeMembers([...before, ...topics, programme], [...after], `${text}: nothing is claimed`)
    }
}

describe("what is proposed could be done by a person of honour", () => {
  it("of activities that are asked for anything, or that anything is forbidden of", () => {
    const seen: Seen = { over: 0, changed: 0 }
    for (const [n, require] of conditions.entries()) {
      const notice = noticeWith({ _tag: "Each", of: "activities", require })
      const given = portfolios[n % portfolios.length]!
      for (const { id, name } of given.activities) {
        const subject = { kind: "activity", id, name } as const
        const { possible } = remediesFor(notice, given, at, { rule: "rule", subject }, { limit: 8 })
        hold(
          possible.flatMap(({ edits }) => edits),
          given,
          [],
          seen
        )
      }
    }
    assert.isAbove(seen.over, 0)
    assert.isAbove(seen.changed, 100)
  })

  it("of units and the region, in numbers of what they hold and have", () => {
    const seen: Seen = { over: 0, changed: 0 }
    for (const [n, where] of conditions.entries()) {
      const bounds = n % 3 === 0 ? { atMost: 0 } : { atLeast: 1 + (n % 2) }
      const limit = { _tag: "WindowEnd", window: "activity-days" }
      const of = n % 7 === 0 ? { _tag: "Officers" } : { _tag: "Activities", where }
      const bound = { _tag: n % 2 === 0 ? "Region" : "EveryUnit" }
      const notice = noticeWith({ _tag: "Count", bound, of, ...bounds, limit } as FormData)
      const given = portfolios[n % portfolios.length]!
      const [unit] = given.units
      const { code, name } = notice.region
      const subject =
        n % 2 === 0
          ? ({ kind: "region", id: code, name: name["zh-CN"] } as const)
          : ({ kind: "unit", id: unit?.id ?? "none", name: "单位" } as const)
      const { possible } = remediesFor(notice, given, at, { rule: "rule", subject }, { limit: 4 })
      hold(
        possible.flatMap(({ edits }) => edits),
        given,
        [],
        seen
      )
    }
    assert.isAbove(seen.changed, 20)
  })

  it("and what is made without asking corrects contradictions alone", () => {
    for (const given of portfolios) {
      const fixes = safeFixes(pucheng, given, at)
      // A topic that the name declares and the list leaves out is the contradiction.
      hold(fixes, given, ["topics"], { over: 0, changed: 0 })
    }
  })
})
