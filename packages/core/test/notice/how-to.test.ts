import { assert, describe, it } from "@effect/vitest"
import { parseNotice } from "@kepu/core"
import { workingDaysOf } from "@kepu/core/author"
import { Condition, RuleForm, Limit } from "@kepu/core/schema"
import { caseDifferences, parseCases, uncoveredBoundaries } from "@kepu/core/lint"
import { mergeNotices, parseAmendment, trace } from "@kepu/core/notice"
import { Annex } from "../../src/condition/Vocabulary.ts"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { Question } from "../../src/condition/Condition.ts"
import { DeclaredFact, formFacts, Noun } from "../../src/condition/Vocabulary.ts"
import { Counting } from "../../src/rule/Bound.ts"
import { Amount } from "../../src/rule/Amount.ts"
import { Counted } from "../../src/rule/Counted.ts"
import { Groups } from "../../src/rule/Groups.ts"
import { Compared, Filled, HeldBy, HeldTogether } from "../../src/rule/Each.ts"
import { RelativeDeadline } from "../../src/time/RelativeDeadline.ts"
import { activity, portfolioOf } from "../sample.ts"
import { statusOf } from "./cases.ts"

const read = (name: string): string => readFileSync(join(import.meta.dirname, "../../../../docs/how-to", name), "utf8")
const guide = read("add-a-notice.md")
const source = read("example-county-2026.json")
const notice = Result.getOrThrow(parseNotice(source))

const shapes = [
  RuleForm,
  Condition,
  Counting,
  Limit,
  Counted,
  Amount,
  Groups,
  Filled,
  HeldBy,
  HeldTogether,
  Compared,
  RelativeDeadline
]

/** The data that the guide shows in line. */
const shown = [...guide.matchAll(/`(\{ "_tag".*?\})`/gu)].map(([, json]): unknown => JSON.parse(json!))
const tagsOf = (decodes: (data: unknown) => boolean): ReadonlyArray<string> =>
  shown.filter(decodes).map((data) => (data as { readonly _tag: string })._tag)
const tags = (
  members: ReadonlyArray<{ readonly fields: { readonly _tag: { readonly schema: { literal: string } } } }>
) => members.map(({ fields }) => fields._tag.schema.literal)

const requirements = [Filled, HeldBy, HeldTogether, Compared] as const

describe("docs/how-to/add-a-notice", () => {
  it("keeps to under 150 lines, guide and example", () => {
    for (const text of [guide, source]) assert.isBelow(text.trimEnd().split("\n").length, 150)
  })

  it.each([
    ["rule form", Schema.is(RuleForm), tags(RuleForm.members)],
    ["condition", Schema.is(Condition), [...tags(Question.members), "All", "Any", "Not"]],
    ["bound", Schema.is(Counting), tags((Counting as unknown as typeof RuleForm).members)],
    ["limit", Schema.is(Limit), tags(Limit.members)],
    ["number", Schema.is(Counted), tags(Counted.members)],
    ["amount", Schema.is(Amount), ["Percent", "Times", "Per", "ByUnit"]],
    ["groups", Schema.is(Groups), tags(Groups.members)],
    ["other requirement", Schema.is(Schema.Union(requirements)), tags(requirements)]
  ])("shows every %s with data that decodes", (_, decodes, all) => {
    assert.sameMembers([...new Set(tagsOf(decodes))], all)
  })

  it("shows a declared fact that decodes", () => {
    const [, fact] = /`(\{ "id": "hall".*?\})`/u.exec(guide)!
    assert.strictEqual(Schema.decodeUnknownSync(DeclaredFact)(JSON.parse(fact!)).unit?.en, "m²")
  })

  it("shows the working days of a year, as the package has them", () => {
    const [, calendar] = /`"calendar": (\{.*?\] \}\] \})`/u.exec(guide)!
    assert.deepStrictEqual(JSON.parse(calendar!), workingDaysOf(2026))
  })

  it("names every fact that a form may take", () => {
    const [, named] = /The facts that every notice has are, (.*?)\. A column/u.exec(guide)!
    const facts = [...named!.matchAll(/`(\w+)`/gu)].map(([, fact]) => fact!)
    assert.sameMembers(
      facts,
      formFacts.filter((fact) => fact !== "annexes")
    )
  })

  it("shows a word of the notice's own that decodes", () => {
    const [, noun] = /`(\{ "id": "activity".*?\})`/u.exec(guide)!
    assert.strictEqual(Schema.decodeUnknownSync(Noun)(JSON.parse(noun!)).verb?.en, "enter")
  })

  it("shows an amendment that fits the example", () => {
    const [, json] = /```json\n(\{\n {2}"format": "kepu.amendment\/1".*?)\n```/su.exec(guide)!
    const merged = Result.flatMap(parseAmendment(json!), (amendment) => mergeNotices(notice, amendment))
    assert.isTrue(Result.isSuccess(merged))
  })

  it("shows a form that decodes, with a line above its fields", () => {
    const forms = [...guide.matchAll(/`(\{ "id": "annex.*?\})`/gu)].map(([, json]): unknown => JSON.parse(json!))
    assert.strictEqual(forms.length, 1)
    const form = Schema.decodeUnknownSync(Annex, { onExcessProperty: "error" })(forms[0])
    assert.isNotEmpty(form.header)
  })

  it("shows no data that decodes as nothing", () => {
    const isSomething = Schema.is(Schema.Union(shapes))
    assert.deepStrictEqual(
      shown.filter((data) => !isSomething(data)),
      []
    )
  })
})

