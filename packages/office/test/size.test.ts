import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { weigh, weighAtOnce } from "@kepu/real-parts/chromium"

const tables = join(import.meta.dirname, "../../csv/src")
const reading = `import { readPortfolio } from "./readTables.ts"`
const xlsx = `import { openArchive } from "../../office/src/zip/Archive.ts"
import { zipKind } from "../../office/src/kind/zipKind.ts"
import { tableIssues } from "../../office/src/tableIssues.ts"
import { readXlsx } from "../../office/src/xlsx/readXlsx.ts"
import { sheetOf, textsOf } from "./office/sheetOf.ts"
import { notesOf } from "./office/notesOf.ts"`
const docx = `import { readDocx } from "../../office/src/docx/readDocx.ts"`

const usedOfXlsx = "readPortfolio, openArchive, zipKind, tableIssues, readXlsx, sheetOf, textsOf, notesOf"

const kilobytesOf = async (
  parts: ReadonlyArray<string>,
  used: string,
  weighed: typeof weigh = weighAtOnce
): Promise<number> => (await weighed(tables, `${parts.join("\n")}\nglobalThis.all = [${used}]`)).kilobytes

// What few files need is loaded when one comes: numbers of lists, notes, formats of figures, parts of more than 16 MB.
it(
  "the readers of .xlsx and .docx stay within their budget beside the reader of tables",
  { timeout: 300_000 },
  async () => {
    const alone = await kilobytesOf([reading], "readPortfolio")
    const withXlsx = (await kilobytesOf([reading, xlsx], usedOfXlsx)) - alone
    const withBoth = (await kilobytesOf([reading, xlsx, docx], `${usedOfXlsx}, readDocx`)) - alone
    const withAll = (await kilobytesOf([reading, xlsx, docx], `${usedOfXlsx}, readDocx`, weigh)) - alone
    for (const [kilobytes, budget] of [
      [withXlsx, 10.5],
      [withBoth, 15.3],
      [withAll, 21]
    ] as const) {
      assert.isAtMost(kilobytes, budget)
      assert.isAtLeast(kilobytes, budget - 1)
    }
  }
)

describe("what a page loads with the package", () => {
  /** The files that are imported at once, from one on. */
  const imported = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
    if (seen.has(file)) return seen
    seen.add(file)
    const source = readFileSync(file, "utf8")
    for (const [, path = ""] of source.matchAll(/^(?:import|export)(?! type)[^"]*?from "(\.[^"]+)"/gmu))
      imported(join(dirname(file), path), seen)
    return seen
  }
  it("has the reader of .xlsx, and those of others only when such a file comes", () => {
    const files = [...imported(join(import.meta.dirname, "../src/index.ts"))].join("\n")
    assert.include(files, "src/xlsx/readXlsx.ts")
    for (const file of [
      "docx/Numbering.ts",
      "docx/notes.ts",
      "document/numerals.ts",
      "format/numbers.ts",
      "zip/inPortions.ts"
    ])
      assert.notInclude(files, `src/${file}`)
    for (const folder of ["biff", "docx", "html", "ods", "odt", "ofd", "pdf", "xlsb", "xml2003"])
      assert.notInclude(files, `src/${folder}/`)
  })
})
