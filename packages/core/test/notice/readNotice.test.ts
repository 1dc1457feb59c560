import { questionFields } from "@kepu/core/tables"
import { assert, describe, it } from "@effect/vitest"
import { parseNotice, readNotice } from "@kepu/core"
import { lint } from "@kepu/core/lint"
import { scaffoldFormats, scaffoldNotice } from "@kepu/core/notice"
import * as Result from "effect/Result"
import { data } from "./invented.ts"

const problemsOf = (change: (data: any) => void): ReadonlyArray<readonly [string, string, string]> => {
  const copy = structuredClone(data)
  change(copy)
  const found = Result.match(readNotice(copy), { onSuccess: () => [], onFailure: (problems) => problems })
  return found.map(({ path, text }) => [path, text["zh-CN"], text.en])
}

/** All that can be required of a record. */
const requirements = [
  ...Object.keys(questionFields),
  "All",
  "Any",
  "Not",
  "Filled",
  "HeldBy",
  "HeldTogether",
  "Compared"
]

describe("readNotice", () => {
  it("accepts a notice", () => assert.isTrue(Result.isSuccess(readNotice(data))))

  it.each<[string, (data: any) => void, string, string, string]>([
    ["a key that is missing", (data) => delete data.title, "title", "缺少这一项", "is missing"],
    [
      "a key that is misspelt",
      (data) => (data.validTO = "2024-12-31"),
      "validTO",
      "没有这一项；是否应为 validTo？",
      "is no known key; did you mean validTo?"
    ],
    [
      "a key deep inside that is misspelt",
      (data) => (data.clauses[1].rules[0].form.limits = 1),
      "clauses[1].rules[0].form.limits",
      "没有这一项；是否应为 limit？",
      "is no known key; did you mean limit?"
    ],
    [
      "another word",
      (data) => (data.clauses[1].rules[0].modality = "shall"),
      "clauses[1].rules[0].modality",
      "应为以下之一：must, should, may",
      "must be one of: must, should, may"
    ],
    [
      "a date of another form",
      (data) => (data.validTo = "2024/1/1"),
      "validTo",
      "应为日期，如 2023-09-17",
      "must be a date like 2023-09-17"
    ],
    [
      "a day that is none",
      (data) => (data.issuedOn = "2024-02-30"),
      "issuedOn",
      "日历上没有这一天",
      "is no day of the calendar"
    ],
    [
      "a window the wrong way round",
      (data) => (data.windows[0].end = "2024-05-01"),
      "windows[0]",
      "结束早于开始",
      "ends before it starts"
    ],
    [
      "a window of ten years and a few days",
      (data) => Object.assign(data.windows[0], { start: "2024-01-01", end: "2034-01-08" }),
      "windows[0]",
      "长于十年",
      "lasts more than ten years"
    ],
    [
      "a number below nought",
      (data) => (data.clauses[3].rules[0].form.atLeast = -1),
      "clauses[3].rules[0].form.atLeast",
      "不能小于 0",
      "must not be less than 0"
    ],
    [
      "a text for a number",
      (data) => (data.clauses[3].rules[0].form.atLeast = "1"),
      "clauses[3].rules[0].form.atLeast",
      "应为数字，或 _tag 为 Percent、Times、Per、ByUnit 的数额",
      "must be a number, or an amount whose _tag is Percent, Times, Per or ByUnit"
    ],
    ["a number for a text", (data) => (data.title = 1), "title", "应为文本", "must be a text"],
    ["an empty text", (data) => (data.id = ""), "id", "不能为空", "must not be empty"],
    [
      "a phrase that is too long",
      (data) => (data.clauses[0].phrase = "一".repeat(21)),
      "clauses[0].phrase",
      "至多 20 个字",
      "must have at most 20 characters"
    ],
    [
      "an id in Chinese",
      (data) => (data.clauses[4].rules[0].id = "安全"),
      "clauses[4].rules[0].id",
      "应为小写英文编号，如 food-safety",
      "must be an id of lower-case words, like food-safety"
    ],
    [
      "a region without code",
      (data) => (data.region.code = "61"),
      "region.code",
      "应为六位区划代码",
      "must be a division code of six digits"
    ],
    [
      "a zone that is none",
      (data) => (data.zone = "Mars"),
      "zone",
      "应为时区，如 Asia/Shanghai",
      "must be a time zone like Asia/Shanghai"
    ],
    ["no list", (data) => (data.windows = "x"), "windows", "应为列表 […]", "must be a list […]"],
    [
      "a fingerprint that is none",
      (data) => (data.clauses[0].fingerprint = "x"),
      "clauses[0].fingerprint",
      "应为 sha256- 加 64 位十六进制数",
      "must be sha256- and 64 hexadecimal digits"
    ],
    [
      "a condition that is none",
      (data) => (data.clauses[1].rules[0].form.require = { _tag: "InWndow" }),
      "clauses[1].rules[0].form.require",
      `_tag 应为以下之一：${requirements.join(", ")}`,
      `its _tag must be one of: ${requirements.join(", ")}`
    ],
    [
      "what is not declared",
      (data) => data.addressees.push("school"),
      "addressees[1]",
      "主送单位“school”未在 unitKinds 中声明；可用的有：“member-unit”",
      "addressee “school” is not declared in unitKinds, which has: “member-unit”"
    ]
  ])("tells of %s where it is", (_, change, path, zh, en) =>
    assert.deepStrictEqual(problemsOf(change), [[path, zh, en]])
  )

  it("names the rule forms that there are", () => {
    const [[path, zh] = []] = problemsOf((data) => (data.clauses[1].rules[0].form._tag = "EachActivty"))
    assert.strictEqual(path, "clauses[1].rules[0].form")
    assert.match(zh!, /Each, Count, Due, Judgement$/u)
  })
  it("tells all that is wrong at once", () => {
    assert.strictEqual(
      problemsOf((data) => {
        delete data.title
        data.id = 1
        data.zone = "x"
      }).length,
      3
    )
  })
  it.each([[null], [[]], ["x"], [1]])("refuses %j", (value) => assert.isTrue(Result.isFailure(readNotice(value))))
})

