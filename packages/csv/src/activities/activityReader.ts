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
import { unitInFileName } from "../units/unitInFileName.ts"
import type { ActivityDraft, ActivityRow } from "./ActivityRow.ts"
import { type ActivityColumn, factsReader } from "./readFacts.ts"
import { lostRow } from "./lostRow.ts"
import { cancellationIn } from "./cancelled.ts"
import type { HostPattern } from "./hostPattern.ts"
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

/** How a unit writes of itself. */
const ownName = /^[本我](?:单位|局|镇|乡|街道|办|委|会|部|校|院|中心|公司|部门)$/u

const nobody: ReadonlyArray<UnitId> = []
const noHosts: Hosts = { units: nobody, incomplete: false }
const someHosts: Hosts = { units: [], incomplete: true }

/**
 * Reads the rows of a table of activities, one after the other. A row without host is of the reporting unit that was
 * named last or, where the file's pattern or the caller says that cells are merged, of the host above.
 */
export const activityReader = (
  notice: Notice,
  table: TableHead<ActivityColumn>,
  book: UnitBook,
  { annexes, idOf }: Listing,
  { mergedHosts = false }: ReadOptions,
  { issues, reporters, unread }: Asides,
  pattern: HostPattern = { isMerged: false }
): ((row: Row) => ActivityRow | undefined) => {
  const { file } = table
  const columns = columnsIn(table)
  const readFacts = factsReader(notice, table, ({ number }, fact, text, slots, code) =>
    issues.push(rowIssue({ file, row: number, column: headingOf(table, fact) }, text, slots, code))
  )
  const readDeclared = declaredReader(notice, "activities", table, issues)
  const isKnown = (name: string): boolean =>
    book.find(name) !== undefined || (!/[、，,；;]/u.test(name) && book.guess(name).unit !== undefined)
  const known = { beginnings: book.beginnings, isKnown }
  const hostsOf = new Map<UnitId, Hosts>()
  let reporter: UnitId | undefined
  let above = noHosts

  const noteReporter = (name: string | undefined, row: number): void => {
    if (name === undefined) return
    reporter = resolveUnit(book, name, { file, row }, undefined, issues)
    reporters.push({ row, unit: reporter })
  }
  const nameOf = (id: UnitId): string => shown(book.nameOf(id))
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
  /** The hosts of a row that names none. */
  const blankHosts = (row: Row): Hosts => {
    if (above === someHosts ? mergedHosts || pattern.isMerged : mergedHosts && above !== noHosts) return above
    if (reporter === undefined && annexes.length > 0) {
      reporter = pattern.isMerged ? undefined : unitInFileName(book, file)
      if (reporter !== undefined) {
        reporters.push({ row: row.number, unit: reporter })
        issues.push(rowIssue({ file, row: row.number }, "host-from-file-name", { unit: nameOf(reporter) }))
      }
    }
    const [other] = above.units
    if (other === undefined || other === reporter) return noHosts
    const [unit, text] = [reporter, pattern.isMerged ? "host-from-above" : "host-may-be-above"] as const
    if (unit === undefined && !pattern.isMerged) return noHosts
    const slots = pattern.isMerged ? { unit: nameOf(other) } : { unit: nameOf(unit ?? other), above: nameOf(other) }
    issues.push(rowIssue({ file, row: row.number, column: headingOf(table, "host") }, text, slots))
    // Whichever it is not is not to be blamed for the lack of it.
    const others = pattern.isMerged ? (unit === undefined ? [] : [unit]) : above.units
    if (others.length > 0) unread.push(...lostRow({ file, row: row.number }, others))
    return pattern.isMerged ? above : noHosts
  }
  const ownHosts = (row: Row, hasName: boolean): Hosts => {
    if (ownName.test(cellOf(table, row, "host")) && reporter !== undefined) return noHosts
    const own = hostsIn(row, "host")
    if (own === noHosts) return hasName || mergedHosts ? blankHosts(row) : noHosts
    above = own
    return own
  }

  for (const [index, cells] of table.preamble.entries()) noteReporter(reportingUnit(cells), index + 1)
  if (pattern.below !== undefined) noteReporter(pattern.below.name, pattern.below.row)
  return (row) => {
    if (isReportingLine(row.cells)) {
      if (row.number !== pattern.below?.row) noteReporter(reportingUnit(row.cells), row.number)
      above = noHosts
      return undefined
    }
    const name = oneLine(cellOf(table, row, "name") || beginningOf(table, row, "name"))
    const own = ownHosts(row, name !== "")
    const further = hostsIn(row, "coHosts")
    const host = own === someHosts ? undefined : (own.units[0] ?? reporter)
    const lose = (): undefined => {
      const isOpen = host === undefined || own.incomplete || further.incomplete
      const doubtful = [...own.units, ...further.units].flatMap(book.mayBe)
      const all = isOpen ? [] : [host, ...own.units, ...further.units, ...doubtful]
      unread.push(...lostRow({ file, row: row.number }, all))
      return undefined
    }
    if (name === "" || host === undefined) {
      const lacks = name === "" ? "name" : "host"
      if (!isTooLarge(table, row, lacks)) {
        issues.push(rowIssue({ file, row: row.number, column: headingOf(table, lacks) }, `${lacks}-missing`))
      }
      return lose()
    }
    const others = (["remark", "time", "platform"] as const).map((fact) => cellOf(table, row, fact))
    const cancelled = cancellationIn({ name, others })
    if (cancelled !== undefined) {
      issues.push(rowIssue({ file, row: row.number }, "activity-cancelled", { text: shown(cancelled) }))
      return lose()
    }
    if (book.hasDoubtful()) {
      const mayBe = [host, ...own.units, ...further.units].flatMap(book.mayBe)
      if (mayBe.length > 0) unread.push(...lostRow({ file, row: row.number }, mayBe))
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
