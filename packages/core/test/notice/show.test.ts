import { assert, describe, it } from "@effect/vitest"
import { Notice } from "@kepu/core/schema"
import { showNotice } from "@kepu/core/notice"
import { languages } from "@kepu/core/text"
import * as Schema from "effect/Schema"
import { formName, labels } from "../../src/show/words.ts"
import { pucheng } from "../sample.ts"
import { noticeAfter } from "./invented.ts"

const notice = noticeAfter(() => {})

describe("showNotice", () => {
  it.each(languages)("tells in %s all that a notice says of itself, its terms and its rules", (language) => {
    const page = showNotice(pucheng, language)
    const { addressees, channels, clauses, documentNumber, title, vocabulary, windows } = pucheng
    const said = [
      title,
      documentNumber!,
      ...channels.map(({ value }) => value),
      ...vocabulary.unitKinds.filter(({ id }) => addressees.includes(id)).map(({ name }) => name[language]),
      ...windows.flatMap(({ end, start }) => [start, end]),
      ...Object.values(vocabulary).flatMap((terms) => terms.map(({ name }) => name[language])),
      ...clauses.flatMap(({ criteria, guide, indicators = [], number, phrase, reading, rules, summary }) => [
        number,
        phrase,
        summary[language],
        reading?.[language] ?? "",
        ...rules.flatMap((rule) => [rule.says[language], rule.reading?.[language] ?? ""]),
        ...indicators.map(({ name }) => name[language]),
        ...(criteria?.names ?? []).map((name) => name[language]),
        ...(guide?.steps ?? []).map((step) => step[language]),
        ...(guide?.fields ?? []).map(({ name }) => name[language])
      ])
    ]
    for (const text of said) assert.include(page, text)
  })
  it("shows a rule with modality, requirement, and what its form asks in words", () => {
    const page = showNotice(notice, "zh-CN")
    assert.include(
      page,
      "  [必须] 每个单位至少办1场\n    形式：数量要求（约束对象：成员单位；计数对象：活动（活动时间有一天在 2024-05-20 至 2024-05-26 之内）；不少于：1；期限：“科普周”结束前）\n"
    )
  })
  it("shows conditions with all of their parts", () => {
    const all = {
      _tag: "All",
      of: [{ _tag: "Always" }, { _tag: "Any", of: [{ _tag: "LastDayReached" }, { _tag: "Reported", fact: "place" }] }]
    }
    const nested = noticeAfter(({ clauses }) => (clauses[1].rules[0].form.where = { _tag: "Not", of: all }))
    assert.include(showNotice(nested, "zh-CN"), "针对：并非（任何活动且（活动最后一天已到或已报活动地点））")
  })
  it("shows what a box takes that is a fact of the notice's own", () => {
    const own = noticeAfter(({ vocabulary }) => {
      vocabulary.facts = [{ id: "books", name: { "zh-CN": "书目", en: "books" }, of: "activities", type: "text" }]
      const field = { label: "所读", fact: "books", required: true }
      vocabulary.annexes = [{ id: "plan", name: { "zh-CN": "计划表", en: "plan" }, about: "activity", fields: [field] }]
    })
    assert.include(showNotice(own, "zh-CN"), "栏目：所读（书目）")
    assert.include(showNotice(own, "en"), "所读 (books)")
  })
  it("shows deadlines with their reading", () => {
    assert.include(
      showNotice(pucheng, "en"),
      "the summary reaches the county association by 23 September 2023: by 2023-09-23 (that day included)"
    )
  })
  it("shows a reading, a level, points and that the list is open only where there are some", () => {
    const bare = showNotice(notice, "zh-CN")
    for (const label of ["理解：", "设定层级：", "分值：", "“等”"]) assert.notInclude(bare, label)
    const full = showNotice(
      noticeAfter(({ clauses }) => {
        Object.assign(clauses[1].rules[0], { reading: { "zh-CN": "甲", en: "a" }, setBy: "nation" })
        clauses[1].criteria = { names: [{ "zh-CN": "规模", en: "scale" }], open: true, points: [5] }
      }),
      "zh-CN"
    )
    for (const text of ["理解：甲", "设定层级：国家", "择优标准：规模", "分值：5", "“等”"]) assert.include(full, text)
  })
  it("shows the forms with their printed labels in order, and what these take", () => {
    const forms = [
      "表格",
      "  附件1 活动项目汇总表",
      "    表头：填报单位名称（单位名称；盖章）、填报时间（填报日期）",
      "    栏目：序号、项目名称（活动名称）、举办单位、活动时间、活动地点、负责人、联系电话、备注（可不填）",
      "  附件2 优秀活动推荐表",
      "    栏目：活动名称、单位名称、联系人（负责人）、联系电话、主要内容、推荐单位意见（盖章并注明日期）、县科协审核意见（审核意见；盖章并注明日期；可不填）",
      ""
    ]
    assert.include(showNotice(pucheng, "zh-CN"), `\n${forms.join("\n")}\n`)
    assert.include(
      showNotice(pucheng, "en"),
      "    header: 填报单位名称 (unit; with a seal), 填报时间 (day of filling in)\n    fields: 序号, 项目名称 (activity name),"
    )
    assert.notInclude(showNotice(notice, "zh-CN"), "表格\n")
  })
  it("tells a validity with an end and a successor", () => {
    assert.include(showNotice(notice, "zh-CN"), "有效期：2024-05-01 起，至 2024-12-31，后继通知 qingshan-2025\n")
  })
})

describe("labels", () => {
  const keys = new Set<string>()
  const collect = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return
    const { properties = {} } = part as { readonly properties?: Readonly<Record<string, unknown>> }
    for (const key of Object.keys(properties)) keys.add(key)
    for (const nested of Object.values(part)) collect(nested)
  }
  collect(Schema.toJsonSchemaDocument(Notice))

  it("there is one for every key of a notice that is shown as such", () => {
    const others = ["zh-CN", "en", "_tag", "start", "end"]
    /** Keys inside conditions, bounds, limits, numbers and amounts, which are told as a whole. */
    const inParts = [
      "kinds",
      "responsibility",
      "window",
      "wholly",
      "topic",
      "words",
      "states",
      "modes",
      "of",
      "percent",
      "sum",
      "among",
      "times",
      "round",
      "amounts",
      "amount",
      "to"
    ]
    const missing = [...keys].filter((key) => !Object.hasOwn(labels, key) && ![...others, ...inParts].includes(key))
    assert.deepStrictEqual(missing, [])
  })
  it("names each rule form by a name of its own", () => {
    assert.strictEqual(new Set(Object.values(formName).map(({ en }) => en)).size, Object.keys(formName).length)
  })
})
