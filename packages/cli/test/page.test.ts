import { assert, describe, it } from "@effect/vitest"
import { assess, type Finding, type InputIssue, type Language } from "@kepu/core"
import { Instant, Portfolio } from "@kepu/core/schema"
import { languages, localized } from "@kepu/core/text"
import { notice } from "@kepu/core/notices/pucheng-2023"
import * as Schema from "effect/Schema"
import type { Page } from "../src/report/Page.ts"
import { renderPage } from "../src/report/renderPage.ts"
import { plain } from "../src/text/paint.ts"
import { pageWidth } from "../src/text/table.ts"
import { width } from "../src/text/width.ts"

const instant = Schema.decodeSync(Instant)
const portfolio = Schema.decodeSync(Portfolio)({
  units: [
    { id: "edu", name: "蒲城县教育局", kinds: ["member-unit"], responsibilities: ["food-safety"] },
    { id: "sun", name: "孙镇", kinds: ["township"], responsibilities: [] },
    { id: "long", name: "渭南市生态环境局蒲城分局卤阳湖湿地科普教育基地管理委员会办公室", kinds: ["member-unit"] }
  ],
  activities: [
    {
      id: "a1",
      name: "舌尖上的课堂\u001B[31m",
      host: "edu",
      topics: ["food-safety"],
      platform: "published",
      time: { sessions: [{ start: "2023-09-18" }] },
      source: { file: "附件1-教育局.csv", row: 5, columns: { name: "项目名称" } }
    },
    { id: "a2", name: "科普讲座", host: "sun", platform: "published", time: { sessions: [{ start: "2023-09-18" }] } }
  ],
  submissions: [{ unit: "edu", document: "summary", receivedAt: "2023-09-23T17:00" }]
})

const pageAt = (asOf: string, more: Partial<Page> = {}): string =>
  renderPage({
    notice,
    assessment: assess(notice, portfolio, { asOf: instant(asOf) }),
    issues: [],
    files: 4,
    language: "zh-CN",
    paint: plain,
    ...more
  })
const sectionOf = (page: string, title: string): ReadonlyArray<string> =>
  page
    .split("\n\n")
    .find((section) => section.startsWith(title))!
    .trimEnd()
    .split("\n")

const over = "2023-09-24T00:00:00+08:00"
const before = "2023-09-20T12:30:00+08:00"

const issue = (n: number): InputIssue => ({
  file: "附件1.csv",
  row: n,
  code: "time",
  severity: "error",
  message: localized(`第${n}行：看不懂`, `row ${n}: not understood`),
  suggestion: localized("请更正", "correct it")
})

describe("the page", () => {
  it.each(languages)(
    "keeps to its width, has no escape sequence and ends with one line break: %s",
    (language: Language) => {
      for (const asOf of [over, before]) {
        const page = pageAt(asOf, { language, issues: [1, 2].map(issue) })
        for (const line of page.split("\n")) assert.isAtMost(width(line), pageWidth, line)
        // oxlint-disable-next-line no-control-regex
        assert.notMatch(page, /[\u0000-\u0009\u000B-\u001F]/u)
        assert.match(page, /[^\n]\n$/u)
      }
    }
  )
  it("begins with the notice, the moment in its zone and the counts", () => {
    const lines = pageAt("2023-09-23T16:00:00Z").split("\n")
    assert.include(lines[0], notice.title)
    assert.strictEqual(lines[1], "核查时点 2023-09-24 00:00 +08:00　单位 3 家　活动 2 项　文件 4 个")
    assert.match(lines[2]!, /^各单位：不合规 \d/u)
  })
  it("speaks English without a Chinese heading", () => {
    const page = pageAt(over, { language: "en" })
    for (const title of ["Mend these first", "Clauses", "Units", "What is not known", "Deadlines"])
      assert.include(page, `\n${title}`)
    assert.notMatch(page, /^(?:先|各|待|期)/mu)
  })
  it("colours what needs the eye, and nothing else changes", () => {
    const marked = pageAt(over, { paint: (style, text) => `<${style}>${text}</${style}>` })
    assert.include(marked, "<red>不合规")
    assert.strictEqual(marked.replaceAll(/<\/?(?:bold|dim|red|green|yellow|cyan)>/gu, ""), pageAt(over))
  })
})

