import { isOnKinds } from "../../src/time/dayKinds.ts"
import { assert, describe, it } from "@effect/vitest"
import type { Notice } from "@kepu/core"
import { type Condition, holds } from "@kepu/core/condition"
import { arbitraries } from "@kepu/testing"
import * as Arbitrary from "effect/Arbitrary"
import { budgetOf, mostSteps } from "../../src/lint/Budget.ts"
import { explorerOf } from "../../src/lint/explore.ts"
import { situationsOf } from "./situationsOf.ts"
import { pucheng } from "../sample.ts"
import { times } from "../times.ts"

const worlds = Arbitrary.flatMap(arbitraries.notice, (notice) =>
  Arbitrary.all({
    notice: Arbitrary.Constant(notice),
    conditions: Arbitrary.array(arbitraries.condition(notice, 1), { minLength: 1, maxLength: 4 })
  })
)
const scopeOf = (notice: Notice) => ({ notice, asOf: 0, today: notice.issuedOn, onKinds: isOnKinds })
const online: Condition = { _tag: "ModeIn", modes: ["online"] }
const named = (...words: readonly [string, ...Array<string>]): Condition => ({ _tag: "NameContains", words })

describe("explore", () => {
  it.prop(
    "finds what going through every situation of all conditions together finds",
    { world: worlds },
    ({ world: { conditions, notice } }) => {
      const scope = scopeOf(notice)
      const answers = (situation: { readonly activity: never; readonly scope: never }) =>
        conditions.map((condition) => holds(condition, situation.activity, situation.scope) === true)
      const situations = situationsOf(conditions, scope)
      const explored = explorerOf(scope, budgetOf(mostSteps)).explore(...conditions)
      if (situations === undefined || explored === undefined) return
      assert.strictEqual(explored.situations, situations.length)
      assert.sameDeepMembers(
        explored.profiles.map(({ holds }) => holds),
        [...new Map(situations.map((one) => [answers(one as never).join(" "), answers(one as never)])).values()]
      )
      for (const { example, holds } of explored.profiles) assert.deepStrictEqual(answers(example as never), holds)
    },
    { arbitrary: { runs: times(100, 300) } }
  )

  it("goes through conditions once that share no fact, and again through none", () => {
    const budget = budgetOf(mostSteps)
    const { explore } = explorerOf(scopeOf(pucheng), budget)
    const steps = (...conditions: ReadonlyArray<Condition>) => {
      const before = budget.spent()
      explore(...conditions)
      return budget.spent() - before
    }
    const alone = [steps(online), steps(named("甲", "乙"))] as const
    assert.isTrue(alone.every((each) => each > 0))
    assert.strictEqual(steps(online, named("甲", "乙")), 0)
    assert.strictEqual(steps({ ...online }, online), 0)
    // A word of the name may declare a topic, so they are gone through together.
    assert.isAbove(steps({ _tag: "HasTopic", topic: "food-safety" }, named("甲", "乙")), alone[1])
  })

  it("answers nothing once the budget is spent", () => {
    const explorer = explorerOf(scopeOf(pucheng), budgetOf(1))
    assert.isDefined(explorer.explore(online))
    assert.isUndefined(explorer.explore(online))
    assert.lengthOf(explorer.unanswered, 1)
  })
})
