import { assert, describe, it } from "@effect/vitest"
import { assess, explain, type Finding } from "@kepu/core"
import { Portfolio, type Exemption } from "@kepu/core/schema"
import { judge } from "@kepu/core/judge"
import { live } from "@kepu/core/live"
import { nextSteps } from "@kepu/core/next"
import { rulebookOf } from "@kepu/core/notice"
import { assessByReference } from "@kepu/core/reference"
import { remediesFor } from "@kepu/core/remedy"
import * as Schema from "effect/Schema"
import { activity, type FormData, instant, noticeWith, portfolio } from "../sample.ts"

const due: FormData = {
  _tag: "Due",
  bound: { _tag: "EveryUnit" },
  document: "summary",
  deadline: {
    date: "2023-09-23",
    boundary: "inclusive",
    zone: "Asia/Shanghai",
    medium: { "zh-CN": "邮件", en: "mail" }
  }
}
const count: FormData = {
  _tag: "Count",
  bound: { _tag: "EveryUnit" },
  of: { _tag: "Activities", where: { _tag: "Always" }, credit: "all-hosts" },
  atLeast: 1,
  limit: { _tag: "WindowEnd", window: "activity-days" }
}
const judgement: FormData = { _tag: "Judgement", bound: { _tag: "EveryUnit" } }

type Given = Partial<typeof Exemption.Encoded>
const exemption = (given: Given = {}): typeof Exemption.Encoded => ({
  unit: "u1",
  rule: "rule",
  kind: "exempt",
  on: "2023-09-20",
  reason: "受灾停课",
  by: "县科协办公室",
  ...given
})
const extension = (until: string, given: Given = {}) => exemption({ kind: "extended", until, ...given })

/** The finding of unit `u1`, which every evaluator finds alike. */
const found = (form: FormData, parts: Partial<typeof Portfolio.Encoded>, asOf: string): Finding => {
  const notice = noticeWith(form)
  const given = portfolio({ submissions: [], ...parts })
  const at = { asOf: instant(asOf) }
  const [finding] = assess(notice, given, at).findings
  assert.deepStrictEqual({ ...finding! }, assessByReference(notice, given, at).findings[0])
  assert.strictEqual(judge(rulebookOf(notice), given, at)[0]!.status, finding!.status)
  assert.strictEqual(live(notice, given, at).ofUnit("u1")[0]!.status, finding!.status)
  assert.strictEqual(explain(notice, given, at, finding!)!.status, finding!.status)
  return finding!
}
const status = (...given: Parameters<typeof found>) => found(...given).status
const late = "2023-09-25T00:00:00+08:00"
const received = (day: string) => ({
  submissions: [{ unit: "u1", document: "summary", receivedAt: `${day}T09:00:00+08:00` }]
})

