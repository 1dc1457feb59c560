import { assert, describe, it } from "@effect/vitest"
import { Notice } from "@kepu/core/schema"
import * as Schema from "effect/Schema"
import { type FormData, noticeWith, pucheng } from "../sample.ts"

const refusal = (change: (notice: any) => void): string => {
  const data = structuredClone(Schema.encodeSync(Notice)(pucheng))
  change(data)
  const result = Schema.decodeUnknownResult(Notice)(data)
  return result._tag === "Failure" ? String(result.failure) : "accepted"
}

describe("Notice", () => {
  it("survives a round trip through JSON", () => {
    const json = JSON.parse(JSON.stringify(Schema.encodeSync(Notice)(pucheng)))
    assert.deepStrictEqual(Schema.decodeUnknownSync(Notice)(json), pucheng)
  })

  it.each<[string, (notice: any) => void, string]>([
    [
      "a misspelt form",
      (notice) => {
        notice.clauses[1].rules[0].form._tag = "EachActivty"
      },
      "_tag"
    ],
    [
      "a date that is not in the calendar",
      (notice) => {
        notice.windows[0].end = "2023-09-31"
      },
      "calendar"
    ],
    [
      "a window that ends before it starts",
      (notice) => {
        notice.windows[0].end = "2023-09-16"
      },
      "end before it starts"
    ],
    [
      "a phrase of 21 characters",
      (notice) => {
        notice.clauses[0].phrase = "一".repeat(21)
      },
      "phrase"
    ],
    [
      "a summary in one language",
      (notice) => {
        delete notice.clauses[0].summary.en
      },
      "summary"
    ],
    [
      "two clauses of one number",
      (notice) => {
        notice.clauses[1].number = notice.clauses[0].number
      },
      "occurs twice"
    ],
    [
      "two rules of one id",
      (notice) => {
        notice.clauses[0].rules = notice.clauses[1].rules
      },
      "occurs twice"
    ],
    [
      "an addressee that is no kind of unit",
      (notice) => {
        notice.addressees.push("school")
      },
      "addressee “school”"
    ]
  ])("refuses %s", (_, change, says) => {
    assert.include(refusal(change), says)
  })

  it.each<[string, FormData, string]>([
    ["window", { _tag: "Each", of: "activities", require: { _tag: "InWindow", window: "online-days" } }, "online-days"],
    [
      "window of a limit",
      { _tag: "Each", of: "activities", require: { _tag: "Always" }, limit: { _tag: "WindowEnd", window: "later" } },
      "later"
    ],
    [
      "topic, nested",
      {
        _tag: "Each",
        of: "activities",
        where: { _tag: "Not", of: { _tag: "Any", of: [{ _tag: "HasTopic", topic: "space" }] } },
        require: { _tag: "Always" }
      },
      "space"
    ],
    ["kind of unit", { _tag: "Judgement", bound: { _tag: "KindIn", kinds: ["school"] } }, "school"],
    ["responsibility", { _tag: "Judgement", bound: { _tag: "Responsible", responsibility: "fire" } }, "fire"],
    [
      "document",
      {
        _tag: "Due",
        bound: { _tag: "EveryUnit" },
        document: "video",
        deadline: { date: "2023-09-01", boundary: "inclusive", zone: "Asia/Shanghai" }
      },
      "video"
    ],
    ["annex", { _tag: "Each", of: "activities", require: { _tag: "Filled", annex: "annex-9" } }, "annex-9"]
  ])("refuses an undeclared %s", (_, form, id) => {
    assert.throws(() => noticeWith(form), new RegExp(`uses “${id}”`))
  })
})
