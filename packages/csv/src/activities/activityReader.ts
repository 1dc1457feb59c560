import type { InputIssue, Notice } from "@kepu/core"
import type { ActivityId, TermId, UnitId, Unread } from "@kepu/core/portfolio"
import { readHosts } from "../cells/hosts.ts"
import { rowIssue } from "../issues.ts"
import type { ReadOptions } from "../options.ts"
import { columnsIn } from "../table/columnsIn.ts"
import { declaredReader } from "../table/declared.ts"
import { beginningOf, cellOf, headingOf, isTooLarge, type Row, sourceOf, type TableHead } from "../table/Table.ts"
import { fold, oneLine, shown } from "../text.ts"
import { resolveUnit } from "../units/resolveUnit.ts"
import type { UnitBook } from "../units/UnitBook.ts"
import type { ActivityDraft, ActivityRow } from "./ActivityRow.ts"
import { type ActivityColumn, factsReader } from "./readFacts.ts"
import { lostRow } from "./lostRow.ts"
import { formOfOtherYear } from "./otherYear.ts"
import { isReportingLine, reportingUnit } from "./reportingUnit.ts"

/** Where the activities of a table are listed, and how they are told apart. */
export interface Listing {
  readonly annexes: ReadonlyArray<TermId>
  readonly idOf: (of: {
    readonly host: UnitId
    readonly name: string
    /** 序号, or the row where it is blank. */
    readonly number: string
    readonly row: number
  }) => string
}

/** A unit for which a file was handed in, and the row that says so. */
export interface Reporter {
  readonly unit: UnitId
  readonly row: number
}

/** What the rows of a table tell beside their activities. */
export interface Asides {
  /** The units named as reporting ones (填报单位). */
  readonly reporters: Array<Reporter>
  /** Rows of which no activity could be made. */
  readonly unread: Array<Unread>
  readonly issues: Array<InputIssue>
}

interface Hosts {
  readonly units: ReadonlyArray<UnitId>
  /** Whether the cell leaves open who else. */
  readonly incomplete: boolean
}

const nobody: ReadonlyArray<UnitId> = []
const noHosts: Hosts = { units: nobody, incomplete: false }
const someHosts: Hosts = { units: [], incomplete: true }

/**
 * Reads the rows of a table of activities, one after the other. A row without host is of the reporting unit that was
 * named last.
 */
export const activityReader = (
  notice: Notice,
  table: TableHead<ActivityColumn>,
  book: UnitBook,
  { annexes, idOf }: Listing,
  { mergedHosts = false }: ReadOptions,
  { issues, reporters, unread }: Asides
): ((row: Row) => ActivityRow | undefined) => {
  const { file } = table
  const columns = columnsIn(table)
  const readFacts = factsReader(notice, table, ({ number }, fact, text, slots, code) =>
    issues.push(rowIssue({ file, row: number, column: headingOf(table, fact) }, text, slots, code))
  )
  const readDeclared = declaredReader(notice, "activities", table, issues)
  const known = { beginnings: book.beginnings, isKnown: (name: string) => book.find(name) !== undefined }
  const hostsOf = new Map<UnitId, Hosts>()
  let reporter: UnitId | undefined
  let above = noHosts

  const noteReporter = (cells: ReadonlyArray<string>, row: number): void => {
    const name = reportingUnit(cells)
    if (name === undefined) return
    reporter = resolveUnit(book, name, { file, row }, undefined, issues)
    reporters.push({ row, unit: reporter })
  }
  const alone = (unit: UnitId): Hosts => {
    const hosts = hostsOf.get(unit) ?? { units: [unit], incomplete: false }
    hostsOf.set(unit, hosts)
    return hosts
  }
  const hostsIn = (row: Row, fact: "host" | "coHosts"): Hosts => {
    const text = cellOf(table, row, fact)
    if (text === "") return isTooLarge(table, row, fact) ? someHosts : noHosts
    const unit = book.find(text)
    if (unit !== undefined) return alone(unit)
    const { incomplete, names } = readHosts(text, known)
    const column = headingOf(table, fact)
    if (incomplete) issues.push(rowIssue({ file, row: row.number, column }, "hosts-incomplete", { text: shown(text) }))
    const source = { file, row: row.number, ...(column === undefined ? {} : { columns: { name: column } }) }
    return { incomplete, units: names.map((name) => resolveUnit(book, name, source, column, issues)) }
  }
  const ownHosts = (row: Row): Hosts => {
    const own = hostsIn(row, "host")
    if (mergedHosts && own === noHosts) return above
    above = own
    return own
  }

  let isOld = false
  const noteLine = (cells: ReadonlyArray<string>, row: number): void => {
    noteReporter(cells, row)
    if (isOld) return
    const old = formOfOtherYear(notice, cells, { file, row })
    if (old !== undefined) issues.push(old)
    isOld = old !== undefined
  }
  for (const [index, cells] of table.preamble.entries()) noteLine(cells, index + 1)
  return (row) => {
    if (isReportingLine(row.cells)) {
      noteLine(row.cells, row.number)
      above = noHosts
      return undefined
    }
    const name = oneLine(cellOf(table, row, "name") || beginningOf(table, row, "name"))
    const own = ownHosts(row)
    const further = hostsIn(row, "coHosts")
    const host = own === someHosts ? undefined : (own.units[0] ?? reporter)
    if (name === "" || host === undefined) {
      const lacks = name === "" ? "name" : "host"
      if (!isTooLarge(table, row, lacks)) {
        issues.push(rowIssue({ file, row: row.number, column: headingOf(table, lacks) }, `${lacks}-missing`))
      }
      const isOpen = host === undefined || own.incomplete || further.incomplete
      unread.push(...lostRow({ file, row: row.number }, isOpen ? [] : [host, ...own.units, ...further.units]))
      return undefined
    }
    const isAlone = own.units.length === 1 && further.units.length === 0
    const coHosts = isAlone ? nobody : [...new Set([...own.units, ...further.units])].filter((unit) => unit !== host)
    const number = fold(cellOf(table, row, "number")) || String(row.number)
    const activity: ActivityDraft = {
      id: idOf({ host, name, number, row: row.number }) as ActivityId,
      name,
      host,
      annexes
    }
    readFacts(activity, row)
    Object.assign(activity, readDeclared(row))
    // A cell that names its hosts names all of them; a blank one says nothing of others.
    if (own.units.length > 0 && !own.incomplete && !further.incomplete) activity.coHosts = coHosts
    activity.source = sourceOf(file, row, columns)
    return { activity, coHosts, table, cells: row }
  }
}