describe("an exemption", () => {
  it.each<[string, Given, string, string]>([
    ["before it was granted", {}, "2023-09-19T23:59:59+08:00", "pending"],
    ["from the beginning of its day", {}, "2023-09-20T00:00:00+08:00", "not-applicable"],
    ["long after, without an end", {}, "2024-09-20T00:00:00+08:00", "not-applicable"],
    ["to the end of its last day", { until: "2023-09-24" }, "2023-09-24T23:59:59+08:00", "not-applicable"],
    ["no longer on the day after", { until: "2023-09-24" }, "2023-09-25T00:00:00+08:00", "unmet"],
    ["granted after the deadline", { on: "2023-09-24" }, "2023-09-24T00:00:00+08:00", "not-applicable"],
    ["of another rule", { rule: "other" }, late, "unmet"]
  ])("holds %s", (_, given, asOf, expected) => {
    assert.strictEqual(status(due, { exemptions: [exemption(given)] }, asOf), expected)
  })

  it("is of its unit alone", () => {
    const units = [
      { id: "u1", name: "县教育局" },
      { id: "u2", name: "县水利局" }
    ]
    assert.strictEqual(status(due, { units, exemptions: [exemption({ unit: "u2" })] }, late), "unmet")
  })

  it("never reads as met, whatever the unit has done", () => {
    assert.strictEqual(status(due, { ...received("2023-09-20"), exemptions: [exemption()] }, late), "not-applicable")
    const held = { activities: [activity()], exemptions: [exemption()] }
    assert.strictEqual(status(count, held, late), "not-applicable")
    const decided = {
      attestations: [{ rule: "rule", unit: "u1", decision: "met" as const }],
      exemptions: [exemption()]
    }
    assert.strictEqual(status(judgement, decided, late), "not-applicable")
  })

  it("holds where it is not known whether the rule binds the unit", () => {
    const form: FormData = { ...due, bound: { _tag: "KindIn", kinds: ["member-unit"] } }
    const units = [{ id: "u1", name: "县教育局" }]
    assert.strictEqual(status(form, { units }, late), "undetermined")
    assert.strictEqual(status(form, { units, exemptions: [exemption()] }, late), "not-applicable")
  })

  it("is cited: by whom, when and why", () => {
    const finding = found(due, { exemptions: [exemption()] }, late)
    assert.deepStrictEqual(finding.message, {
      "zh-CN": "县教育局已获准免除，不适用：要求（县科协办公室，2023-09-20：受灾停课）",
      en: "县教育局 was let off and does not fall under it: the requirement (县科协办公室, 2023-09-20: 受灾停课)"
    })
    assert.deepStrictEqual(
      finding.facts.map(({ fact, name, value }) => [fact, name["zh-CN"], value["zh-CN"]]),
      [["exemption", "准予免除", "县科协办公室，2023-09-20：受灾停课"]]
    )
    assert.deepStrictEqual([finding.missing, finding.remedies], [[], []])
  })

  it("leaves the region's numbers as they are", () => {
    const form: FormData = { ...count, bound: { _tag: "Region" } }
    assert.strictEqual(
      assess(noticeWith(form), portfolio({ activities: [activity()], exemptions: [exemption()] }), {
        asOf: instant(late)
      }).findings[0]!.status,
      "met"
    )
  })
})

