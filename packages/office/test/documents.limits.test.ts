import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, assert, describe, it } from "@effect/vitest"
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import type { Limits } from "../src/index.ts"
import { readContent } from "../src/readOffice.ts"
import { cell, docxOf, paragraph, plainTable, row, table } from "./document.ts"
import { fixture, refusalOf } from "./fixtures.ts"
import { measure } from "./measure.ts"
import { packed, pageOf } from "./pdf.ts"

/** Why it is refused under a limit, if it is. */
const under = async (bytes: Uint8Array, limits: Partial<Limits>): Promise<string | undefined> => {
  const result = await readContent(bytes, limits)
  return result.ok ? undefined : result.refusal.code
}

const three = async (bytes: Uint8Array, limit: keyof Limits, exactly: number) =>
  Promise.all([exactly + 1, exactly, exactly - 1].map((most) => under(bytes, { [limit]: most })))

/** A fixture with a part of it changed. */
const changed = (name: string, part: string, change: (xml: string) => string): Uint8Array => {
  const files = unzipSync(fixture(name))
  return zipSync({ ...files, [part]: strToU8(change(strFromU8(files[part]!))) })
}

const parts: ReadonlyArray<readonly [name: string, part: string]> = [
  ["notice-with-annexes.docx", "word/document.xml"],
  ["notice-with-annexes.docx", "word/numbering.xml"],
  ["notice.odt", "content.xml"],
  ["notice.odt", "styles.xml"],
  ["notice.ofd", "Doc_0/Pages/Page_0/Content.xml"]
]

describe.each(parts)("%s with another %s", (name, part) => {
  const cases: ReadonlyArray<readonly [name: string, change: (xml: string) => string, code: string]> = [
    ["a DTD", (xml) => xml.replace("?>", '?><!DOCTYPE a [<!ENTITY b "c">]>'), "dtd"],
    ["an entity that is not declared", (xml) => xml.replace(/>(?=<\/)/u, ">&b;"), "damaged"],
    ["an end that is missing", (xml) => xml.slice(0, -9), "damaged"],
    ["elements within each other", (xml) => xml.replace(/(?=<\/[^>]*>$)/u, "<x>".repeat(300)), "too-deep"]
  ]
  it.each(cases)("%s is refused", async (_, change, code) => {
    assert.strictEqual((await refusalOf(changed(name, part, change))).code, code)
  })
})

describe("limits of documents", () => {
  it("of depth are kept to the one", async () => {
    // document, body, tbl, tr, tc, p, r, t
    assert.deepStrictEqual(await three(docxOf({ body: plainTable([["1"]]) }), "depth", 8), [
      undefined,
      undefined,
      "too-deep"
    ])
  })

  it("of content are kept to the one", async () => {
    // A paragraph 2 and its label 2, its text of four characters 2 and 1; one more paragraph without a text.
    const bytes = docxOf({ body: paragraph("四个字符") + "<w:p/>" })
    const ofRelationships = 4
    assert.deepStrictEqual(await three(bytes, "cells", Math.max(11, ofRelationships)), [
      undefined,
      undefined,
      "too-much"
    ])
  })

  it("of unpacked bytes are kept to the one for a PDF, which counts itself; one stream may have a quarter", async () => {
    const dict = "<</Type/Page/Contents[4 0 R 6 0 R 7 0 R 8 0 R 9 0 R]>>"
    const blanks = packed(" ".repeat(20_000))
    const bytes = pageOf(blanks, "null", [blanks, blanks, blanks, blanks], dict)
    const expected = ["scanned", "scanned", "too-large"]
    assert.deepStrictEqual(await three(bytes, "unpackedBytes", bytes.length + 100_000), expected)
    const one = pageOf(packed(" ".repeat(100_000)))
    assert.deepStrictEqual(await three(one, "unpackedBytes", 400_000), ["scanned", "scanned", "too-much"])
  })

  it("of time are kept", async () => {
    for (const name of ["notice-with-annexes.docx", "notice.odt", "notice.ofd", "notice.pdf"])
      assert.strictEqual(await under(fixture(name), { milliseconds: -1 }), "too-slow")
  })
})

const folder = mkdtempSync(join(tmpdir(), "office-"))
afterAll(() => rmSync(folder, { recursive: true }))

const megabyte = 1024 * 1024
const most = 300

describe("memory stays below 300 MB", { timeout: 120_000 }, () => {
  const filled = (unit: string, bytes: number) => unit.repeat(Math.floor(bytes / unit.length))
  const text = (letters: string) => `<w:p><w:r><w:t>${letters}</w:t></w:r></w:p>`
  const cases: ReadonlyArray<readonly [name: string, file: () => Uint8Array, told: string]> = [
    ["24 MB of blank paragraphs", () => docxOf({ body: filled("<w:p/>", 24 * megabyte) }), "too-much"],
    ["24 MB of runs", () => docxOf({ body: paragraph(filled("<w:r><w:t>a</w:t></w:r>", 24 * megabyte)) }), "too-much"],
    ["24 MB of empty controls", () => docxOf({ body: paragraph(filled("<w:sdt/>", 24 * megabyte)) }), "docx"],
    [
      "24 MB of tables",
      () => docxOf({ body: filled("<w:tbl><w:tr><w:tc/></w:tr></w:tbl>", 24 * megabyte) }),
      "too-much"
    ],
    [
      "a text in 60 tables within each other",
      () =>
        docxOf({
          body: Array.from({ length: 60 }).reduce<string>(
            (inner) => table([row([cell(inner + paragraph(""))])]),
            text("a".repeat(1_000_000))
          )
        }),
      "too-much"
    ],
    ["300 MB in a stream of a PDF", () => pageOf(packed(Buffer.alloc(300 * megabyte, " "))), "too-much"],
    ["28 MB of words of a PDF", () => pageOf(packed("q Q ".repeat(7 * megabyte))), "too-much"],
    ["8 MB of objects of a PDF", () => pageOf("", `[${"/A 1 ".repeat(1.6 * megabyte)}]`), "too-much"],
    ["31 MB of a text of a PDF", () => pageOf(packed(`(${"a".repeat(31 * megabyte)})Tj`)), "scanned"]
  ]
  it.each(cases)("%s", async (name, bytes, expected) => {
    const file = join(folder, name)
    writeFileSync(file, bytes())
    const { megabytes, told } = await measure(file)
    assert.strictEqual(told, expected)
    assert.isBelow(megabytes, most)
  })
})