describe("what to mend first", () => {
  it("names clause, unit, activity, remedy and place", () => {
    const [, ...lines] = sectionOf(pageAt(over), "先改这些")
    const text = lines.map((line) => line.trim()).join("")
    assert.include(text, "三（五）5  蒲城县教育局：“舌尖上的课堂 [31m”不符合")
    assert.include(text, "→ 核实活动名称，有误的更正；属实的不能更改（附件1-教育局.csv 第5行“项目名称”）")
  })
  it("begins with the unit that has most of it", () => {
    const [, first] = sectionOf(pageAt(over), "先改这些")
    assert.include(first, "渭南市生态环境局蒲城分局")
  })
  it("lists six entries and counts the rest", () => {
    const assessment = assess(notice, portfolio, { asOf: instant(over) })
    const sample = assessment.findings.find(({ modality, status }) => modality === "must" && status === "unmet")!
    const findings = Array.from({ length: 20 }, (_, n): Finding => {
      const unit = { kind: "unit" as const, id: `u${n}`, name: `第${n}单位` }
      return { ...sample, subject: unit, unit }
    })
    const lines = sectionOf(pageAt(over, { assessment: { ...assessment, findings } }), "先改这些")
    assert.include(lines[0], "共 20 条")
    assert.strictEqual(lines.filter((line) => line.includes("→")).length, 6)
    assert.include(lines.at(-1), "另有 14 条")
  })
  it("is a single line when nothing is unmet", () => {
    const page = renderPage({
      notice,
      assessment: assess(notice, { units: [], activities: [] }, { asOf: instant(before) }),
      issues: [],
      files: 1,
      language: "zh-CN",
      paint: plain
    })
    assert.include(page, "\n没有必须做到而未做到的事项。\n")
  })
})

describe("the tables", () => {
  it.each(["各条款", "各单位", "期限"])("%s: columns are aligned", (title) => {
    const [, ...rows] = sectionOf(pageAt(over), title)
    const table = rows.filter((line) => !line.startsWith("  合规且"))
    assert.strictEqual(new Set(table.map(width)).size, 1, table.join("\n"))
  })
  it("clauses: not-applicable findings are not counted", () => {
    const row = sectionOf(pageAt(over), "各条款").find((line) => line.includes("三（五）5"))!
    assert.match(row, /必须 +1 +1 +- +2 +-$/u)
  })
  it("units: the verdict is that of the requirements, worst first", () => {
    const [, , ...rows] = sectionOf(pageAt(over), "各单位")
    assert.isTrue(rows.every((row) => row.includes("不合规")))
    const early = sectionOf(pageAt(before), "各单位").slice(2)
    assert.include(early[0], "不合规")
    assert.match(early.at(-1)!, /待完成|资料不全/u)
  })
  it("deadlines: those to come stand first, with what is left to the hour", () => {
    const rows = sectionOf(pageAt(before), "期限").slice(2)
    assert.match(rows[0]!, /还有 3 天 11 小时/u)
    assert.match(rows.at(-1)!, /重点活动汇总表.*已过 13 天 12 小时/u)
    assert.match(
      sectionOf(pageAt(over), "期限").find((row) => row.includes("活动总结"))!,
      /刚刚截止 +1\/3 +-$/u
    )
  })
  it("unknowns: says which fact is missing, of how many, and where to give it", () => {
    const lines = sectionOf(pageAt(over), "还缺哪些资料")
    assert.isTrue(
      lines.some((line) => line.includes("单位名册（--units）：缺单位职责（1 家单位）（三（五）5）")),
      lines.join("\n")
    )
    // What activities are called is the notice's word, whatever is missing of them.
    assert.match(lines.join("\n"), /（\d+ 项活动）/u)
    assert.notInclude(lines.join("\n"), "{")
    // A line for each file, whatever is missing in it.
    const begun = lines.filter((line) => /^ {2}\S/u.test(line)).map((line) => line.split("：")[0])
    assert.strictEqual(new Set(begun).size, begun.length)
  })
})