describe("an extension", () => {
  const given = { exemptions: [extension("2023-09-30")] }
  it.each<[string, string, string]>([
    ["before it was granted", "2023-09-19T00:00:00+08:00", "pending"],
    ["after the notice's deadline", "2023-09-24T00:00:00+08:00", "pending"],
    ["to the end of its last day", "2023-09-30T23:59:59+08:00", "pending"],
    ["and no longer", "2023-10-01T00:00:00+08:00", "unmet"]
  ])("lets the unit wait: %s", (_, asOf, expected) => {
    for (const form of [due, count]) assert.strictEqual(status(form, given, asOf), expected)
  })

  it("takes what comes in its time as in time, also afterwards", () => {
    for (const [day, expected] of [
      ["2023-09-24", "met"],
      ["2023-09-30", "met"],
      ["2023-10-01", "unmet"]
    ] as const)
      assert.strictEqual(status(due, { ...received(day), ...given }, "2023-10-10T00:00:00+08:00"), expected, day)
  })

  it("does not hold before its day, even if the day is after the deadline", () => {
    const later = { exemptions: [extension("2023-09-30", { on: "2023-09-26" })] }
    assert.strictEqual(status(due, later, "2023-09-25T23:59:59+08:00"), "unmet")
    assert.strictEqual(status(due, later, "2023-09-26T00:00:00+08:00"), "pending")
  })

  it("gives no less time than the notice", () => {
    assert.strictEqual(status(due, { exemptions: [extension("2023-09-21")] }, "2023-09-23T12:00:00+08:00"), "pending")
    assert.strictEqual(status(due, { ...received("2023-09-23"), exemptions: [extension("2023-09-21")] }, late), "met")
  })

  it("the longest holds, and an exemption before any", () => {
    const two = [extension("2023-09-30"), extension("2023-09-26")]
    assert.strictEqual(status(due, { exemptions: two }, "2023-09-28T00:00:00+08:00"), "pending")
    assert.strictEqual(status(due, { exemptions: two.toReversed() }, "2023-09-28T00:00:00+08:00"), "pending")
    assert.strictEqual(
      status(due, { exemptions: [...two, exemption()] }, "2023-09-28T00:00:00+08:00"),
      "not-applicable"
    )
  })

  it("does not decide what is left to a person", () => {
    assert.strictEqual(status(judgement, given, late), "judgement")
  })

  it("is cited, with the day until which there is time", () => {
    const finding = found(due, given, late)
    assert.strictEqual(
      finding.message["zh-CN"],
      "县教育局尚待完成：要求（准予延期：县科协办公室，2023-09-20，至 2023-09-30（含当日）：受灾停课）"
    )
    assert.include(
      finding.facts.map(({ value }) => value["zh-CN"]),
      "2023-09-30前（含当日）"
    )
    assert.include(finding.remedies.map(({ text }) => text["zh-CN"]).join(), "2023-09-30前（含当日）报送活动总结：邮件")
  })

  it("is what remedies, next steps and outcomes go by", () => {
    const notice = noticeWith(due)
    const own = portfolio({ submissions: [], ...given })
    const at = { asOf: instant(late) }
    const [finding] = assess(notice, own, at).findings
    assert.isAbove(remediesFor(notice, own, at, finding!).possible.length, 0)
    assert.strictEqual(remediesFor(notice, portfolio({ submissions: [] }), at, finding!).possible.length, 0)
    assert.deepStrictEqual(
      nextSteps(notice, own, at).flatMap(({ steps }) => steps.map(({ by }) => by?.slice(0, 10))),
      ["2023-10-01"]
    )
    assert.strictEqual(judge(rulebookOf(notice), own, at)[0]!.by, "2023-10-01T00:00:00+08:00")
  })
})

describe("the register of exemptions", () => {
  it.each<[string, Given]>([
    ["without who granted it", { by: "" }],
    ["without a reason", { reason: "" }],
    ["that extends to no day", { kind: "extended" }],
    ["that ends before it begins", { until: "2023-09-19" }],
    ["of a unit that is not there", { unit: "u9" }]
  ])("takes none %s", (_, given) => {
    const decode = Schema.decodeUnknownSync(Portfolio)
    const data = (entry: object) => ({ units: [{ id: "u1", name: "县教育局" }], activities: [], exemptions: [entry] })
    decode(data(exemption()))
    assert.throws(() => decode(data(exemption(given))))
  })

  it("is kept up to date: what is granted and taken back changes what is found of the unit, and of joint activities", () => {
    const notice = noticeWith(count)
    const at = { asOf: instant(late) }
    const joint = activity({ host: "u2" })
    const units = [
      { id: "u1", name: "县教育局" },
      { id: "u2", name: "县水利局" }
    ]
    const kept = live(notice, portfolio({ units, activities: [joint] }), at)
    const granted = (...exemptions: ReadonlyArray<typeof Exemption.Encoded>) => {
      kept.setRegisters({ exemptions: exemptions as ReadonlyArray<Exemption> })
      const { activities: _activities, units: _units, ...counts } = kept.counts()
      assert.deepStrictEqual(
        counts,
        (({ activities: _1, units: _2, ...rest }) => rest)(assess(notice, kept.portfolio, at).counts)
      )
      return kept.ofUnit("u1")[0]!.status
    }
    assert.strictEqual(granted(), "undetermined")
    assert.strictEqual(granted(exemption()), "not-applicable")
    assert.strictEqual(granted(extension("2023-09-30")), "undetermined")
    kept.remove("a1")
    assert.strictEqual(granted(extension("2023-09-30")), "pending")
    assert.strictEqual(granted(), "unmet")
  })
})
