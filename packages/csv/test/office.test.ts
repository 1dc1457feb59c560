import { assert, describe, it } from "@effect/vitest"
import { utils, write, type WorkSheet } from "@e965/xlsx"
import { assess } from "@kepu/core"
import { Instant } from "@kepu/core/schema"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { notice as videoContest } from "@kepu/core/notices/video-contest-2026"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { readPortfolio, type TableFile, tableKindOf, tablesIn, writeTable } from "@kepu/csv"

type Table = ReadonlyArray<ReadonlyArray<string>>

const headings = ["序号", "项目名称", "举办单位", "活动时间", "活动地点", "负责人", "联系电话", "备注"]
const asOf = Instant.make("2023-09-24T09:00:00.000+08:00")

const sheet = (rows: Table, further: Partial<WorkSheet> = {}): WorkSheet => ({
  ...utils.aoa_to_sheet(rows.map((cells) => cells.map((text) => (text === "" ? null : text)))),
  ...further
})

const workbook = (sheets: Readonly<Record<string, WorkSheet>>, hidden: ReadonlyArray<string> = []): Uint8Array => {
  const names = Object.keys(sheets)
  const Sheets = names.map((name) => ({ Hidden: hidden.includes(name) ? (1 as const) : (0 as const) }))
  return new Uint8Array(
    write(
      { SheetNames: names, Sheets: { ...sheets }, Workbook: { Sheets } },
      { type: "array", bookType: "xlsx" }
    ) as ArrayBuffer
  )
}

const tablesOf = (bytes: Uint8Array): Promise<ReadonlyArray<TableFile>> => tablesIn({ name: "附件1.xlsx", bytes })

const csvOf = (rows: Table): TableFile => ({ name: "附件1.xlsx", bytes: new TextEncoder().encode(writeTable(rows)) })

const told = (annex1: ReadonlyArray<TableFile>) => {
  const { issues, passedOver, portfolio, unusable } = readPortfolio(notice, { annex1 })
  return { issues, passedOver, portfolio, unusable, ...assess(notice, portfolio, { asOf }) }
}

/** What a workbook said, in the words of a table of text: rows without the sheet and the letters of columns. */
const asText = <A>(said: A): A => {
  const ofCells: ReadonlySet<string> = new Set(["table", "cell", "letters"])
  const text = JSON.stringify(said, (key, value: unknown) => (ofCells.has(key) ? undefined : value))
  const named = text
    .replaceAll("附件1.xlsx#附件1", "附件1.xlsx")
    .replaceAll(/(?<![A-Z])[A-Z](\d+)“/gu, "第$1行“")
    .replaceAll(/(?<![A-Za-z])[A-Z](\d+), /gu, "row $1, ")
  return JSON.parse(named) as A
}

const activities = (annex1: ReadonlyArray<TableFile>) =>
  readPortfolio(notice, { annex1 }).portfolio.activities.map(({ host, name, source }) => ({
    host,
    name,
    row: source?.row
  }))

const Row = Schema.Tuple([
  Schema.Literals(["", "1", "2"]),
  Schema.Literals(["", "讲座", "科学秀", "食品安全\n展览", "=1+1", "合计", "无"]),
  Schema.Literals(["", "孙镇", "县教育局", "孙镇、县教育局", "待定"]),
  Schema.Literals(["", "9月17日", "2023年9月18日上午9:00", "9月中旬", "10月8日", "2023/9/20", "时间待定"]),
  Schema.Literals(["", "第一小学", '"广场"', "a,b", "#N/A"]),
  Schema.Literals(["", "赵老师", "钱老师13800001101"]),
  Schema.Literals(["", "0913-7200061", "13800001102", "9137200061"]),
  Schema.Literals(["", "同上", "已取消"])
])
const Lines = Schema.Literals(["", "汇总表", "填报单位：（盖章）孙镇"])