describe("docs/how-to/example-county-2026", () => {
  it("accounts for all of its text", () => {
    const { clauses, wholly } = trace(notice, read("example-county-2026.txt"))
    assert.isTrue(wholly, JSON.stringify(clauses, undefined, 2))
  })

  it("has cases that find what they expect, and lie on every side of every boundary", () => {
    const cases = Result.getOrThrow(parseCases(read("example-county-2026.cases.json")))
    assert.deepStrictEqual(caseDifferences(notice, cases), [])
    assert.deepStrictEqual(uncoveredBoundaries(notice, cases), [])
  })

  const month = { sessions: [{ start: "2026-09-10" }] } as const
  const judge = (rule: string, subject: string, activities: number, receivedAt: string): string =>
    statusOf(
      notice,
      rule,
      portfolioOf({
        units: [
          { id: "u1", name: "县教育局", kinds: ["member-unit"] },
          { id: "u2", name: "县农学会", kinds: ["society"] }
        ],
        activities: Array.from({ length: activities }, (_, n) =>
          activity({ id: `a${n + 1}`, time: month, mode: "online" })
        ),
        submissions: [{ unit: "u1", document: "key-table", receivedAt }],
        recommendations: Array.from({ length: activities }, (_, n) => ({ unit: "u1", activity: `a${n + 1}` }))
      }),
      "2026-10-20T00:00:00+08:00",
      subject
    )
  const inTime = "2026-08-25T18:00:00+08:00"

  it.each([
    ["in-month", "a1", 1, inTime, "met"],
    ["two-activities", "u1", 1, inTime, "unmet"],
    ["two-activities", "u1", 2, inTime, "met"],
    ["two-activities", "u1", 3, inTime, "met"],
    ["two-activities", "u2", 0, inTime, "not-applicable"],
    ["table-due", "u1", 0, "2026-08-25T17:59:59+08:00", "met"],
    ["table-due", "u1", 0, inTime, "met"],
    ["table-due", "u1", 0, "2026-08-25T18:00:01+08:00", "unmet"],
    ["table-due", "u2", 0, inTime, "unmet"],
    ["online-quota", "u1", 0, inTime, "met"],
    ["online-quota", "u1", 1, inTime, "met"],
    ["online-quota", "u1", 2, inTime, "unmet"],
    ["safe", "u1", 0, inTime, "judgement"]
  ])("%s for %s, with %i online activities and a table of %s: %s", (rule, subject, activities, receivedAt, status) => {
    assert.strictEqual(judge(rule, subject, activities, receivedAt), status)
  })

  it("has these rules, each judged above", () => {
    assert.deepStrictEqual(
      notice.clauses.flatMap(({ rules }) => rules.map(({ id }) => id)),
      ["in-month", "two-activities", "table-due", "online-quota", "safe"]
    )
  })
})
