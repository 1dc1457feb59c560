import { assert, describe, it } from "@effect/vitest"
import { assess } from "@kepu/core"
import { Instant } from "@kepu/core/schema"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { type CsvFile, type FileNote, readPortfolio, type RowsFile, type TableFile, writeTable } from "@kepu/csv"

type Rows = RowsFile["rows"]

const headings = ["序号", "项目名称", "举办单位", "活动时间", "活动地点", "负责人", "联系电话"]
const row = (name: string, ...rest: ReadonlyArray<string>) => ["1", name, "孙镇", ...rest]

const sheet = (rows: Rows, name = "活动", notes: ReadonlyArray<FileNote> = []): RowsFile => ({
  name: "报送.xlsx",
  table: { name, hasLetters: true },
  rows,
  notes
})
const inWord = (rows: Rows): RowsFile => ({ name: "报送.docx", table: { name: "表2", hasLetters: false }, rows })
const asText = (rows: Rows): CsvFile => ({ name: "报送.csv", bytes: new TextEncoder().encode(writeTable(rows)) })

const read = (...annex1: ReadonlyArray<TableFile>) => readPortfolio(notice, { annex1 })
const bad = [headings, row("讲座", "9月17日", "", "", "0913-72"), ["2", "展览", "孙镇", "时间"]]

describe("an issue", () => {
  it("names the cell of a workbook, the row of a document's table, and the row of a text", () => {
    const [phone] = read(sheet([["汇总表"], ...bad])).issues
    assert.deepInclude(phone, { file: "报送.xlsx", table: "活动", row: 3, column: "联系电话", cell: "G3" })
    assert.match(phone?.message["zh-CN"] ?? "", /^G3“联系电话”：/u)
    assert.match(phone?.message.en ?? "", /^G3, 联系电话: /u)
    const [inTable] = read(inWord(bad)).issues
    assert.deepInclude(inTable, { file: "报送.docx", table: "表2", row: 2, column: "联系电话" })
    assert.notProperty(inTable, "cell")
    assert.match(inTable?.message["zh-CN"] ?? "", /^第2行“联系电话”：/u)
    const [inText] = read(asText(bad)).issues
    assert.notProperty(inText, "table")
    assert.notProperty(inText, "cell")
    assert.match(inText?.message["zh-CN"] ?? "", /^第2行“联系电话”：/u)
  })
  it("names the column that gives the fact where two have its heading", () => {
    const twice = [
      [...headings, "联系电话"],
      [...row("讲座", "9月17日", "", "", "0913-71"), "0913-72"]
    ]
    const phone = read(sheet(twice)).issues.find(({ column }) => column === "联系电话")
    assert.include(phone?.message["zh-CN"], phone?.cell === "G2" ? "0913-71" : "0913-72")
  })
  it("counts the columns to the left of a table that stands beside another", () => {
    const beside = [
      [...headings, "", ...headings],
      [...row("讲座", "9月17日", "", "", "13800001102"), "", ...row("展览", "9月18日", "", "", "0913-72")]
    ]
    const { issues, portfolio } = read(sheet(beside))
    assert.deepStrictEqual(
      issues.map(({ cell }) => cell),
      ["O2"]
    )
    assert.deepStrictEqual(
      portfolio.activities.map(({ source }) => source?.letters?.["name"]),
      ["B", "J"]
    )
  })
  it("of a workbook as a whole names the file and none of its sheets, and comes before theirs", () => {
    const note = {
      code: "sheet-unread",
      severity: "error",
      message: { "zh-CN": "“旧表”没有认得的表头；请补", en: "“旧表” has no headings; add them" },
      isOfFile: true
    } as const
    const first = { ...asText(bad), name: "甲.csv" }
    const told = read(first, sheet(bad, "一月", [note]), sheet(bad, "二月"))
    assert.deepStrictEqual(
      told.issues
        .filter(({ code, column }) => column === "联系电话" || code === "sheet-unread")
        .map(({ cell, file, row, table }) => [file, table, row, cell]),
      [
        ["甲.csv", undefined, 2, undefined],
        ["报送.xlsx", undefined, 1, undefined],
        ["报送.xlsx", "一月", 2, "G2"],
        ["报送.xlsx", "二月", 2, "G2"]
      ]
    )
  })
})

describe("a finding", () => {
  it("names the cell of the fact that is at issue, and the row where several are", () => {
    const late = [headings, row("讲座", "10月17日", "广场", "赵老师", "13800001102")]
    const { portfolio } = read(sheet(late))
    const asOf = Instant.make("2023-09-24T09:00:00.000+08:00")
    const subjects = assess(notice, portfolio, { asOf }).findings.map(({ subject }) => subject.source)
    assert.deepInclude(subjects, { file: "报送.xlsx", table: "活动", row: 2, column: "活动时间", cell: "D2" })
    assert.deepInclude(subjects, { file: "报送.xlsx", table: "活动", row: 2 })
  })
})

it("a sheet's name tells whose its rows are where nothing else does", () => {
  const units = asText([
    ["单位名称", "单位类型"],
    ["孙镇", "镇/街道"],
    ["罕井镇", "镇/街道"]
  ])
  const rows = [headings, ["1", "讲座", "", "9月17日"]]
  const { issues, portfolio } = readPortfolio(notice, {
    units,
    annex1: [sheet(rows, "孙镇"), sheet(rows, "罕井镇")]
  })
  assert.deepStrictEqual(
    portfolio.activities.map(({ host }) => host),
    ["孙镇", "罕井镇"]
  )
  assert.deepStrictEqual(
    issues.filter(({ code }) => code.startsWith("host-")).map(({ code, table }) => [code, table]),
    [
      ["host-from-sheet-name", "孙镇"],
      ["host-from-sheet-name", "罕井镇"]
    ]
  )
})

describe("a number where a name belongs", () => {
  it("is an issue of its cell; as host it leaves open whose the row is, and names nobody", () => {
    const rows = [headings, ["1", "讲座", "123", "9月17日", "广场", "赵老师", "13800001102"], row("展览", "9月18日")]
    const { issues, portfolio } = read(sheet(rows))
    assert.deepStrictEqual(
      issues.filter(({ code }) => code === "figure-for-name").map(({ cell }) => cell),
      ["C2"]
    )
    assert.deepStrictEqual(
      portfolio.units.map(({ name }) => name),
      ["孙镇"]
    )
    assert.deepStrictEqual(portfolio.unread, [
      { register: "activities", source: { file: "报送.xlsx", table: "活动", row: 2 } }
    ])
  })
  it("is an issue as a contact, beside a telephone number, and in the register of units", () => {
    const rows = [headings, row("讲座", "9月17日", "广场", "45186", "13800001102")]
    const units = sheet(
      [
        ["单位名称", "单位类型"],
        ["孙镇", "镇/街道"],
        ["12", ""]
      ],
      "名册"
    )
    const { issues, portfolio } = readPortfolio(notice, { units, annex1: [sheet(rows)] })
    assert.deepStrictEqual(
      issues.filter(({ code }) => code === "figure-for-name").map(({ cell, table }) => [table, cell]),
      [
        ["名册", "A3"],
        ["活动", "F2"]
      ]
    )
    assert.notProperty(portfolio.activities[0], "contactName")
    assert.lengthOf(portfolio.units, 1)
  })
  it("is a name if it has letters: 101中学, 第3小学", () => {
    const rows = [headings, ["1", "讲座", "101中学", "9月17日", "广场", "A3", "13800001102"]]
    assert.deepStrictEqual(read(sheet(rows)).issues, [])
  })
})
