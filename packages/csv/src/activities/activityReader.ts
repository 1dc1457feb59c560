import type { InputIssue, Notice } from "@kepu/core"
import type { ActivityId, TermId, UnitId, Unread } from "@kepu/core/portfolio"
import { readHosts } from "../cells/hosts.ts"
import { voidOf } from "../cells/voids.ts"
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
import { type NoActivity, rowSorter } from "./sortRow.ts"
import type { PassedOver, PassedOverWhy } from "../table/PassedOver.ts"
import { isReportingLine, reportingUnit, unitOfSection } from "./reportingUnit.ts"

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
  /** The units of rows that say there is nothing to report. */
  readonly silent: Array<Reporter>
  /** The reporting unit that was named above, outside the table. */
  readonly reporter?: UnitId | undefined
  /** Rows of which no activity could be made. */
  readonly unread: Array<Unread>
  readonly issues: Array<InputIssue>
  /** Rows that tell of none. */
  readonly passedOver: Array<PassedOver>
  /** The heading of a section below which the next rows stand. */
  section?: PassedOver | undefined
}

/** Notes a row that was passed over. */
export const notePassed = (asides: Asides, passed: PassedOver): void => {
  asides.passedOver.push(passed)
  if (passed.why === "section") asides.section = passed
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
  asides: Asides
): ((row: Row) => ActivityRow | undefined) => {
  const { file } = table
  const { issues, reporters, silent, unread } = asides
  const columns = columnsIn(table)
  const readFacts = factsReader(notice, table, ({ number }, fact, text, slots, code) =>
    issues.push(rowIssue({ file, row: number, column: headingOf(table, fact) }, text, slots, code))
  )
  const readDeclared = declaredReader(notice, "activities", table, issues)
  const known = { beginnings: book.beginnings, isKnown: (name: string) => book.find(name) !== undefined }
  const hostsOf = new Map<UnitId, Hosts>()
  const sort = rowSorter(notice, table)
  let { reporter } = asides
  let above = noHosts
  /** The section whose heading names a unit, for the rows below it that name no host. */
  let section: PassedOver | undefined
  let sectionHost: UnitId | undefined

  const noteReporter = (cells: ReadonlyArray<string>, row: number): void => {
    const name = reportingUnit(cells)
    if (name === undefined) return
    reporter = resolveUnit(book, name, { file, row }, undefined, issues)
    reporters.push({ row, unit: reporter })
  }
  const placeholder = (row: Row, fact: ActivityColumn, text: string): InputIssue =>
    rowIssue({ file, row: row.number, column: headingOf(table, fact) }, "placeholder", { text: shown(text) })
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
    const empty = voidOf(text)
    if (empty !== undefined) {
      if (empty !== "none") issues.push(placeholder(row, fact, text))
      return empty === "none" || fact === "coHosts" ? noHosts : someHosts
    }
    const { incomplete, names } = readHosts(text, known)
    const column = headingOf(table, fact)
    if (incomplete) issues.push(rowIssue({ file, row: row.number, column }, "hosts-incomplete", { text: shown(text) }))
    const source = { file, row: row.number, ...(column === undefined ? {} : { columns: { name: column } }) }
    return { incomplete, units: names.map((name) => resolveUnit(book, name, source, column, issues)) }
  }
  /** Whose a row is that is no activity and yet may tell of one. */
  const ownersOf = (row: Row, { shift }: NoActivity): ReadonlyArray<UnitId> => {
    const at = table.columns.host
    const cells = shift?.mended ?? row.cells
    const text = at === undefined ? "" : (cells[at] ?? "")
    const owner = text === "" ? reporter : book.find(text)
    return owner === undefined ? [] : [owner]
  }
  const passOver = (row: Row, why: PassedOverWhy): void => {
    notePassed(asides, { file, row: row.number, why, text: shown(row.cells.find((cell) => cell !== "") ?? "") })
  }
  /** Notes a row that is no activity. */
  const setAside = (row: Row, found: NoActivity): void => {
    const { column, slots, text, why } = found
    if (text !== undefined) issues.push(rowIssue({ file, row: row.number, column }, text, slots))
    if (why === undefined) unread.push(...lostRow({ file, row: row.number }, ownersOf(row, found)))
    else passOver(row, why)
    if (why === "nothing") for (const unit of ownHosts(row).units) silent.push({ row: row.number, unit })
  }
  /** The unit that the heading of the row's section names, for a row that names no host. */
  const hostOfSection = (): UnitId | undefined => {
    if (asides.section === section) return sectionHost
    section = asides.section
    sectionHost = section === undefined ? undefined : book.find(unitOfSection(section.text))
    if (section !== undefined && sectionHost !== undefined)
      issues.push(rowIssue({ file, row: section.row }, "section-unit", { text: section.text }))
    return sectionHost
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
      passOver(row, "reporting-unit")
      asides.section = undefined
      above = noHosts
      return undefined
    }
    const found = sort(row)
    if (found !== undefined) {
      setAside(row, found)
      return undefined
    }
    const name = oneLine(cellOf(table, row, "name") || beginningOf(table, row, "name"))
    const own = ownHosts(row)
    const further = hostsIn(row, "coHosts")
    const host = own === someHosts ? undefined : (own.units[0] ?? hostOfSection() ?? reporter)
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