describe("a workbook", () => {
  it.effect.prop(
    "gives what the same table gives as CSV: findings, issues, rows and places",
    [Schema.Array(Lines).check(Schema.isMaxLength(3)), Schema.Array(Row).check(Schema.isMaxLength(6))],
    ([lines, rows]) =>
      Effect.promise(async () => {
        const table = [...lines.map((line) => [line]), headings, ...rows]
        assert.deepStrictEqual(
          asText(told(await tablesOf(workbook({ 附件1: sheet(table) })))),
          asText(told([csvOf(table)]))
        )
      }),
    { arbitrary: { runs: 200 } }
  )

  const plain: Table = [
    headings,
    ["1", "讲座", "孙镇", "9月17日"],
    ["2", "展览", "", "9月18日"],
    ["3", "参观", "", "9月19日"]
  ]
  const merges = [{ s: { r: 1, c: 2 }, e: { r: 2, c: 2 } }]

  it("says by its merged cells whose a row is, without a guess and without an issue", async () => {
    const table: Table = [["填报单位：罕井镇"], ...plain]
    const merged = [{ s: { r: 2, c: 2 }, e: { r: 3, c: 2 } }]
    const files = await tablesOf(workbook({ 附件1: sheet(table, { "!merges": merged }) }))
    const { issues, portfolio } = readPortfolio(notice, { annex1: files })
    const hosts = portfolio.activities.map(({ host }) => portfolio.units.find(({ id }) => id === host)?.name)
    assert.deepStrictEqual(hosts, ["孙镇", "孙镇", "罕井镇"])
    assert.notInclude(
      issues.filter(({ row }) => row < 5).map(({ code }) => code),
      "host-from-above"
    )
    const guessed = readPortfolio(notice, { annex1: [csvOf(table)] })
    assert.include(
      guessed.issues.map(({ code }) => code),
      "host-from-above"
    )
  })
  it("makes no record of rows that merged cells reach beyond the table", async () => {
    const table: Table = [...plain.slice(0, 2), ["2"], []]
    const far = [{ s: { r: 1, c: 2 }, e: { r: 9, c: 2 } }]
    const files = await tablesOf(workbook({ 附件1: sheet(table, { "!merges": far }) }))
    const { issues, passedOver, portfolio } = readPortfolio(notice, { annex1: files })
    assert.lengthOf(portfolio.activities, 1)
    assert.deepStrictEqual(
      issues.filter(({ row }) => row > 2),
      []
    )
    assert.deepStrictEqual(
      passedOver.map(({ row, why }) => [row, why]),
      [[3, "numbered"]]
    )
  })
  it("of several tables names each after its sheet, and leaves lists of choices alone", async () => {
    const one = await tablesOf(workbook({ 附件1: sheet(plain), 选项: sheet([["校园"], ["机关"]]) }))
    assert.deepStrictEqual(
      one.map(({ name }) => name),
      ["附件1.xlsx"]
    )
    assert.deepStrictEqual(asText(told(one).issues), told([csvOf(plain)]).issues)
    const register = sheet([
      ["单位名称", "单位类型"],
      ["孙镇", "镇/街道"]
    ])
    const two = await tablesOf(workbook({ 活动: sheet(plain), 名册: register }))
    assert.deepStrictEqual(
      two.map((file) => ["rows" in file && file.table?.name, tableKindOf(file)]),
      [
        ["活动", "annex1"],
        ["名册", "units"]
      ]
    )
  })
  it("of several tables in the words of a notice that calls activities works knows each", async () => {
    const works = (name: string) =>
      sheet([
        ["作品汇总表"],
        ["序号", "作品名称", "举办单位", "联系电话", "时长（秒）"],
        ["1", name, "县教育局", "13800001101", "90"]
      ])
    const proposed = sheet([
      ["作品名称", "推荐单位", "推荐单位意见"],
      ["短片一", "县教育局", "同意"]
    ])
    const bytes = workbook({ 小学: works("短片一"), 中学: works("短片二"), 推荐: proposed, 旧: works("旧片") }, ["旧"])
    const tables = await tablesIn({ name: "作品.xlsx", bytes }, { notice: videoContest })
    assert.deepStrictEqual(
      tables.map((file) => ["rows" in file && file.table?.name, tableKindOf(file, videoContest)]),
      [
        ["小学", "annex1"],
        ["中学", "annex1"],
        ["推荐", "annex2"]
      ]
    )
    const [hidden] = "rows" in tables[0]! ? (tables[0].notes ?? []) : []
    assert.strictEqual(hidden?.severity, "error")
    // A notice that prints 项目名称 does not know them: the largest sheet is what can be told of.
    assert.lengthOf(await tablesIn({ name: "作品.xlsx", bytes }, { notice }), 1)
  })
  it("tells of a sheet that is hidden or has no known headings, and reads neither", async () => {
    const other = sheet([
      ["甲", "乙"],
      ["一", "二"]
    ])
    const sheets = { 附件1: sheet(plain), 旧表: sheet(plain), 词表: sheet([["校园"]]), 别的: other }
    const files = await tablesOf(workbook(sheets, ["旧表", "词表"]))
    assert.lengthOf(activities(files), activities([csvOf(plain)]).length)
    const { issues } = readPortfolio(notice, { annex1: files })
    const ofFile = issues
      .filter(({ row }) => row === 1)
      .map(({ code, message, severity }) => [code, severity, message["zh-CN"]])
    assert.deepStrictEqual(
      ofFile.filter(([code]) => code !== "column-missing").map(([code, severity]) => [code, severity]),
      [
        ["table-hidden", "error"],
        ["table-hidden", "warning"],
        ["sheet-unread", "error"]
      ]
    )
    assert.include(JSON.stringify(ofFile), "“旧表”是隐藏的")
  })
  it("tells what is wrong with a cell once, by its heading and its name", async () => {
    const cells = sheet([headings, ["1", "讲座", "孙镇", "9月17日", "", "赵老师"]])
    const files = await tablesOf(
      workbook({ 附件1: { ...cells, "!ref": "A1:H2", E2: { t: "e", v: 0x2a }, G2: { t: "n", v: 9137200061 } } })
    )
    const { issues } = readPortfolio(notice, { annex1: files })
    assert.deepStrictEqual(
      issues.map(({ cell, code, column, row, table }) => [code, table, row, column, cell]),
      [
        ["cell-error", "附件1", 2, "活动地点", "E2"],
        ["phone-zero", "附件1", 2, "联系电话", "G2"]
      ]
    )
    assert.include(issues[0]?.message["zh-CN"], "“活动地点”单元格 E2 是错误值")
  })
  it("that stands below lines of a document has its own rows, and the unit that the lines name", () => {
    const lines = [["附件1"], ["填报单位：罕井镇"]]
    const body = [headings, ["1", "讲座", "", "9月17日"]]
    const { issues, portfolio } = readPortfolio(notice, {
      annex1: [{ name: "报送.docx", rows: [...lines, ...body], rowsBefore: -2 }]
    })
    assert.deepStrictEqual(
      portfolio.activities.map(({ source }) => source?.row),
      [2]
    )
    assert.deepStrictEqual(
      portfolio.units.map(({ name, source }) => [name, source?.row]),
      [["罕井镇", 1]]
    )
    const none = readPortfolio(notice, { annex1: [{ name: "报送.docx", rows: [...lines, headings], rowsBefore: -2 }] })
    assert.deepStrictEqual(
      [...issues, ...none.issues].map(({ code, row }) => [code, row]),
      [["rows-missing", 1]]
    )
  })
  it("knows the day of a date that its format writes month first", async () => {
    const cells = sheet([headings, ["1", "讲座", "孙镇", "", "第一小学"]])
    const [files] = [await tablesOf(workbook({ 附件1: { ...cells, D2: { t: "n", v: 45_170, z: "m/d/yyyy" } } }))]
    const { issues, portfolio } = readPortfolio(notice, { annex1: files })
    assert.include(JSON.stringify(portfolio.activities), "2023-09-01")
    assert.notInclude(JSON.stringify(issues), "time-")
  })
  it("that is merged nowhere in the column of hosts is read as CSV is", async () => {
    const merged = await tablesOf(workbook({ 附件1: sheet(plain, { "!merges": merges }) }))
    const unmerged = await tablesOf(workbook({ 附件1: sheet(plain) }))
    assert.notDeepEqual(told(merged).portfolio, told(unmerged).portfolio)
    assert.deepStrictEqual(asText(told(unmerged)), asText(told([csvOf(plain)])))
  })
})
