import { assert, describe, it } from "@effect/vitest"
import { utils, write } from "@e965/xlsx"
import type { Activity } from "@kepu/core"
import { readFileSync } from "node:fs"
import {
  annex1Sheet,
  fillForm,
  filledSheet,
  readAnnex1,
  type TableFile,
  tablesIn,
  templateFile,
  unitBook
} from "@kepu/csv"
import { equal, pucheng } from "./sample.ts"

const units = [{ id: "u", name: "孙镇", kinds: [], responsibilities: [] }] as never

const activities = (count: number): ReadonlyArray<Activity> =>
  Array.from({ length: count }, (_, n) => ({
    id: `${n}`,
    name: `讲座${n + 1}`,
    host: "u",
    timeText: `9月${17 + (n % 7)}日`,
    place: "镇政府 <&>",
    contactName: "王老师",
    contactPhone: "0913-7200061"
  })) as never

const records = (count: number) => filledSheet(annex1Sheet(pucheng, units, "孙镇"), activities(count))

type Rows = ReadonlyArray<ReadonlyArray<string>>

/** A form as a county has it: its columns in another order and under its own words. */
const headings = ["编号", "主办单位", "活动名称", "时间", "联系人", "手机号", "分管领导"]
const blanks = (count: number): Rows => Array.from({ length: count }, () => [])
const formOf = (...rows: Rows): Uint8Array => {
  const sheet = utils.aoa_to_sheet([["孙镇科普活动表"], headings, ...rows].map((row) => [...row]))
  const book = { SheetNames: ["活动"], Sheets: { 活动: sheet } }
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer)
}

const filledIn = async (form: Uint8Array, count: number, name = "表样.xlsx") => {
  const result = await fillForm(form, records(count), "annex1", pucheng)
  if (!result.ok) throw new Error(result.why["zh-CN"])
  const tables = await tablesIn({ name, bytes: result.bytes })
  return { ...result, tables }
}

const told = (table: TableFile) =>
  readAnnex1(pucheng, table, unitBook(pucheng)).rows.map(({ activity: { contactPhone, name } }) => [name, contactPhone])
const expected = (count: number) => activities(count).map(({ contactPhone, name }) => [name, contactPhone])

describe("a county's own workbook", () => {
  it("takes records below its headings, by what they mean, as many as there are", async () => {
    for (const count of [0, 1, 12]) {
      const { left, tables } = await filledIn(formOf(), count)
      equal(told(tables[0]!), expected(count))
      equal(left, count === 0 ? [] : ["活动地点"])
    }
  })
  it("keeps what stands below its blank rows, and is refused with what to do where these are too few", async () => {
    const form = formOf(...blanks(3), ["填表说明：一行一项"])
    const { tables } = await filledIn(form, 3)
    const rows = "rows" in tables[0]! ? tables[0].rows : []
    equal(rows[5], ["填表说明：一行一项"])
    equal(told(tables[0]!), expected(3))
    const refused = await fillForm(form, records(4), "annex1", pucheng)
    assert.isTrue(!refused.ok && refused.why["zh-CN"].includes("插入 1 行空行"))
  })
  it("keeps its looks: the styles, heights, lists and print titles of the printed form, and its own numbers", async () => {
    const form = await templateFile(pucheng, "annex1", "xlsx")
    const { bytes, tables } = await filledIn(form, 9)
    equal(told(tables[0]!), expected(9))
    const { read } = await import("@e965/xlsx")
    const sheetOf = (content: Uint8Array): string => {
      const { files } = read(content, { type: "array", bookFiles: true }) as object as {
        readonly files: Readonly<Record<string, { readonly content: Uint8Array }>>
      }
      return new TextDecoder().decode(files["xl/worksheets/sheet1.xml"]!.content)
    }
    const [before, after] = [sheetOf(form), sheetOf(bytes)]
    assert.strictEqual(after.slice(after.indexOf("</sheetData>")), before.slice(before.indexOf("</sheetData>")))
    // The ninth line, which the form had not, looks like its last.
    const look = (row: number) =>
      /<row [^>]*>/u.exec(after.slice(after.indexOf(`<row r="${row}"`)))![0].replace(/ r="\d+"/u, "")
    assert.strictEqual(look(13), look(11))
    assert.match(after, /<c r="G13" s="\d+" t="inlineStr">/u)
  })
  it("without headings that are known is refused, and so is what is no such file", async () => {
    const foreign = utils.aoa_to_sheet([["甲", "乙", "丙"]])
    const book = { SheetNames: ["表"], Sheets: { 表: foreign } }
    const bytes = new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer)
    for (const form of [bytes, new TextEncoder().encode("项目名称,举办单位,活动时间\n")]) {
      const result = await fillForm(form, records(1), "annex1", pucheng)
      assert.isFalse(result.ok)
    }
  })
})

describe("a county's own document", () => {
  it.each([1, 7, 11])("takes %d records, in further rows like its last where it has too few", async (count) => {
    const form = await templateFile(pucheng, "annex1", "docx")
    const { tables } = await filledIn(form, count, "表样.docx")
    equal(told(tables[0]!), expected(count))
    const rows = "rows" in tables[0]! ? tables[0].rows : []
    const numbers = rows.map(([first = ""]) => first).filter((first) => /^\d+$/u.test(first))
    equal(
      numbers,
      Array.from({ length: Math.max(7, count) }, (_, n) => `${n + 1}`)
    )
  })
  it("is filled where it is one of several tables of a notice, and keeps the others", async () => {
    const form = new Uint8Array(
      readFileSync(new URL("../../office/test/fixtures/notice-with-annexes.docx", import.meta.url))
    )
    const result = await fillForm(form, records(1), "annex1", pucheng)
    // Its lines are filled in already, all but the last, so it is no blank form.
    assert.isTrue(!result.ok && result.why["zh-CN"].includes("没有空行"))
  })
})
