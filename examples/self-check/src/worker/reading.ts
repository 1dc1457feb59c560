import type { InputIssue, Localized, Notice, Portfolio } from "@kepu/core"
import { fill } from "@kepu/core/text"
import {
  type FileAside,
  foreignKind,
  headings,
  type NotUsed,
  readPortfolio,
  type RegisterKind,
  rewriteCells,
  rewriteOffice,
  sortOut,
  type TableFile,
  tablesIn,
  type WrittenTable,
  writtenTable
} from "@kepu/csv"
import { type CellEdit, columnAt, type Entry, withFacts } from "@kepu/view"
import type { GivenFile } from "../protocol.ts"
import { words } from "./words.ts"

/** A file with its bytes. */
export interface HeldFile extends Omit<GivenFile, "content"> {
  readonly bytes: Uint8Array
}

/** What the files tell when some of their cells are mended. */
export interface Reading {
  readonly portfolio: Portfolio
  readonly issues: ReadonlyArray<InputIssue>
  readonly tables: ReadonlyArray<WrittenTable>
  readonly ignored: ReadonlyArray<{ readonly name: string; readonly why: Localized }>
  readonly given: ReadonlySet<RegisterKind>
  /** Cells that could not be written as they were to be. */
  readonly lost: ReadonlyArray<CellEdit>
  /** Why a file as a whole takes no other texts, if one is to. */
  readonly unmended?: Localized
  /** The names of the files in which units report. */
  readonly reported: ReadonlySet<string>
}

const whyText = (why: NotUsed): Localized => {
  switch (why.code) {
    case "foreign":
      return why.text
    case "second":
      return fill(words.second, { other: why.other })
    default:
      return words[why.code]
  }
}

/** The latest text of each cell that was mended in a file. */
const cellsOf = (name: string, entries: ReadonlyArray<Entry>): ReadonlyArray<CellEdit> => [
  ...new Map(
    entries
      .flatMap(({ cells }) => cells)
      .filter(({ file }) => file === name)
      .map((edit) => [`${edit.table ?? ""} ${edit.row} ${edit.cell ?? edit.column}`, edit] as const)
  ).values()
]

/** Whether the cell holds what it was to hold; a sign that keeps a formula from running does not count. */
const isWritten = (tables: ReadonlyArray<WrittenTable>, edit: CellEdit): boolean => {
  const table = tables.find((one) => one.file === edit.file && one.table === edit.table)
  const column = table === undefined ? -1 : columnAt(table, edit)
  const now = table?.rows[edit.row - table.firstRow]?.[column] ?? ""
  return now.trim().replace(/^'/u, "") === edit.text.trim()
}

/** The bytes of a file with its cells mended; why not where that cannot be. */
export const mendedBytes = async (
  { bytes, name }: HeldFile,
  entries: ReadonlyArray<Entry>
): Promise<Uint8Array | Localized> => {
  const cells = cellsOf(name, entries)
  if (cells.length === 0) return bytes
  if (foreignKind(bytes) === undefined) {
    const done = rewriteCells({ name, bytes }, headings.activity, cells)
    return done === undefined ? words.unwritten : new TextEncoder().encode(done.text)
  }
  const done = await rewriteOffice(bytes, cells)
  return done.ok ? done.bytes : done.why
}

/** Reads files, each again only if other cells of it are mended; tells how many are done. */
export const reader = (notice: Notice) => {
  const known = new Map<
    string,
    { readonly cells: string; readonly tables: ReadonlyArray<TableFile>; readonly why?: Localized }
  >()
  const tablesOf = async (file: HeldFile, entries: ReadonlyArray<Entry>): Promise<ReadonlyArray<TableFile>> => {
    const cells = JSON.stringify(
      cellsOf(file.name, entries).map(({ cell, column, row, table, text }) => [table, row, cell ?? column, text])
    )
    const before = known.get(file.name)
    if (before?.cells === cells) return before.tables
    const mended = await mendedBytes(file, entries)
    const isMended = mended instanceof Uint8Array
    const tables = await tablesIn({ name: file.name, bytes: isMended ? mended : file.bytes }, { notice })
    known.set(file.name, { cells, tables, ...(isMended ? {} : { why: mended }) })
    return tables
  }

  return async (
    files: ReadonlyArray<HeldFile>,
    entries: ReadonlyArray<Entry>,
    progress: (done: number) => void
  ): Promise<Reading> => {
    const given: Array<TableFile> = []
    const found: Array<TableFile> = []
    for (const [at, file] of files.entries()) {
      progress(at)
      for (const table of await tablesOf(file, entries)) (file.isFound ? found : given).push(table)
    }
    progress(files.length)
    const { annex1, annex2, ignored, registers } = sortOut(given, found, {}, notice, { needsList: true })
    const pathOf = new Map(files.map(({ name, path }) => [name, path]))
    const aside = ignored
      .filter(({ mayBeTable }) => mayBeTable)
      .map(({ file, why }): FileAside => ({ name: file.name, path: pathOf.get(file.name)!, why: whyText(why) }))
    const { issues, portfolio } = readPortfolio(notice, {
      annex1,
      ...(annex2.length === 0 ? {} : { annex2 }),
      ...registers,
      aside
    })
    const edited = files.flatMap(({ name }) => cellsOf(name, entries))
    const shown = [...annex1, ...annex2, ...Object.values(registers)]
    const tables = shown.flatMap((file) => writtenTable(file, notice) ?? [])
    const [why] = files.flatMap(({ name }) => known.get(name)?.why ?? [])
    return {
      ...(why === undefined ? {} : { unmended: why }),
      lost: edited.filter((edit) => !isWritten(tables, edit)),
      portfolio: withFacts(
        portfolio,
        entries.flatMap(({ facts }) => facts)
      ),
      issues,
      tables,
      ignored: ignored.map(({ file, why }) => ({ name: file.name, why: whyText(why) })),
      given: new Set(Object.keys(registers) as ReadonlyArray<RegisterKind>),
      reported: new Set([...annex1, ...annex2].map(({ name }) => name))
    }
  }
}
