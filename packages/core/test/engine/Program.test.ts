import { assert, describe, it } from "@effect/vitest"
import { and, fact, inWindow, isNot, kinds, mode, nameHas, or, programme, topic } from "@kepu/core/author"
import { type Condition, holds, scopeOf } from "@kepu/core/condition"
import { arbitraries } from "@kepu/testing"
import { sampleEffect } from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import { isSet, truthsFor } from "../../src/condition/Truths.ts"
import { answersTo } from "../../src/engine/answers.ts"
import { programFor, type Rows, run } from "../../src/engine/Program.ts"
import { rowsOf } from "../../src/engine/rowStatuses.ts"
import { truthOf, unitsIn } from "../../src/engine/Units.ts"
import type { Truth } from "../../src/Truth.ts"
import { instant, portfolio, pucheng } from "../sample.ts"

const scope = scopeOf(pucheng, instant("2023-09-20T09:00:00+08:00"))
const { units } = portfolio({
  units: [
    { id: "u1", name: "县教育局", kinds: ["member-unit"] },
    { id: "u2", name: "某镇", kinds: ["township"] },
    { id: "u3", name: "某单位" }
  ]
})
/** Rows of a block: of two words, as one has 32. */
const block = 64

/** What a program answers for each row, block by block, by the place of the condition. */
const answersOf = (program: ReturnType<typeof programFor>, rows: Rows): ReadonlyArray<ReadonlyArray<Truth>> => {
  const answers: Array<Array<Truth>> = []
  const truths = truthsFor(program.steps.length, block)
  for (let from = 0; from < rows.activities.length; from += block) {
    const to = Math.min(rows.activities.length, from + block)
    run(program, rows, from, to, truths)
    for (let n = 0; n < to - from; n++)
      answers.push(
        program.steps.map((_, place) => {
          const at = place * truths.words * 32 + n
          return isSet(truths.isTrue, at) ? true : isSet(truths.isFalse, at) ? false : undefined
        })
      )
  }
  return answers
}

describe("a program", () => {
  const conditions: ReadonlyArray<Condition> = [
    isNot(nameHas("讲座")),
    isNot(inWindow("activity-days")),
    isNot(inWindow("activity-days", { wholly: true })),
    isNot(mode("online")),
    isNot(fact("participants").atLeast(50)),
    fact("images").reported,
    fact("images").percentOf("participants").atMost(50),
    and(isNot(topic("food-safety")), or(nameHas("讲座", "展"), mode("online")))
  ]

  const size = { seed: 5, size: 20 }
  const generated = Effect.runSync(sampleEffect(arbitraries.condition(pucheng), { count: 60, ...size }))
  const activities = Effect.runSync(
    sampleEffect(arbitraries.activity(pucheng, ["u1", "u2", "u3", "nobody"]), { count: 2 * block + 40, ...size })
  )
  const rows = rowsOf(activities, unitsIn(units), scope)

  it("answers for every row of every block what the specification answers", () => {
    const program = programFor(pucheng)
    const asked = [...conditions, ...generated].map((condition) => ({ condition, place: program.add(condition) }))
    const townships = kinds("township")
    const hosted = program.hostedBy(townships)
    const seen = new Set<string>()
    for (const [row, answers] of answersOf(program, rows).entries()) {
      const activity = activities[row]!
      for (const { condition, place } of asked) {
        const expected = holds(condition, activity, scope)
        seen.add(`${condition._tag} ${expected}`)
        if (answers[place] !== expected)
          assert.fail(`${answers[place]} for ${JSON.stringify(condition)} of row ${row}, ${JSON.stringify(activity)}`)
      }
      const code = rows.boundBy(townships)[rows.hosts[row]!] ?? 0
      seen.add(`host ${code}`)
      assert.strictEqual(answers[hosted], truthOf(code))
    }
    for (const truth of [true, false, undefined])
      for (const tag of ["Not", "ShareAtMost"]) assert.include([...seen], `${tag} ${truth}`)
    for (const code of [1, 0, -1]) assert.include([...seen], `host ${code}`)
  })

  it("answers some conditions alone, with all that they are made of", () => {
    const program = programFor(pucheng)
    const places = conditions.map(program.add)
    for (const [n, place] of places.entries()) {
      const answer = answersTo(program, rows, [place])
      for (const [row, activity] of activities.entries())
        assert.strictEqual(answer(row, place), holds(conditions[n]!, activity, scope))
    }
  })

  it("has each distinct condition once", () => {
    const program = programFor(pucheng)
    const size = () => program.steps.length
    const named = program.add(nameHas("食品安全"))
    assert.strictEqual(program.add(nameHas("食品安全")), named)
    assert.strictEqual(size(), 1)
    // The words that declare the topic are those that the name was asked for.
    program.add(topic("food-safety"))
    assert.strictEqual(size(), 3)
    // No word declares a mode.
    const online = program.add(mode("online"))
    assert.strictEqual(size(), 4)
    assert.strictEqual(program.add(or(mode("online"), mode("online"))), online)
    assert.strictEqual(program.all([online]), online)
    assert.notStrictEqual(program.add(isNot(mode("online"))), program.add(isNot(nameHas("食品安全"))))
    assert.strictEqual(size(), 6)
    program.add(programme("food-safety-action"))
    assert.strictEqual(size(), 8)
  })
})
