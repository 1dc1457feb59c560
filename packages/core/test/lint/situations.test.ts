import { isOnKinds } from "../../src/time/dayKinds.ts"
import { assert, describe, it } from "@effect/vitest"
import type { Activity, Instant, Notice } from "@kepu/core"
import { type Condition, holds, scopeOf } from "@kepu/core/condition"
import { arbitraries } from "@kepu/testing"
import * as Arbitrary from "effect/Arbitrary"
import { questions } from "../../src/condition/questions.ts"
import { situationsOf } from "./situationsOf.ts"
import { pucheng } from "../sample.ts"
import { times } from "../times.ts"

interface Asked {
  readonly notice: Notice
  readonly conditions: ReadonlyArray<Condition>
  readonly activity: Activity
  readonly asOf: string
}

const under = (notice: Notice): Arbitrary.Arbitrary<Asked> =>
  Arbitrary.all({
    notice: Arbitrary.Constant(notice),
    conditions: Arbitrary.array(arbitraries.condition(notice), { minLength: 1, maxLength: 2 }),
    activity: arbitraries.activity(notice, ["u1", "u2"]),
    asOf: arbitraries.asOf(notice)
  })

describe("situationsOf", () => {
  it.prop(
    "holds a situation that answers every question as any activity at any moment does, where that is decided",
    { asked: Arbitrary.flatMap(arbitraries.notice, under) },
    ({ asked: { activity, asOf, conditions, notice } }) => {
      const scope = scopeOf(notice, asOf as Instant)
      const situations = situationsOf(conditions, { notice, asOf: 0, today: notice.issuedOn, onKinds: isOnKinds })
      if (situations === undefined) return
      const decided = [...conditions, ...conditions.flatMap(questions)]
        .map((condition) => ({ condition, answer: holds(condition, activity, scope) }))
        .filter(({ answer }) => answer !== undefined)
      assert.isTrue(
        situations.some((situation) =>
          decided.every(({ answer, condition }) => holds(condition, situation.activity, situation.scope) === answer)
        )
      )
    },
    { arbitrary: { runs: times(200, 600) } }
  )

  it.each<[string, ReadonlyArray<Condition>, number]>([
    ["nothing to tell apart", [{ _tag: "Always" }], 1],
    ["the states of the platform", [{ _tag: "PlatformIn", states: ["published"] }], 5],
    ["a number: below, at", [{ _tag: "AtLeast", fact: "images", number: 2 }], 2],
    ["a number: at, above", [{ _tag: "AtMost", fact: "images", number: 2 }], 2],
    [
      "no share: what lies between the steps, at its least and its most",
      [{ _tag: "ShareAtMost", fact: "grant", of: "cost", percent: 50 }],
      4
    ],
    ["reported or not", [{ _tag: "Reported", fact: "place" }], 2],
    [
      "a window: not, in part, wholly",
      [
        { _tag: "InWindow", window: "activity-days", wholly: true },
        { _tag: "InWindow", window: "activity-days" }
      ],
      3
    ],
    ["a topic, declared by the unit or the name", [{ _tag: "HasTopic", topic: "food-safety" }], 4]
  ])("%s", (_, conditions, number) => {
    assert.lengthOf(
      situationsOf(conditions, { notice: pucheng, asOf: 0, today: pucheng.issuedOn, onKinds: isOnKinds })!,
      number
    )
  })

  it("does not pretend to exhaust two shares of one number", () => {
    const half: Condition = { _tag: "ShareAtMost", fact: "grant", of: "cost", percent: 50 }
    const scope = { notice: pucheng, asOf: 0, today: pucheng.issuedOn, onKinds: isOnKinds }
    assert.isUndefined(situationsOf([half, { ...half, percent: 30 }], scope))
    assert.isDefined(situationsOf([half, { _tag: "Not", of: half }], scope))
  })

  it("exhausts comparisons of declared facts, and does not pretend to where they go in a circle or ranges are asked too", () => {
    const below: Condition = { _tag: "FactBelow", fact: "teachers", of: "employees" }
    const twice: Condition = { _tag: "FactShareAtLeast", fact: "employees", of: "guests", percent: 200 }
    const share: Condition = { _tag: "FactShareAtMost", fact: "employees", of: "guests", percent: 60 }
    const most: Condition = { _tag: "FactAtMost", fact: "employees", number: 50_000 }
    const scope = { notice: pucheng, asOf: 0, today: pucheng.issuedOn, onKinds: isOnKinds }
    for (const pair of [
      [below, most],
      [share, most],
      [twice, most],
      [below, twice]
    ]) {
      const answers = situationsOf(pair, scope)!.map(({ activity, scope }) =>
        pair.map((condition) => holds(condition, activity, scope)).join(" ")
      )
      assert.includeMembers(answers, ["true true", "true false", "false true", "false false"])
    }
    assert.isUndefined(situationsOf([below, twice, most], scope))
    assert.isUndefined(situationsOf([below, { ...below, fact: "employees", of: "teachers" }], scope))
  })
})
