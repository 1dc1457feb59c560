import type { InputIssue, Notice, UnitId, Unread } from "@kepu/core"
import { readHosts } from "../cells/hosts.ts"
import { rowIssue } from "../issues.ts"
import { columnsIn } from "../table/columnsIn.ts"
import { beginningOf, cellOf, headingOf, isTooLarge, type Row, type Table } from "../table/Table.ts"
import { fold, oneLine, shown } from "../text.ts"
import { resolveUnit } from "../units/resolveUnit.ts"
import type { UnitBook } from "../units/UnitBook.ts"
import type { ActivityRow } from "./ActivityRow.ts"
import { type ActivityColumn, readFacts, timeReader } from "./readFacts.ts"
import { lostRow } from "./lostRow.ts"
import { isReportingLine, reportingUnit } from "./reportingUnit.ts"

/** A unit for which a file was handed in, and the row that says so. */
export interface Reporter {
  readonly unit: UnitId
  readonly row: number
}

export interface ActivityRows {
  readonly rows: ReadonlyArray<ActivityRow>
  /** The units named as reporting ones (填报单位). */
  readonly reporters: ReadonlyArray<Reporter>
  /** Rows of which no activity could be made. */
  readonly unread: ReadonlyArray<Unread>
  readonly issues: ReadonlyArray<InputIssue>
}

/** The rows of a table of activities. A row without host is of the reporting unit that was named last. */
export const readActivityRows = (notice: Notice, table: Table<ActivityColumn>, book: UnitBook): ActivityRows => {
  const { file } = table
  const issues: Array<InputIssue> = []
  const rows: Array<ActivityRow> = []
  const reporters: Array<Reporter> = []
  const unread: Array<Unread> = []
  const columns = columnsIn(table)
  const read = timeReader(notice)
  const known = { beginnings: book.beginnings, isKnown: (name: string) => book.find(name) !== undefined }

  const noteReporter = (cells: ReadonlyArray<string>, row: number): void => {
    const name = reportingUnit(cells)
    if (name !== undefined) reporters.push({ row, unit: resolveUnit(book, name, { file, row }, undefined, issues) })
  }
  const unitsIn = (row: Row, fact: "host" | "coHosts") => {
    const { incomplete, names } = readHosts(cellOf(table, row, fact), known)
    const column = headingOf(table, fact)
    if (incomplete) {
      const slots = { text: shown(cellOf(table, row, fact)) }
      issues.push(rowIssue({ file, row: row.number, column }, "hosts-incomplete", slots))
    }
    const source = { file, row: row.number, ...(column === undefined ? {} : { columns: { name: column } }) }
    return {
      incomplete: incomplete || isTooLarge(table, row, fact),
      units: names.map((name) => resolveUnit(book, name, source, column, issues))
    }
  }

  for (const [index, cells] of table.preamble.entries()) noteReporter(cells, index + 1)
  for (const row of table.rows) {
    if (isReportingLine(row.cells)) {
      noteReporter(row.cells, row.number)
      continue
    }
    const name = oneLine(cellOf(table, row, "name") || beginningOf(table, row, "name"))
    const own = unitsIn(row, "host")
    const further = unitsIn(row, "coHosts")
    const host = isTooLarge(table, row, "host") ? undefined : (own.units[0] ?? reporters.at(-1)?.unit)
    if (name === "" || host === undefined) {
      const lacks = name === "" ? "name" : "host"
      if (!isTooLarge(table, row, lacks)) {
        issues.push(rowIssue({ file, row: row.number, column: headingOf(table, lacks) }, `${lacks}-missing`))
      }
      const isOpen = host === undefined || own.incomplete || further.incomplete
      unread.push(...lostRow({ file, row: row.number }, isOpen ? [] : [host, ...own.units, ...further.units]))
      continue
    }
    const facts = readFacts(notice, read, {
      cell: (fact) => cellOf(table, row, fact),
      issue: (fact, text, slots, code) =>
        issues.push(rowIssue({ file, row: row.number, column: headingOf(table, fact) }, text, slots, code))
    })
    const coHosts = [...new Set([...own.units, ...further.units])].filter((unit) => unit !== host)
    // A cell that names its hosts names all of them; a blank one says nothing of others.
    if (own.units.length > 0 && !own.incomplete && !further.incomplete) facts.coHosts = coHosts
    rows.push({
      file,
      row: row.number,
      number: fold(cellOf(table, row, "number")) || String(row.number),
      name,
      host,
      facts,
      columns,
      content: () => contentOf(table, row, [host, ...coHosts])
    })
  }
  return { rows, reporters, unread, issues }
}

/**
 * Cells by fact, or by heading where there is no fact; hosts as the units that they mean. A row with a cell that is too
 * large is like no other.
 */
const contentOf = (table: Table<ActivityColumn>, row: Row, hosts: ReadonlyArray<UnitId>): string => {
  const factAt = new Map(Object.entries(table.columns).map(([fact, at]) => [at, fact]))
  const said = row.cells.map((cell, at): readonly [string, string] => {
    const fact = factAt.get(at) ?? fold(table.headings[at] ?? "")
    return [fact, fact === "host" || fact === "coHosts" ? "" : fold(cell)]
  })
  const entries = said.filter(([fact, text]) => fact !== "number" && text !== "").map((entry) => entry.join("\0"))
  const own = row.tooLarge.size === 0 ? "" : `${table.file}\0${row.number}`
  return [own, ...hosts, ...entries.toSorted()].join("\u0001")
}
