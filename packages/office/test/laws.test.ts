import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { type Cell, cellName, columnName } from "../src/index.ts"
import { columnOf } from "../src/addresses.ts"
import { numberFormat } from "../src/format/NumberFormat.ts"
import { textPortions } from "../src/xml/textPortions.ts"
import { XmlReader } from "../src/xml/XmlReader.ts"
import { Budget, defaultLimits } from "../src/Limits.ts"
import { read } from "./fixtures.ts"
import { escaped, rowsXml, stylesOf, workbookFiles, type Written, zipped } from "./workbook.ts"

const Text = Schema.Union([
  Schema.Literals(["科学秀", "0913-7200061", " 前后 ", "<&>\"'", "一\n二", "_x0041_x", "=1+1", "𠮷🎪", "]]>"]),
  Schema.String.check(Schema.isMaxLength(8))
])
const Day = Schema.Struct({ day: Schema.Int.check(Schema.isBetween({ minimum: 61, maximum: 2_958_465 })) })
const Value = Schema.Union([
  Schema.Undefined,
  Text,
  Schema.Int,
  Schema.Finite.check(Schema.isBetween({ minimum: -1e9, maximum: 1e9 })),
  Schema.Boolean,
  Day
])
const Rows = Schema.Array(Schema.Array(Value).check(Schema.isMaxLength(9))).check(Schema.isMaxLength(9))
const Ways = Schema.Struct({ isShared: Schema.Boolean, hasReferences: Schema.Boolean, isPrefixed: Schema.Boolean })

type Value = typeof Value.Type

