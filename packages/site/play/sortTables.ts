import type { Localized, Notice } from "@kepu/core"
import { fill } from "@kepu/core/text"
import { type CountyFiles, type TableFile, type TableKind, tableKindOf, tablesIn } from "@kepu/csv"
import type { GivenTable, Problem, SortedTable } from "./protocol.ts"
import { sayIn } from "./words.ts"

const inBoth = (key: Parameters<ReturnType<typeof sayIn>>[0]): Localized => ({
  "zh-CN": sayIn("zh-CN")(key),
  en: sayIn("en")(key)
})

type One = "units" | "submissions" | "platform"

/** What the tables of the page are, by their headings; one that is not known is taken for a table of activities. */
export const sortTables = async (
  notice: Notice,
  given: ReadonlyArray<GivenTable>
): Promise<{
  readonly files: CountyFiles
  readonly tables: ReadonlyArray<SortedTable>
  readonly notes: ReadonlyArray<Pick<Problem, "severity" | "text">>
}> => {
  const annex1: Array<TableFile> = []
  const annex2: Array<TableFile> = []
  const registers: Partial<Record<One, TableFile>> = {}
  const notes: Array<Pick<Problem, "severity" | "text">> = []
  const put = (file: TableFile, kind: TableKind): void => {
    if (kind === "annex1") annex1.push(file)
    else if (kind === "annex2") annex2.push(file)
    else if (kind === "portfolio")
      notes.push({ severity: "error", text: fill(inBoth("wholePortfolio"), { name: file.name }) })
    else if (registers[kind] === undefined) registers[kind] = file
    else
      notes.push({
        severity: "warning",
        text: fill(inBoth("secondTable"), { name: file.name, kind: inBoth(kind) })
      })
  }
  const filled = given.filter(({ bytes }) => bytes.length > 0)
  const read = await Promise.all(filled.map((file) => tablesIn(file, { notice })))
  const tables = read.map((files, n): SortedTable => {
    const kinds = files.map((file) => tableKindOf(file, notice))
    for (const [m, file] of files.entries()) put(file, kinds[m] ?? "annex1")
    return { name: filled[n]!.name, kinds }
  })
  return { files: { annex1, annex2, ...registers }, tables, notes }
}
