import { assert, describe, it } from "@effect/vitest"
import { Notice } from "@kepu/core/schema"
import { diffNotices } from "@kepu/core/notice"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { pucheng } from "../sample.ts"
import { data, noticeAfter } from "./invented.ts"

const notice = noticeAfter(() => {})
const sentencesOf = (change: (data: any) => void, language: "zh-CN" | "en" = "zh-CN") =>
  diffNotices(notice, noticeAfter(change)).map(({ text }) => text[language])

const ruleOf = (data: any, id: string) =>
  data.clauses.flatMap(({ rules }: any) => rules).find((rule: any) => rule.id === id)

describe("diffNotices", () => {
  it("finds nothing between a notice and its copy", () => {
    assert.deepStrictEqual(
      diffNotices(
        notice,
        noticeAfter(() => {})
      ),
      []
    )
    assert.deepStrictEqual(diffNotices(pucheng, Schema.decodeSync(Notice)(JSON.parse(JSON.stringify(pucheng)))), [])
  })

  it.each<[string, (data: any) => void, string]>([
    [
      "a window",
      (data) => Object.assign(data.windows[0], { start: "2025-05-01", end: "2025-05-31" }),
      "时段 · “科普周” · 起止：2024-05-20 – 2024-05-26 → 2025-05-01 – 2025-05-31"
    ],
    [
      "a number",
      (data) => (ruleOf(data, "one-activity").form.atLeast = 2),
      "条款 · 二（一） · 规则 · “每个单位至少办1场” · 形式 · 不少于：1 → 2"
    ],
    [
      "a modality",
      (data) => (ruleOf(data, "in-week").modality = "must"),
      "条款 · 一 · 规则 · “活动在科普周内” · 约束力：应当 → 必须"
    ],
    [
      "a condition",
      (data) => (ruleOf(data, "named-so").form.where = { _tag: "Always" }),
      "条款 · 二（一） · 规则 · “名称写明科普周” · 形式 · 针对：活动时间有一天在 2024-05-20 至 2024-05-26 之内 → 任何活动"
    ],
    [
      "whom it binds",
      (data) => (ruleOf(data, "one-activity").form.bound = { _tag: "EveryUnit" }),
      "条款 · 二（一） · 规则 · “每个单位至少办1场” · 形式 · 约束对象：成员单位 → 每个单位"
    ],
    [
      "a rule form",
      (data) =>
        (ruleOf(data, "safe").form = {
          _tag: "Count",
          bound: { _tag: "EveryUnit" },
          of: { _tag: "Officers" },
          atLeast: 1
        }),
      "条款 · 二（二） · 规则 · “注意安全” · 形式：由人认定（约束对象：每个单位） → 数量要求（约束对象：每个单位；计数对象：已注册信息员；不少于：1）"
    ],
    [
      "a reading that is new",
      (data) => (ruleOf(data, "safe").reading = { "zh-CN": "甲", en: "a" }),
      "条款 · 二（二） · 规则 · “注意安全” · 理解：新增 甲"
    ],
    ["a theme", (data) => data.themes.push("爱科学"), "主题：走近科学 → 走近科学、爱科学"],
    [
      "a term that is new",
      (data) => data.vocabulary.topics.push({ id: "sea", name: { "zh-CN": "海洋", en: "sea" } }),
      "词汇 · 主题分类：新增 “海洋”"
    ],
    [
      "a synonym",
      (data) => (data.vocabulary.topics[0].synonyms = ["宇航"]),
      "词汇 · 主题分类 · “航天” · 别称：太空 → 宇航"
    ],
    ["a term that is gone", (data) => data.vocabulary.documents.pop(), "词汇 · 材料：删除 “总结”"],
    ["a clause that is gone", (data) => data.clauses.splice(2, 1), "条款：删除 二（标题）"],
    [
      "the text of a clause",
      (data) => (data.clauses[2].fingerprint = `sha256-${"0".repeat(64)}`),
      `条款 · 二 · 原文指纹：${data.clauses[2]!.fingerprint} → sha256-${"0".repeat(64)}`
    ],
    [
      "an order",
      (data) => data.clauses.splice(1, 2, data.clauses[2], data.clauses[1]),
      "条款 · 顺序：通知、一、二、二（一）、二（二）、附件 → 通知、二、一、二（一）、二（二）、附件"
    ],
    ["an end that is gone", (data) => delete data.validTo, "有效期止：删除 2024-12-31"],
    ["an addressee", (data) => (data.addressees = []), "主送：成员单位 → 无"],
    [
      "one of two languages",
      (data) => (data.event.en = "week"),
      '活动名称：{"zh-CN":"科普周","en":"science week"} → {"zh-CN":"科普周","en":"week"}'
    ]
  ])("tells of %s", (_, change, says) => assert.deepStrictEqual(sentencesOf(change), [says]))

  it("tells of a deadline what exactly it was and is", () => {
    const due = (date: string) => (data: any) => {
      ruleOf(data, "safe").form = {
        _tag: "Due",
        bound: { _tag: "EveryUnit" },
        document: "summary",
        deadline: { date, boundary: "inclusive", zone: "Asia/Shanghai" }
      }
    }
    const [change, ...others] = diffNotices(noticeAfter(due("2024-06-01")), noticeAfter(due("2024-06-02")))
    assert.deepStrictEqual(others, [])
    assert.include(change!.text.en, "deadline · date: 2024-06-01 → 2024-06-02")
    assert.strictEqual(change!.path.join("/"), "clauses/二（二）/rules/safe/form/deadline/date")
  })
  it("shows the data where two values read alike", () => {
    const twin = (data: any) => {
      data.windows.push({ ...data.windows[0], id: "twin" })
      ruleOf(data, "in-week").form.require.window = "twin"
    }
    assert.include(
      sentencesOf(twin).join("\n"),
      '{"_tag":"InWindow","window":"week"} → {"_tag":"InWindow","window":"twin"}'
    )
  })
  it("speaks English", () => {
    assert.deepStrictEqual(
      sentencesOf((data) => (ruleOf(data, "in-week").modality = "must"), "en"),
      ["clauses · 一 · rules · “activities are in the week” · modality: should → must"]
    )
  })
})

