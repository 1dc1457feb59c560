import { assert, it } from "@effect/vitest"
import { indicate } from "@kepu/core/rank"
import { activity, instant, portfolio, pucheng } from "../sample.ts"

it("an activity is measured also where its host is not among the units", () => {
  const { activities } = portfolio({ activities: [activity()] })
  const asOf = instant("2023-09-20T00:00:00+08:00")
  const { rows } = indicate(pucheng, { units: [], activities }, { asOf, of: "activities" })
  assert.deepStrictEqual(
    rows.map(({ subject, unit }) => [subject.id, unit]),
    [["a1", undefined]]
  )
})
