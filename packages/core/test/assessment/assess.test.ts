import { assert, describe, it } from "@effect/vitest"
import { type Assessment, assess, type Status } from "@kepu/core"
import { PlainDate } from "@kepu/core/schema"
import { isViolation } from "@kepu/core/assessment"
import type { Modality } from "@kepu/core/notice"
import { caseOf } from "../../src/requirement/caseOf.ts"
import { recommendationBy } from "../../src/requirement/asSubject.ts"
import { activity, findingsOf, type FormData, instant, noticeWith, onlyFinding, portfolio, pucheng } from "../sample.ts"

const asOf = "2023-09-24T00:00:00+08:00"

describe("assess", () => {
  const filed: FormData = {
    _tag: "Each",
    of: "activities",
    where: { _tag: "NameContains", words: ["讲座"] },
    require: { _tag: "PlatformIn", states: ["filed"] }
  }
  const given = portfolio({
    activities: [
      activity({ id: "1", platform: "filed" }),
      activity({ id: "2", platform: "filed" }),
      activity({ id: "3", platform: "filed" }),
      activity({ id: "4", platform: "rejected" }),
      activity({ id: "5", platform: "not-filed" }),
      activity({ id: "6" }),
      activity({ id: "7", name: "展览" })
    ]
  })
  const count = (form: FormData): Assessment["counts"] =>
    assess(noticeWith(form), given, { asOf: instant(asOf) }).counts

  it("counts what was judged and what was found, but for what does not apply", () => {
    const none = { units: 1, activities: 7, met: 0, unmet: 0, pending: 0, undetermined: 0, judgement: 0 }
    assert.deepStrictEqual(count(filed), { ...none, met: 3, unmet: 2, undetermined: 1 })
    assert.deepStrictEqual(count({ ...filed, limit: { _tag: "NoLimit" } }), {
      ...none,
      met: 3,
      pending: 2,
      undetermined: 1
    })
    assert.deepStrictEqual(count({ _tag: "Judgement" }), { ...none, judgement: 1 })
  })

  it("passes over what is merely allowed", () => {
    assert.deepStrictEqual(assess(noticeWith(filed, "may"), given, { asOf: instant(asOf) }).findings, [])
  })

  it("gives a rule's own reading, else its clause's, else none", () => {
    const readings = new Map(
      assess(pucheng, given, { asOf: instant(asOf) }).findings.map(({ reading, rule }) => [rule, reading])
    )
    assert.isTrue(readings.get("activity-topic")?.en.startsWith("an activity without topics"))
    assert.isTrue(readings.get("member-unit-activity")?.en.startsWith("binds member units only"))
    const [finding] = findingsOf(filed, given)
    assert.notProperty(finding, "reading")
  })

  it("says at which moment in the notice's zone", () => {
    assert.strictEqual(
      assess(pucheng, given, { asOf: instant("2023-09-23T16:00:00Z") }).asOf,
      "2023-09-24T00:00:00+08:00"
    )
  })
})

describe("validity of the notice", () => {
  const notice = Object.freeze({ ...pucheng, validTo: PlainDate.make("2023-12-31") })
  it.each([
    ["2023-08-30T23:59:59+08:00", "not-yet"],
    ["2023-08-31T00:00:00+08:00", "in-force"],
    ["2023-12-31T23:59:59+08:00", "in-force"],
    ["2024-01-01T00:00:00+08:00", "expired"]
  ])("as of %s: %s, and all is judged all the same", (moment, validity) => {
    const assessment = assess(notice, portfolio(), { asOf: instant(moment) })
    assert.strictEqual(assessment.validity, validity)
    assert.strictEqual(assessment.findings.length, assess(notice, portfolio(), { asOf: instant(asOf) }).findings.length)
  })
})

describe("isViolation", () => {
  it.each<[Modality, Status, boolean]>([
    ["must", "unmet", true],
    ["should", "unmet", false],
    ["must", "met", false],
    ["must", "pending", false],
    ["must", "undetermined", false],
    ["must", "judgement", false],
    ["must", "not-applicable", false]
  ])("%s %s: %s", (modality, status, expected) => {
    const finding = onlyFinding({ _tag: "Judgement" }, portfolio())
    assert.strictEqual(isViolation({ ...finding, modality, status }), expected)
  })
})

it("a recommendation is found again by the id of its subject", () => {
  const recommendations = [
    { activity: "a1", unit: "u1" },
    { activity: "a2", unit: "u1" }
  ]
  const activities = recommendations.map(({ activity: id }) => activity({ id }))
  const given = caseOf(pucheng, portfolio({ activities, recommendations }), instant(asOf))
  assert.strictEqual(recommendationBy("u1/a2", given)?.activity, "a2")
  assert.isUndefined(recommendationBy("u1/a3", given))
  assert.isUndefined(recommendationBy("u1/a1", caseOf(pucheng, portfolio(), instant(asOf))))
})

describe("where a subject was read", () => {
  const source = { file: "a.csv", row: 5, columns: { platform: "平台状态", images: "图片" } }
  const given = portfolio({
    units: [{ id: "u1", name: "县教育局", source: { file: "units.csv", row: 2 } }],
    activities: [activity({ source })],
    recommendations: [{ activity: "a1", unit: "u1", source: { file: "r.csv", row: 3 } }]
  })
  const images = { _tag: "AtLeast", fact: "images", number: 1 } as const
  const platform = { _tag: "PlatformIn", states: ["filed"] } as const
  const each = (require: (FormData & { _tag: "Each"; of: "activities" })["require"]) =>
    onlyFinding({ _tag: "Each", of: "activities", require }, given)

  it("names the column where one fact is at issue and has one", () => {
    assert.deepStrictEqual(each(platform).subject.source, { file: "a.csv", row: 5, column: "平台状态" })
    assert.deepStrictEqual(each({ _tag: "All", of: [platform, images] }).subject.source, { file: "a.csv", row: 5 })
    assert.deepStrictEqual(each({ _tag: "Always" }).subject.source, { file: "a.csv", row: 5 })
    assert.deepStrictEqual(each({ _tag: "Reported", fact: "place" }).subject.source, { file: "a.csv", row: 5 })
  })

  it("names the column of each fact that is missing", () => {
    assert.deepStrictEqual(
      each({ _tag: "All", of: [platform, images] }).missing.map(({ subject }) => subject.source?.column),
      ["平台状态", "图片"]
    )
  })

  it("names the row of the unit that answers, and of a recommendation", () => {
    assert.deepStrictEqual(each(platform).unit?.source, { file: "units.csv", row: 2 })
    const recommended = onlyFinding({ _tag: "Each", of: "recommendations", require: platform }, given)
    assert.deepStrictEqual(recommended.subject, {
      kind: "recommendation",
      id: "u1/a1",
      name: "科普讲座",
      source: { file: "r.csv", row: 3 }
    })
    assert.notProperty(
      onlyFinding(
        { _tag: "Each", of: "activities", where: platform, require: platform },
        portfolio({ activities: [activity()] })
      ).subject,
      "source"
    )
  })
})
