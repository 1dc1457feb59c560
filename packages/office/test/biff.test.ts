import { assert, describe, it } from "@effect/vitest"
import { type BookType, CFB, utils, type WorkBook, write } from "@e965/xlsx"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { read, refusalOf, textsOf, told } from "./fixtures.ts"

type Value = number | string | boolean | undefined

const bookOf = (rows: ReadonlyArray<ReadonlyArray<Value>>): WorkBook => {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), "附件1")
  return book
}

const bytesOf = (book: WorkBook, bookType: BookType, bookSST = false): Uint8Array =>
  new Uint8Array(write(book, { type: "array", bookType, bookSST }) as ArrayBuffer)

const Text = Schema.Union([
  Schema.Literals(["科学秀", "0913-7200061", "plain", "ÄÖ", "一\n二", "𠮷🎪"]),
  Schema.String.check(Schema.isMaxLength(8), Schema.isPattern(/^[^\p{Cc}\p{Cs}\ufffe\uffff]*$/u))
])
const Quarters = Schema.Literals([0.25, -1.5, 1e9 + 0.75, 12_345_678.125, -0.01, 1e15, 1e-5])
const Value = Schema.Union([Schema.Undefined, Text, Schema.Int, Quarters, Schema.Boolean])
const Rows = Schema.Array(Schema.Array(Value).check(Schema.isMaxLength(9))).check(Schema.isMaxLength(9))

describe("a workbook of Excel 97 to 2003", () => {
  it.effect.prop(
    "that another program wrote reads back the same, and so does one of Excel 2007",
    { rows: Rows, isShared: Schema.Boolean, bookType: Schema.Literals(["biff8", "xlsb", "xlml"]) },
    ({ bookType, isShared, rows }) =>
      Effect.promise(async () => {
        const { tables } = await read(bytesOf(bookOf(rows), bookType, isShared))
        const got = new Map(tables[0]!.rows.map(({ cells, number }) => [number, cells]))
        for (const [at, row] of rows.entries())
          assert.deepStrictEqual(
            row.map((_, column) => {
              const cell = got.get(at + 1)?.[column]
              return cell?.kind === "number"
                ? cell.number
                : cell?.kind === "boolean"
                  ? cell.text === "TRUE"
                  : cell?.text
            }),
            row.map((value) => (value === "" ? undefined : typeof value === "number" ? value + 0 : value))
          )
      })
  )

  it("has thousands of texts, which go on from record to record in one width and the other", async () => {
    const texts = Array.from({ length: 3000 }, (_, at) => `${at} ${(at % 3 === 0 ? "plain " : "科学").repeat(at % 17)}`)
    const { tables } = await read(bytesOf(bookOf(texts.map((text) => [text])), "biff8", true))
    assert.deepStrictEqual(
      textsOf(tables[0]!).map(([text]) => text),
      texts
    )
  })

  it("has formats, merges, hidden rows, columns and sheets, and counts days from 1904", async () => {
    const book = bookOf([
      ["电话", "日期", "年月"],
      [9_137_200_062, 43_724, 43_724],
      [1, 2, 3]
    ])
    const sheet = book.Sheets["附件1"]!
    Object.assign(sheet["A2"], { z: "0000\\-0000000" })
    Object.assign(sheet["B2"], { z: 'yyyy"年"m"月"d"日"' })
    Object.assign(sheet["C2"], { z: 'yyyy"年"m"月"' })
    sheet["!merges"] = [utils.decode_range("A1:A2")]
    utils.book_append_sheet(book, utils.aoa_to_sheet([["不应读入"]]), "参数")
    book.Workbook = { WBProps: { date1904: true }, Sheets: [{ Hidden: 0 }, { Hidden: 2 }] }
    const { issues, tables } = await read(bytesOf(book, "biff8"))
    assert.deepStrictEqual(textsOf(tables[0]!)[1], ["0913-7200062", "2023年9月17日", "2023年9月"])
    assert.deepStrictEqual(
      tables[0]!.rows[1]!.cells.map((cell) => cell?.date),
      [undefined, { year: 2023, month: 9, day: 17 }, { year: 2023, month: 9 }]
    )
    assert.deepStrictEqual(tables[0]!.merges, [{ top: 0, left: 0, bottom: 1, right: 0 }])
    assert.deepStrictEqual(
      tables.map(({ hidden, name }) => [name, hidden]),
      [
        ["附件1", false],
        ["参数", true]
      ]
    )
    assert.deepStrictEqual(told(issues), ["date-without-day 附件1 C2", "table-hidden 参数"])
  })

  it("may be so large that the table of its sectors does not fit into the header", async () => {
    const small = CFB.find(CFB.read(Buffer.from(bytesOf(bookOf([["好"]]), "biff8")), { type: "buffer" }), "Workbook")
    const container = CFB.utils.cfb_new()
    // The header lists the sectors of 7 MB.
    CFB.utils.cfb_add(container, "/Workbook", Buffer.concat([Buffer.from(small!.content), Buffer.alloc(8_000_000)]))
    const bytes = new Uint8Array(CFB.write(container, { type: "buffer" }) as Buffer)
    assert.deepStrictEqual(textsOf((await read(bytes)).tables[0]!), [["好"]])
  })
})

it.each<BookType>(["xlsb", "xlml"])("hidden rows and columns are told in %s", async (bookType) => {
  const book = bookOf([
    ["a", "b", "c"],
    ["d", "e", "f"],
    ["g", "h", "i"]
  ])
  Object.assign(book.Sheets["附件1"]!, {
    "!rows": [{}, { hidden: true }],
    "!cols": [{}, {}, { hidden: true, wch: 9 }]
  })
  const { tables } = await read(bytesOf(book, bookType))
  assert.deepStrictEqual(
    tables[0]!.rows.map(({ hidden }) => hidden),
    [false, true, false]
  )
  assert.deepStrictEqual(tables[0]!.hiddenColumns, [2])
})

describe("workbooks before it", () => {
  it.each([["biff2"], ["biff3"], ["biff4"]])("of Excel 2 to 4 are told: %s", async (bookType) => {
    assert.strictEqual((await refusalOf(bytesOf(bookOf([["a"]]), bookType as BookType))).code, "old-workbook")
  })

  it("of Excel 5 are read", async () => {
    const { kind, tables } = await read(bytesOf(bookOf([["plain", 1.5, true]]), "biff5"))
    assert.strictEqual(kind, "xls")
    assert.deepStrictEqual(textsOf(tables[0]!), [["plain", "1.5", "TRUE"]])
  })
})
