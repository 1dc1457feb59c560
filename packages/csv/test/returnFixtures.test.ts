import { assert, describe, it } from "@effect/vitest"
import { readdirSync, readFileSync } from "node:fs"
import { returnFile, type ReturnNote, type ReturnOfFile } from "@kepu/csv"
import { readOffice, type Table } from "@kepu/office"
import { partsOf } from "../../office/test/workbook.ts"
import { equal } from "./sample.ts"

const folder = new URL("../../office/test/fixtures/", import.meta.url)
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, folder)))
const zip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/** The fixtures that are workbooks or documents of today and can be read, whatever they are called. */
const fixtures = await Promise.all(
  readdirSync(folder)
    .filter((name) => /\.(?:xlsx|xls|docx)$/u.test(name) && zip(bytesOf(name)) && bytesOf(name).length < 500_000)
    .map(async (name) => ({ name, read: await readOffice(bytesOf(name)) }))
)
const marked = fixtures.flatMap(({ name, read }) =>
  read.ok && (read.kind === "xlsx" || read.kind === "docx") && read.tables.some(({ hidden }) => !hidden)
    ? [{ name, kind: read.kind, tables: read.tables }]
    : []
)

/** Parts that tell of notes and of the cover; every other one stays. */
const ofNotes =
  /^(?:\[Content_Types\]\.xml|.*\.rels|xl\/(?:workbook|styles)\.xml|.*comments.*\.xml|.*vmlDrawing.*\.vml)$/u
const tableParts = /^(?:xl\/worksheets\/[^/]+\.xml|word\/document\.xml)$/u

const column = (n: number): string => String.fromCharCode(65 + n)

/** A note for some filled cells of every table, and one whose place no file has. */
const notesFor = (tables: ReadonlyArray<Table>, kind: string, text: string): ReadonlyArray<ReturnNote> => {
  const notes = tables
    .filter(({ hidden }) => !hidden)
    .flatMap(({ name, rows }) =>
      rows.slice(0, 6).flatMap(({ cells, number }): ReadonlyArray<ReturnNote> => {
        const at = cells.findIndex((cell) => cell !== undefined)
        const heading = rows[0]?.cells[at]?.text
        if (at < 0) return []
        return kind === "xlsx"
          ? [{ table: name, row: number, cell: `${column(at)}${number}`, text }]
          : [{ table: name, row: number, ...(heading === undefined ? {} : { column: heading }), text }]
      })
    )
  // A file of one table is meant whatever a note calls it, but has no such row.
  return [...notes, { table: "没有这张表", row: 2_000_000, text }]
}

const done = async (bytes: Uint8Array, said: ReturnOfFile) => {
  const result = await returnFile(bytes, said)
  if (!result.ok || result.bytes === undefined) throw new Error("nothing is returned")
  return result
}

const same = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one !== undefined && other !== undefined && Buffer.from(one).equals(other)

/** Parts that are not the same in both; the file itself if only its form is another. */
const differing = (one: Uint8Array, other: Uint8Array): ReadonlyArray<string> => {
  const [before, after] = [partsOf(one), partsOf(other)]
  const parts = [...new Set([...before.keys(), ...after.keys()])].filter(
    (part) => !same(before.get(part), after.get(part))
  )
  return parts.length === 0 && !same(one, other) ? ["the file"] : parts
}

const cellsOf = (tables: ReadonlyArray<Table>) =>
  tables.map(({ name, rows }) => [name, rows.map(({ cells }) => Array.from(cells, (cell) => cell?.text))])

describe.each(marked)("$name goes back", ({ kind, name, tables }) => {
  const whole = [{ title: "全单位", items: ["9月23日前报送总结"] }]
  const first: ReturnOfFile = { notes: notesFor(tables, kind, "第一轮的话"), whole }
  const second: ReturnOfFile = { notes: notesFor(tables, kind, "另一句话").slice(1), whole: [] }

  it("with its notes, once and twice the same, and all else of it byte for byte", async () => {
    const bytes = bytesOf(name)
    const once = await done(bytes, first)
    equal(
      once.unmarked.map(({ table }) => table),
      ["没有这张表"]
    )
    assert.isAbove(once.cells, 0)
    equal(differing(once.bytes, (await done(once.bytes, first)).bytes), [])
    const [before, after] = [partsOf(bytes), partsOf(once.bytes)]
    const others = [...before.keys()].filter((part) => !ofNotes.test(part) && !tableParts.test(part))
    for (const part of others) assert.isTrue(same(after.get(part), before.get(part)), part)
    const again = await readOffice(once.bytes)
    const own = again.ok ? again.tables.filter((table) => table.name !== "退回说明") : []
    assert.deepStrictEqual(cellsOf(own), cellsOf(tables))
  })

  it("with the notes of the last round alone", async () => {
    const { bytes } = await done((await done(bytesOf(name), first)).bytes, second)
    const texts = [...partsOf(bytes)]
      .filter(([part]) => /comments|sheet|document/iu.test(part))
      .map(([, content]) => new TextDecoder().decode(content))
      .join("")
    assert.notInclude(texts, "第一轮的话")
    assert.notInclude(texts, "9月23日前报送总结")
    assert.include(texts, "另一句话")
    equal(differing(bytes, (await done(bytes, second)).bytes), [])
  })
})

it("covers every make of workbook and document among the fixtures", () => {
  assert.isAtLeast(marked.filter(({ kind }) => kind === "xlsx").length, 8)
  assert.isAtLeast(marked.filter(({ kind }) => kind === "docx").length, 2)
})

it.each(fixtures.filter(({ read }) => !read.ok))("$name is refused with what to do", async ({ name, read }) => {
  const result = await returnFile(bytesOf(name), { notes: [{ row: 1, text: "x" }], whole: [] })
  assert.isFalse(result.ok)
  if (!result.ok && !read.ok) assert.isAbove(result.why["zh-CN"].length, 8)
})