describe("rows that are no records", () => {
  it("are told when asked, by file and by what they are", () => {
    assert.notInclude(pageAt(over), "没有当作记录")
    assert.include(pageAt(over, { passedOver: [] }), "没有略过")
    const rows = [
      { file: "甲.csv", row: 9, why: "total" },
      { file: "甲.csv", row: 12, why: "total" },
      { file: "乙.csv", row: 5, why: "example" }
    ]
    const lines = sectionOf(pageAt(over, { passedOver: rows }), "没有当作记录的行")
    assert.deepStrictEqual(lines.slice(1), ["  甲.csv：第 9、12 行：合计、小计", "  乙.csv：第 5 行：示例"])
  })
})

describe("what is wrong in the files", () => {
  it("begins the page where something was not read, and is listed up to twenty lines", () => {
    const many = Array.from({ length: 25 }, (_, n) => ({ ...issue(n + 1), file: `附件1-${n}.csv` }))
    const page = pageAt(over, { issues: many })
    const lines = sectionOf(page, "没有读入的内容")
    assert.strictEqual(lines.length, 22)
    assert.strictEqual(lines[1], "  附件1-0.csv：第1行：看不懂")
    assert.include(lines.at(-1), "另有 5 处")
    assert.isBelow(page.indexOf("没有读入的内容"), page.indexOf("先改这些"))
  })
  it("names once what repeats, and its rows", () => {
    const lines = sectionOf(pageAt(over, { issues: [1, 2, 3].map(issue) }), "没有读入的内容")
    assert.deepStrictEqual(lines.slice(1), ["  附件1.csv：第1行：看不懂（第 2、3 行同样，共 3 处）"])
    const [, line = "", more = ""] = sectionOf(
      pageAt(over, { issues: Array.from({ length: 30 }, (_, n) => issue(n + 1)) }),
      "没有读入的内容"
    )
    assert.include(line + more, "第 2、3、4、5、6、7、8、9、10、11 等行同样，共 30 处")
  })
  it("does not say that rows are alike of which something else is said", () => {
    const other = (row: number) => {
      const message = { "zh-CN": `第${row}行：看不懂${row}`, en: `row ${row}: not understood ${row}` }
      return { ...issue(row), message }
    }
    const lines = sectionOf(pageAt(over, { issues: [1, 2].map(other) }), "没有读入的内容")
    assert.deepStrictEqual(lines.slice(1), ["  附件1.csv：第1行：看不懂1（第 2 行也有类似情况，共 2 处）"])
  })
  it("does not take one lacking column for another", () => {
    const lacking = (column: string) => ({
      ...issue(2),
      message: localized(`缺少“${column}”一列`, `the column ${column} is missing`)
    })
    const lines = sectionOf(pageAt(over, { issues: ["负责人", "联系电话"].map(lacking) }), "没有读入的内容")
    assert.deepStrictEqual(lines.slice(1), ["  附件1.csv：缺少“负责人”一列", "  附件1.csv：缺少“联系电话”一列"])
  })
  it("keeps apart what was read and may be meant otherwise", () => {
    const page = pageAt(over, { issues: [issue(1), { ...issue(2), severity: "warning" }] })
    assert.lengthOf(sectionOf(page, "没有读入的内容"), 2)
    assert.deepStrictEqual(sectionOf(page, "请核对").slice(1), ["  附件1.csv：第2行：看不懂"])
  })
  it("has no heading when there is nothing", () => {
    for (const heading of ["没有读入", "请核对  共"]) assert.notInclude(pageAt(over), heading)
  })
})
