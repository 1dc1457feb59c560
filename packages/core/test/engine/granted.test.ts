import { assert, it } from "@effect/vitest"
import { activities, count, datesOf, everyUnit } from "@kepu/core/author"
import { scopeOf } from "@kepu/core/condition"
import { ruleUntil } from "../../src/engine/granted.ts"
import { isSubjectRule } from "../../src/engine/Plan.ts"
import { planOf } from "../../src/engine/planOf.ts"
import type { PlainDate } from "../../src/time/PlainDate.ts"
import { instant, noticeWith } from "../sample.ts"

const { until } = datesOf({ zone: "Asia/Shanghai", boundary: "inclusive" })

it("whom no day was given is asked the rule itself, and whom one was given the rule until then", () => {
  const notice = noticeWith(count(activities(), { bound: everyUnit, atLeast: 1, limit: until("2023-09-20") }))
  const scope = scopeOf(notice, instant("2023-09-01T00:00:00+08:00"))
  const planned = planOf(notice).rules.find(isSubjectRule)!
  const dayOf = (day?: string) => {
    const { asked } = ruleUntil(planned, day as PlainDate | undefined, scope)
    return asked.limit?._tag === "Until" ? asked.limit.deadline.date : undefined
  }
  assert.strictEqual(ruleUntil(planned, undefined, scope), planned)
  assert.strictEqual(dayOf("2023-09-19"), "2023-09-20")
  assert.strictEqual(dayOf("2023-09-21"), "2023-09-21")
})
