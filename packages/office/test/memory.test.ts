import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { crc32, deflateRawSync } from "node:zlib"
import { afterAll, assert, describe, it } from "@effect/vitest"
import { measure } from "./measure.ts"
import { workbookFiles } from "./workbook.ts"

const folder = mkdtempSync(join(tmpdir(), "office-"))
afterAll(() => rmSync(folder, { recursive: true }))

interface Packed {
  readonly content: Buffer
  readonly crc: number
  readonly size: number
}

/** A part that begins with one text and goes on with another, again and again, for so many bytes. */
const packed = (begin: string, text: string, bytes: number): Packed => {
  const content = Buffer.concat([Buffer.from(begin), Buffer.alloc(bytes, text)])
  return { content: deflateRawSync(content), crc: crc32(content), size: content.length }
}

/** A zip whose parts may say another size than they have. */
const archive = (parts: ReadonlyArray<readonly [string, Packed]>): Buffer => {
  const head = (name: string, { content, crc, size }: Packed): Buffer => {
    const bytes = Buffer.alloc(26)
    bytes.writeUInt16LE(20, 0)
    bytes.writeUInt16LE(8, 4)
    bytes.writeUInt32LE(crc, 10)
    bytes.writeUInt32LE(content.length, 14)
    bytes.writeUInt32LE(size, 18)
    bytes.writeUInt16LE(Buffer.byteLength(name), 22)
    return bytes
  }
  const local: Array<Buffer> = []
  const central: Array<Buffer> = []
  let at = 0
  for (const [name, part] of parts) {
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    central.push(Buffer.from("PK\u0001\u0002\u0014\0"), head(name, part), place, Buffer.from(name))
    const entry = Buffer.concat([Buffer.from("PK\u0003\u0004"), head(name, part), Buffer.from(name), part.content])
    local.push(entry)
    at += entry.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...local, directory, Buffer.from("PK\u0005\u0006"), end])
}

const megabyte = 1024 * 1024
const most = 300

/** A workbook in which one part is as told; of `says` its directory says that it is so many bytes long. */
const bomb = (name: string, part: string, begin: string, text: string, size: number, says?: number): string => {
  const parts = new Map(
    Object.entries(workbookFiles({ sheet: "<sheetData/>" })).map(([name, xml]) => [name, packed(xml, "", 0)])
  )
  const made = packed(begin, text, size)
  parts.set(part, { ...made, size: says ?? made.size })
  const file = join(folder, name)
  writeFileSync(file, archive([...parts]))
  return file
}

describe("memory stays below 300 MB", { timeout: 120_000 }, () => {
  const sheet = "xl/worksheets/sheet1.xml"
  const strings = "xl/sharedStrings.xml"
  const rows = "<worksheet><sheetData>"
  const cases: Array<readonly [name: string, file: () => string, told: string]> = [
    ["300 MB in a sheet", () => join(import.meta.dirname, "fixtures/bomb-sheet.xlsx"), "too-large"],
    ["300 MB that say that they are few", () => bomb("lies.xlsx", sheet, "", " ", 300 * megabyte, 1000), "damaged"],
    ["a text of 100 MB", () => bomb("text.xlsx", strings, "<sst><si><t>", "x", 100 * megabyte), "too-large"],
    ["100 MB of elements in each other", () => bomb("deep.xlsx", strings, "<sst>", "<si>", 100 * megabyte), "too-deep"],
    ["100 MB of texts", () => bomb("si.xlsx", strings, "<sst>", "<si><t>a</t></si>", 100 * megabyte), "too-many-cells"],
    [
      "100 MB of rows",
      () => bomb("rows.xlsx", sheet, rows, "<row><c><v>1.5</v></c></row>", 100 * megabyte),
      "too-many-cells"
    ],
    [
      "100 MB of merges",
      () => bomb("merges.xlsx", sheet, "<worksheet><mergeCells>", '<mergeCell ref="A1:B1"/>', 100 * megabyte),
      "too-many-cells"
    ]
  ]
  it.each(cases)("%s", async (_, file, expected) => {
    const { megabytes, told } = await measure(file())
    assert.strictEqual(told, expected)
    assert.isBelow(megabytes, most)
  })
})
