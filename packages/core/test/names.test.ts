import { assert, describe, it } from "@effect/vitest"
import { Failed } from "@kepu/core"
import { gathering, survey } from "@kepu/core/aggregate"
import { select } from "@kepu/core/assessment"
import { live } from "@kepu/core/live"
import { nextSteps } from "@kepu/core/next"
import { remediesFor } from "@kepu/core/remedy"
import { portfolio as sample, pucheng } from "./sample.ts"

const portfolio = sample()
const asOf = "2023-09-25"
const subject = (id: string) => ({ kind: "unit", id, name: id }) as const

describe("a name of nothing", () => {
  it.each<[string, () => unknown, string, RegExp, RegExp]>([
    [
      "a status of select",
      () => select(pucheng, portfolio, { asOf, statuses: ["unmett" as never] }),
      "unknown-status",
      /没有状态 unmett；是否应为 (?:met、)?unmet？/,
      /no status unmett; did you mean (?:met, )?unmet\?/
    ],
    [
      "a rule of remediesFor",
      () => remediesFor(pucheng, portfolio, { asOf }, { rule: "sumary-due", subject: subject("u1") }),
      "unknown-rule",
      /summary-due（/,
      /did you mean summary-due \(/
    ],
    [
      "a subject of remediesFor",
      () => remediesFor(pucheng, portfolio, { asOf }, { rule: "summary-due", subject: subject("nobody") }),
      "unknown-subject",
      /有的是：u1（县教育局）/,
      /there are: u1/
    ],
    [
      "a unit of nextSteps",
      () => nextSteps(pucheng, portfolio, { asOf, unit: "县教育局" }),
      "unknown-unit",
      /是否应为 u1（县教育局）？/,
      /did you mean u1/
    ],
    [
      "an indicator of survey",
      () => survey(pucheng, portfolio, { asOf, indicators: ["luck"] }),
      "unknown-indicator",
      /有的是：/,
      /there are: /
    ],
    [
      "an indicator of gathering",
      () => gathering(pucheng, [], { asOf, indicators: ["luck"] }),
      "unknown-indicator",
      /有的是：/,
      /there are: /
    ],
    [
      "an indicator of live",
      () => live(pucheng, portfolio, { asOf, indicators: ["luck"] }),
      "unknown-indicator",
      /有的是：/,
      /there are: /
    ]
  ])("is refused: %s", (_, call, code, zh, en) => {
    try {
      call()
      assert.fail("it was taken")
    } catch (error) {
      assert.instanceOf(error, Failed)
      const [failure] = error.failures
      assert.strictEqual(failure.code, code)
      assert.match(failure.text["zh-CN"], zh)
      assert.match(failure.text.en, en)
    }
  })

  it("is not what exists", () => {
    assert.doesNotThrow(() => {
      select(pucheng, portfolio, { asOf, statuses: ["unmet"] })
      remediesFor(pucheng, portfolio, { asOf }, { rule: "summary-due", subject: subject("u1") })
      nextSteps(pucheng, portfolio, { asOf, unit: "u1" })
    })
  })
})