describe("every single planted change", () => {
  type Path = ReadonlyArray<string | number>
  /** What stands under these keys leads to other places, or makes another shape. */
  const structural = new Set<string | number>(["_tag", "window", "topic"])
  const leavesOf = (value: unknown, path: Path = []): ReadonlyArray<Path> =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, part]) =>
          leavesOf(part, [...path, Array.isArray(value) ? Number(key) : key])
        )
      : structural.has(path.at(-1)!)
        ? []
        : [path]
  const leaves = leavesOf(pucheng)

  /** The notice with one leaf made another; what schemas refuse is told of all the same. */
  const planted = (path: Path): Notice => {
    const copy = structuredClone(pucheng) as any
    const holder = path.slice(0, -1).reduce((value, key) => value[key], copy)
    const leaf = holder[path.at(-1)!]
    holder[path.at(-1)!] = typeof leaf === "number" ? leaf + 1 : typeof leaf === "boolean" ? !leaf : `${leaf}改`
    return copy
  }

  it.prop(
    "is reported, and undone by looking the other way",
    { n: Arbitrary.schema(Schema.Natural) },
    ({ n }) => {
      const other = planted(leaves[n % leaves.length]!)
      const there = diffNotices(pucheng, other)
      const back = diffNotices(other, pucheng)
      assert.isNotEmpty(there)
      assert.isTrue(there.every(({ text }) => !/undefined|\[object/u.test(text["zh-CN"] + text.en)))
      assert.sameDeepMembers(
        there.map(({ after, before }) => ({ before, after })),
        back.map(({ after, before }) => ({ before: after, after: before }))
      )
    },
    { arbitrary: { runs: 300 } }
  )
})
