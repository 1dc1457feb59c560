import { assert, describe, it } from "@effect/vitest"
import type { Limits } from "../src/index.ts"
import { readContent } from "../src/readOffice.ts"
import { fixture } from "./fixtures.ts"
import { type Parts, workbook, workbookFiles, workbookOf, zipped } from "./workbook.ts"

/** Why it is refused under a limit, if it is. */
const under = async (bytes: Uint8Array, limits: Partial<Limits>): Promise<string | undefined> => {
  const result = await readContent(bytes, limits)
  return result.ok ? undefined : result.refusal.code
}

const three = async (
  bytes: Uint8Array,
  limit: keyof Limits,
  exactly: number
): Promise<ReadonlyArray<string | undefined>> =>
  Promise.all([exactly + 1, exactly, exactly - 1].map((most) => under(bytes, { [limit]: most })))

describe("a limit is kept to the one", () => {
  it("of unpacked bytes", async () => {
    const parts: Parts = { sheet: "<sheetData/>" }
    const size = Object.values(workbookFiles(parts)).reduce((sum, text) => sum + Buffer.byteLength(text), 0)
    assert.deepStrictEqual(await three(workbook(parts), "unpackedBytes", size), [undefined, undefined, "too-large"])
  })

  it("of entries", async () => {
    const bytes = workbook({ sheet: "<sheetData/>", files: { "more.bin": "" } })
    assert.deepStrictEqual(await three(bytes, "entries", 7), [undefined, undefined, "too-many-entries"])
  })

  it("of cells: rows thrice, their places up to the last, texts, styles, relationships and merges", async () => {
    const bytes = workbookOf([[undefined, undefined, 1], [2]], { strings: "<si><t>一</t></si>" })
    // 2 rows of 3 and 1 places, 1 text, 1 style, 1 sheet, 1 and 3 relationships.
    assert.deepStrictEqual(await three(bytes, "cells", 2 * 3 + 3 + 1 + 1 + 1 + 1 + 4), [
      undefined,
      undefined,
      "too-many-cells"
    ])
  })

  it("of depth", async () => {
    const bytes = workbook({ sheet: "<sheetData><row><c><is><r><t>深</t></r></is></c></row></sheetData>" })
    assert.deepStrictEqual(await three(bytes, "depth", 7), [undefined, undefined, "too-deep"])
  })

  it("of time", async () => {
    const bytes = workbook({ sheet: "<sheetData/>" })
    assert.strictEqual(await under(bytes, { milliseconds: -1 }), "too-slow")
    assert.isUndefined(await under(bytes, { milliseconds: 60_000 }))
  })

  it("and says what it was", async () => {
    const result = await readContent(fixture("bomb-sheet.xlsx"))
    assert.deepInclude(!result.ok && result.refusal, { code: "too-large", kind: "xlsx" })
    assert.include(!result.ok && result.refusal.text["zh-CN"], "128 MB")
  })
})

describe("a file that says less of itself than it has", () => {
  const spoilt = (change: (view: DataView, at: number) => void): Uint8Array => {
    const bytes = workbook({ sheet: `<sheetData>${"<row/>".repeat(10_000)}</sheetData>` })
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (let at = 0; at < bytes.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50) change(view, at)
    return bytes
  }

  it("is not unpacked beyond what it says", async () => {
    const bytes = spoilt((view, at) => view.setUint32(at + 24, Math.min(view.getUint32(at + 24, true), 50_000), true))
    assert.strictEqual(await under(bytes, {}), "damaged")
  })

  it("is damaged if it says more, too", async () => {
    assert.strictEqual(
      await under(
        spoilt((view, at) => view.setUint32(at + 24, view.getUint32(at + 24, true) + 1, true)),
        {}
      ),
      "damaged"
    )
  })

  it("is refused if it names a file twice", async () => {
    const bytes = zipped({ ...workbookFiles({ sheet: "<sheetData/>" }), "xl/Workbook.xml": "<workbook/>" })
    assert.strictEqual(await under(bytes, {}), "damaged")
  })
})
