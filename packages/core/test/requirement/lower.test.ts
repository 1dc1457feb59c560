import { assert, describe, it } from "@effect/vitest"
import { firstLateInstant } from "@kepu/core/time"
import { byId } from "../../src/requirement/byId.ts"
import { requirementOf } from "../../src/requirement/lower.ts"
import { type FormData, noticeWith } from "../sample.ts"

const asked = (form: FormData) => {
  const notice = noticeWith(form)
  return requirementOf(notice.clauses[0].rules[0]!, notice)
}
const always = { _tag: "Always" } as const
const count: FormData = { _tag: "Count", of: { _tag: "Activities" }, atLeast: 1 }
const due: FormData = {
  _tag: "Due",
  bound: { _tag: "EveryUnit" },
  document: "summary",
  deadline: { date: "2023-09-23", boundary: "inclusive", zone: "Asia/Shanghai" }
}

describe("what a rule asks", () => {
  it("of whose hosts there are no conditions is of everybody", () => {
    const expected = {
      about: "region",
      bound: { _tag: "Region" },
      demands: [{ number: { of: "activities", where: always, credit: "host" }, atLeast: 1 }],
      limit: { _tag: "NoLimit" },
      nobodyNamed: true,
      rule: "rule"
    }
    assert.deepStrictEqual(asked(count), expected as never)
    const everybody: FormData = { ...count, of: { _tag: "Activities", hosts: { _tag: "EveryUnit" } } }
    assert.deepStrictEqual(asked(everybody), expected as never)
  })

  it("names the region itself, or nobody", () => {
    assert.notProperty(asked({ ...count, bound: { _tag: "Region" } }), "nobodyNamed")
  })

  it("has the amounts that are given, and no others", () => {
    const quota = asked({ _tag: "Count", of: { _tag: "Officers" }, atMost: 2 })
    assert.deepStrictEqual("demands" in quota && quota.demands, [{ number: { of: "officers" }, atMost: 2 }])
    assert.isUndefined("limit" in quota && quota.limit)
  })

  it("keeps on what a document reports, where that is said", () => {
    const numberOf = (form: FormData) => {
      const requirement = asked(form)
      return "demands" in requirement ? requirement.demands[0].number : undefined
    }
    assert.notProperty(numberOf(due), "reportsOn")
    assert.propertyVal(numberOf({ ...due, reportsOn: "activity-days" }), "reportsOn", "activity-days")
  })

  it("is worked out once, and so is what it rests on", () => {
    const notice = noticeWith(due)
    const [rule] = notice.clauses[0].rules
    assert.strictEqual(requirementOf(rule!, notice), requirementOf(rule!, notice))
    assert.strictEqual(byId(notice.windows), byId(notice.windows))
    assert.isNumber(firstLateInstant(due.deadline as never))
  })
})
