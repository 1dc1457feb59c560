import { assert, describe, it } from "@effect/vitest"
import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { annex1, filesOf, packageFolder, run } from "./run.ts"

const fixture = (name: string): Uint8Array => readFileSync(join(packageFolder, "../office/test/fixtures", name))

const asOf = ["--as-of", "2023-09-24T09:00:00+08:00"]

interface Told {
  readonly findings: ReadonlyArray<{
    rule: string
    status: string
    subject: { name: string; source?: { file: string; table?: string; row: number; cell?: string } }
  }>
  readonly issues: ReadonlyArray<{ code: string; file: string; row: number; message: { "zh-CN": string } }>
}

const check = (...words: ReadonlyArray<string>) => {
  const { code, stderr, stdout } = run(["check", ...words, ...asOf, "--format", "json"])
  return { code, stderr, ...(stdout === "" ? { findings: [], issues: [] } : (JSON.parse(stdout) as Told)) }
}

/** Each activity that a rule was applied to, with the row in which it stands. */
const activitiesIn = ({ findings }: Pick<Told, "findings">) =>
  findings
    .filter(({ rule }) => rule === "activity-in-window")
    .map(({ subject: { name, source } }) =>
      [source?.file, source?.table, source?.row, name].filter((word) => word !== undefined).join(" ")
    )

describe("check of office files", () => {
  it("reads every sheet that is seen, row by row as the spreadsheet numbers them", () => {
    const told = check(filesOf({ "附件1.xlsx": fixture("features.xlsx") })["附件1.xlsx"])
    assert.deepStrictEqual(activitiesIn(told), [
      "附件1.xlsx 附件1 4 食品安全进万家",
      "附件1.xlsx 附件1 5 “大手拉小手”科普报告会",
      "附件1.xlsx 附件1 6 科学家精神进校园",
      "附件1.xlsx 附件1 7 隐藏行的活动",
      "附件1.xlsx 附件1 8 公式活动",
      "附件1.xlsx 附件1 9 =以等号开头的文字",
      "附件1.xlsx 附件1 10 系统日期",
      "附件1.xlsx 附件1 11 长日期",
      "附件1.xlsx 附件1 12 年月",
      "附件1.xlsx 第二张 4 集市科普"
    ])
    const messages = told.issues.map(({ message }) => message["zh-CN"])
    assert.include(messages.join("\n"), "“活动地点”单元格 E8 是错误值 #N/A")
    assert.include(messages.join("\n"), "有隐藏的行（第 7 行），已照常读入")
    assert.notInclude(JSON.stringify(told.findings), "不应读入")
  })
  it.each(["biff8-lo.xls", "lo.ods", "lo-saved.xlsx", "biff8-as.et", "sheetjs.xlsb"])("reads %s too", (name) => {
    const told = check(filesOf({ [name]: fixture(name) })[name]!)
    assert.include(activitiesIn(told).join("\n"), "4 食品安全进万家")
  })
  it("reads a web page that is named .xls, and its merged cells", () => {
    const told = check(filesOf({ "平台导出.xls": fixture("html-as.xls") })["平台导出.xls"])
    assert.deepStrictEqual(activitiesIn(told), ["平台导出.xls 3 食品安全进万家", "平台导出.xls 4 科学秀"])
    assert.notInclude(JSON.stringify(told.issues), "host-")
  })
  it("reads annex 1 and annex 2 of a notice in Word", () => {
    const told = check(filesOf({ "报送.docx": fixture("notice-with-annexes.docx") })["报送.docx"])
    assert.deepStrictEqual(activitiesIn(told), [
      "报送.docx 表2 2 食品安全进万家",
      "报送.docx 表2 3 “大手拉小手”科普报告会",
      "报送.docx 表2 4 内容控件里的行",
      "报送.docx 表2 5 横向合并",
      "报送.docx 表2 6 文本框在格里文本框里的字"
    ])
    assert.isTrue(told.findings.some(({ rule }) => rule === "annex-2-complete"))
  })
  it("finds them in a folder, beside CSV", () => {
    const files = filesOf({
      "甲.csv": annex1("1,讲座,孙镇,9月17日,,,,"),
      "乙.xlsx": fixture("clerk.xlsx"),
      "丙.pdf": "%PDF-1.7"
    })
    const told = check(dirname(files["甲.csv"]))
    assert.include(told.stderr, "活动表 2 个")
    assert.match(told.stderr, /丙\.pdf”：这是 PDF 文件/u)
    assert.notInclude(told.stderr, "乙.xlsx")
    assert.include(activitiesIn(told).join("\n"), "乙.xlsx 附件1 5 科学家精神进校园")
  })
  it("says of what it cannot read what it is and what to do", () => {
    const words = {
      "encrypted-agile.xlsx": "加了密码",
      "truncated.xlsx": "不完整或已损坏",
      "dtd-entities.xlsx": "出于安全未读取",
      "notice.doc": "Word 或 WPS 文字文档",
      "notice.pdf": "PDF"
    }
    for (const [name, word] of Object.entries(words)) {
      const { code, stderr } = run(["check", filesOf({ [name]: fixture(name) })[name]!, ...asOf])
      assert.strictEqual(code, 2, name)
      assert.include(stderr, word)
    }
  })
  it("writes them as CSV that says the same", () => {
    const files = filesOf({ "附件1.xlsx": fixture("clerk.xlsx"), "空.csv": "" })
    const out = join(dirname(files["空.csv"]), "附件1.csv")
    assert.strictEqual(run(["convert", files["附件1.xlsx"], out, "--to", "annex1"]).code, 0)
    const names = (told: Told) => told.findings.map(({ rule, status, subject }) => [rule, status, subject.name])
    assert.deepStrictEqual(names(check(out)), names(check(files["附件1.xlsx"])))
  })
})