/** A text as XML can hold it, and as a person sees it. */
const printable = (text: string): string => text.replaceAll(/[^\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
const shielded = (text: string): string => escaped(text.replaceAll(/_(?=x[0-9a-f]{4}_)/giu, "_x005F_"))

const strings: Array<string> = []
const written = (value: Value, isShared: boolean): Written => {
  if (value === undefined || typeof value === "number") return value
  if (typeof value === "boolean") return { xml: ` t="b"><v>${value ? 1 : 0}</v></c>` }
  if (typeof value === "object") return { xml: ` s="1"><v>${value.day}</v></c>` }
  const text = shielded(printable(value))
  if (!isShared) return { xml: ` t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>` }
  strings.push(`<si><t xml:space="preserve">${text}</t></si>`)
  return { xml: ` t="s"><v>${strings.length - 1}</v></c>` }
}

/** What has to come back of a value: what is seen, and what is meant. */
const expected = (value: Value): unknown => {
  if (value === undefined || (typeof value === "string" && printable(value) === "")) return undefined
  if (typeof value === "string") return ["text", printable(value)]
  if (typeof value === "boolean") return ["boolean", value ? "TRUE" : "FALSE"]
  // A file has no negative zero.
  if (typeof value === "number") return ["number", value + 0]
  const date = new Date(Date.UTC(1899, 11, 30 + value.day))
  return ["date", date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
}

const prefixed = (xml: string): string => xml.replaceAll(/<(\/?)(?=\w)/gu, "<$1x:").replace("xmlns=", "xmlns:x=")

/** The rows as a workbook, in one of the ways in which programs write them. */
const bytesOf = (rows: typeof Rows.Type, { hasReferences, isPrefixed, isShared }: typeof Ways.Type): Uint8Array => {
  strings.length = 0
  const files = workbookFiles({
    sheet: `<sheetData>${rowsXml(rows.map((row) => row.map((value) => written(value, isShared))))}</sheetData>`,
    styles: stylesOf(0, "yyyy/m/d"),
    strings: strings.join("")
  })
  const isDense = rows.every((row) => row.every((value) => value !== undefined))
  for (const name of ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"]) {
    if (!hasReferences && isDense) files[name] = files[name]!.replaceAll(/(<(?:c|row)) r="\w+"/gu, "$1")
    if (isPrefixed) files[name] = prefixed(files[name]!)
  }
  return zipped(files)
}

const backOf = (cell: Cell | undefined): unknown => {
  if (cell === undefined) return undefined
  if (cell.kind === "number") return ["number", cell.number]
  return cell.kind === "date" ? ["date", cell.date?.year, cell.date?.month, cell.date?.day] : [cell.kind, cell.text]
}

describe("a random table", () => {
  it.effect.prop("that is written as .xlsx reads back the same", { rows: Rows, ways: Ways }, ({ rows, ways }) =>
    Effect.promise(async () => {
      const { tables } = await read(bytesOf(rows, ways))
      const got = new Map(tables[0]!.rows.map(({ cells, number }) => [number, cells]))
      for (const [at, row] of rows.entries()) {
        const back = got.get(at + 1) ?? []
        assert.deepStrictEqual(
          row.map((_, column) => backOf(back[column])),
          row.map(expected)
        )
        assert.isAtMost(back.length, row.length)
      }
      assert.isAtMost(got.size, rows.length)
    })
  )
})

const limits = () => new Budget(defaultLimits)
const eventsOf = (portions: Iterable<string>): ReadonlyArray<string> => {
  const reader = new XmlReader(portions, limits())
  const events: Array<string> = []
  for (;;) {
    const event = reader.next()
    if (event === "done") return events
    if (event === "start") events.push(`<${reader.name} ${reader.attribute("a") ?? ""}`)
    else if (event === "end") events.push(`> ${reader.depth}`)
    // A text may come in pieces.
    else if (events.at(-1)?.startsWith("T") === true) events.push(`${events.pop()}${reader.text}`)
    else events.push(`T${reader.text}`)
  }
}

const positionsOf = (portions: Iterable<string>): ReadonlyArray<number> => {
  const reader = new XmlReader(portions, limits())
  const positions: Array<number> = []
  while (reader.next() !== "done") positions.push(reader.position)
  return positions
}

describe("XML", () => {
  const document = `<?xml version="1.0"?><!-- a > b --><p:r a='1>2' b="x"><c a="&lt;&#x597d;"/>t&amp;x<![CDATA[<y>]]]>z<d\n a = "3" ></d ><!--->--><e/></p:r>\n`
  const Cuts = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 9 }))).check(Schema.isMinLength(1))

  it.prop("is the same however its text comes in portions", { cuts: Cuts }, ({ cuts }) => {
    const portions: Array<string> = []
    for (let at = 0, n = 0; at < document.length; n++) {
      const length = cuts[n % cuts.length] ?? 1
      portions.push(document.slice(at, at + length))
      at += length
    }
    assert.deepStrictEqual(positionsOf(portions), positionsOf([document]))
    assert.deepStrictEqual(eventsOf(portions), [
      "<r 1>2",
      "<c <好",
      "> 1",
      "Tt&x<y>]z",
      "<d 3",
      "> 1",
      "<e ",
      "> 1",
      "> 0"
    ])
  })

  it.prop("is the same however its bytes come in portions", { cuts: Cuts }, ({ cuts }) => {
    const bytes = new TextEncoder().encode(`<r>${"科🎪".repeat(20)}</r>`)
    const portions: Array<Uint8Array> = []
    for (let at = 0, n = 0; at < bytes.length; n++) {
      const length = cuts[n % cuts.length] ?? 1
      portions.push(bytes.subarray(at, at + length))
      at += length
    }
    assert.strictEqual([...textPortions(portions)].join(""), `<r>${"科🎪".repeat(20)}</r>`)
  })

  it.each([
    ["nothing", ""],
    ["no root", "<!-- -->"],
    ["two roots", "<a/><b/>"],
    ["text around the root", "<a/>x"],
    ["an end that has no beginning", "</a>"],
    ["an end of another", "<a></b>"],
    ["no end", "<a>"],
    ["a tag without end", "<a"],
    ["a tag in a tag", "<a <b>>"],
    ["an attribute without value", "<a a>x</a>"],
    ["an attribute without quotation marks", "<a a=1>x</a>"],
    ["a reference to nothing", "<a>&x;</a>"],
    ["a bare ampersand", "<a>a & b</a>"],
    ["a reference to no character", "<a>&#xD800;</a>"],
    ["a comment without end", "<a><!-- </a>"]
  ])("with %s is damaged", (_, xml) => {
    assert.throws(() => eventsOf([xml]), /^damaged$/u)
  })

  it("with a DTD is refused, wherever it stands", () => {
    assert.throws(() => eventsOf(["<!DOCTYPE a><a/>"]), /^dtd$/u)
    assert.throws(() => eventsOf(["<a><!ENTITY x 'y'></a>"]), /^dtd$/u)
  })

  it("passes over what is not asked for", () => {
    const reader = new XmlReader(["<a><b><c>1</c></b><d>2<e>3</e></d><f/></a>"], limits())
    reader.next()
    const seen: Array<string> = []
    for (const name of reader.children()) seen.push(name === "d" ? reader.content() : name)
    assert.deepStrictEqual(seen, ["b", "23", "f"])
    assert.strictEqual(reader.next(), "done")
  })
})

describe("addresses and numbers", () => {
  it.prop(
    "the name of a column is read as that column",
    { column: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 16_383 })) },
    ({ column }) => assert.strictEqual(columnOf(`${columnName(column)}7`), column)
  )

  it("are as spreadsheets name them", () => {
    assert.deepStrictEqual([0, 25, 26, 701, 702, 16_383].map(columnName), ["A", "Z", "AA", "ZZ", "AAA", "XFD"])
    assert.strictEqual(cellName(1, 7), "B7")
    assert.deepStrictEqual(["XFE1", "7", "AAAA1", ""].map(columnOf), [-1, -1, -1, -1])
  })

  it.prop("a number without a format reads as itself", { value: Schema.Int }, ({ value }) => {
    assert.strictEqual(Number(numberFormat("General").show(value, false).text), value)
  })
})
