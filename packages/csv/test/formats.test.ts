import { assert, describe, it } from "@effect/vitest"
import { utils, write, type BookType, type WorkSheet } from "@e965/xlsx"
import { assess } from "@kepu/core"
import { Instant } from "@kepu/core/schema"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { readPortfolio, type TableFile, tablesIn, writeTable } from "@kepu/csv"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { docxOf, plainTable } from "../../office/test/document.ts"
import { zipped } from "../../office/test/workbook.ts"

type Table = ReadonlyArray<ReadonlyArray<string>>

const headings = ["序号", "项目名称", "举办单位", "活动时间", "活动地点", "负责人", "联系电话", "备注"]
const asOf = Instant.make("2023-09-24T09:00:00.000+08:00")

const sheet = (rows: Table): WorkSheet =>
  utils.aoa_to_sheet(rows.map((cells) => cells.map((text) => (text === "" ? null : text))))

/** A table in the forms that SheetJS writes. */
const book =
  (bookType: BookType) =>
  (rows: Table): Uint8Array =>
    new Uint8Array(
      write({ SheetNames: ["附件1"], Sheets: { 附件1: sheet(rows) } }, { type: "array", bookType }) as ArrayBuffer
    )

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")

const ofHtml = (rows: Table): Uint8Array =>
  new TextEncoder().encode(
    `<html><body><table>${rows.map((cells) => `<tr>${cells.map((text) => `<td>${escaped(text).replaceAll("\n", "<br>")}</td>`).join("")}</tr>`).join("")}</table></body></html>`
  )

const ofOds = (rows: Table): Uint8Array => {
  const cell = (text: string): string =>
    text === ""
      ? "<table:table-cell/>"
      : `<table:table-cell office:value-type="string">${text
          .split("\n")
          .map((line) => `<text:p>${escaped(line)}</text:p>`)
          .join("")}</table:table-cell>`
  const body = rows.map((cells) => `<table:table-row>${cells.map(cell).join("")}</table:table-row>`).join("")
  return zipped({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="附件1">${body}</table:table></office:spreadsheet></office:body></office:document-content>`
  })
}

const ofText = (rows: Table): Uint8Array => new TextEncoder().encode(writeTable(rows))

/** What is told, without the places: a sheet has cells, a document and a page have tables. */
const told = async (bytes: Uint8Array) => {
  const annex1: ReadonlyArray<TableFile> = await tablesIn({ name: "附件1", bytes })
  const { issues, passedOver, portfolio, unusable } = readPortfolio(notice, { annex1 })
  const { counts, findings } = assess(notice, portfolio, { asOf })
  return {
    activities: portfolio.activities.map(({ source, ...facts }) => ({ ...facts, row: source?.row })),
    counts,
    findings: findings.map(({ message, missing, rule, status, subject: { id, kind, source } }) => ({
      rule,
      status,
      kind,
      id,
      row: source?.row,
      column: source?.column,
      message,
      missing: missing.map(({ name }) => name)
    })),
    issues: issues.map(({ code, column, row, severity, suggestion }) => ({ code, column, row, severity, suggestion })),
    passedOver: passedOver.map(({ row, text, why }) => ({ row, text, why })),
    unread: portfolio.unread?.length,
    unusable: unusable.length
  }
}

const Row = Schema.Tuple([
  Schema.Literals(["", "1", "2"]),
  Schema.Literals(["", "讲座", "科学秀", "食品安全\n展览", "=1+1", "合计", "无", '参观<展览> & "讲座"']),
  Schema.Literals(["", "孙镇", "县教育局", "孙镇、县教育局", "待定"]),
  Schema.Literals(["", "9月17日", "2023年9月18日上午9:00", "9月中旬", "10月8日", "2023/9/20", "时间待定"]),
  Schema.Literals(["", "第一小学", '"广场"', "a,b"]),
  Schema.Literals(["", "赵老师", "钱老师13800001101"]),
  Schema.Literals(["", "0913-7200061", "13800001102", "9137200061"]),
  Schema.Literals(["", "同上", "已取消"])
])

const forms: ReadonlyArray<readonly [string, (rows: Table) => Uint8Array]> = [
  [".xlsx", book("xlsx")],
  [".xls of Excel 97", book("biff8")],
  [".xlsb", book("xlsb")],
  ["XML of Excel 2003", book("xlml")],
  [".ods", ofOds],
  ["a page", ofHtml],
  [".docx", (rows) => docxOf({ body: plainTable(rows) })]
]

describe("a table gives as CSV what it gives as", () => {
  it.effect.prop(
    forms.map(([name]) => name).join(", "),
    [Schema.Array(Row).check(Schema.isMaxLength(6))],
    ([rows]) =>
      Effect.promise(async () => {
        const table = [headings, ...rows]
        const expected = await told(ofText(table))
        for (const [name, write] of forms) assert.deepStrictEqual(await told(write(table)), expected, name)
      }),
    { arbitrary: { runs: 40 } }
  )
})
