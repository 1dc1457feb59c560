import { assert, it } from "@effect/vitest"
import { assess } from "@kepu/core"
import { select } from "@kepu/core/assessment"
import { activity, instant, portfolio, pucheng } from "../sample.ts"

it("a small record is written as the finding that it is", () => {
  const options = { asOf: instant("2023-09-24T00:00:00+08:00") }
  const given = portfolio({ activities: [activity()] })
  const written = JSON.stringify(select(pucheng, given, { ...options, statuses: ["unmet", "undetermined"] }))
  const findings = assess(pucheng, given, options).findings
  const expected = findings.filter(({ status }) => status === "unmet" || status === "undetermined")
  assert.isAbove(expected.length, 1)
  assert.deepStrictEqual(JSON.parse(written), JSON.parse(JSON.stringify(expected)))
})

it("a status that there is not is refused, and what may be meant is said", () => {
  const options = { asOf: instant("2023-09-24T00:00:00+08:00"), statuses: ["unmett" as never] }
  assert.throws(() => select(pucheng, portfolio(), options), /unmet/u)
})