describe("parseNotice", () => {
  const placeIn = (text: string): string =>
    Result.match(parseNotice(text), { onSuccess: () => "read", onFailure: ([problem]) => problem.text.en })

  it.each([
    ['{\n  "a": 1,\n}', "line 3, column 1"],
    ['{\n  "a" 1\n}', "line 2, column 7"],
    ["", "line 1, column 1"],
    ['{\n  "a": [1', "line 2, column 10"]
  ])("tells where %j is no JSON", (text, place) => assert.include(placeIn(text), place))
  it("does not mind a byte order mark", () => assert.strictEqual(placeIn(`\uFEFF${JSON.stringify(data)}`), "read"))
})

describe("scaffoldNotice", () => {
  const seed = { id: "baishui-2026", year: 2026, region: "610527", regionName: "白水县" }

  it("gives a notice that can be read as it stands", () => {
    const notice = Result.getOrThrow(parseNotice(scaffoldNotice(seed, "json")))
    assert.deepStrictEqual([notice.id, notice.validFrom], ["baishui-2026", "2026-08-31"])
    assert.deepStrictEqual(notice.region, { code: "610527", name: { "zh-CN": "白水县", en: "白水县" } })
    assert.strictEqual(notice.windows.length, 1)
    assert.deepStrictEqual(
      notice.clauses.flatMap(({ rules }) => rules.map(({ form }) => form._tag)),
      ["Count", "Due"]
    )
  })
  it.each([2023, 2024, 2026, 2028, 2029])("has only the fault that nobody is told the hour, in %i", (year) => {
    const notice = Result.getOrThrow(parseNotice(scaffoldNotice({ ...seed, year }, "json")))
    assert.deepStrictEqual(
      lint(notice).map(({ code, severity }) => [code, severity]),
      [["deadline-without-clock", "warning"]]
    )
  })
  it.each(scaffoldFormats)("is short as %s", (format) => {
    assert.isBelow(scaffoldNotice(seed, format).split("\n").length, 150)
  })
  it("holds the same as a module", () => {
    const [, body] = /noticeFromData\(([^]*)\)\n$/u.exec(scaffoldNotice(seed, "ts"))!
    const json = body!.replaceAll(/(^\s*|[{,] )([\w]+):/gmu, '$1"$2":')
    assert.deepStrictEqual(JSON.parse(json), JSON.parse(scaffoldNotice(seed, "json")))
  })
})
