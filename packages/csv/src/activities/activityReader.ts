import type { Notice } from "@kepu/core"
import type { ActivityId, TermId, UnitId } from "@kepu/core/portfolio"
import { rowIssue } from "../issues.ts"
import { beginsWith } from "../signs.ts"
import type { ReadOptions } from "../options.ts"
import { citationOf } from "../table/citationOf.ts"
import { declaredReader } from "../table/declared.ts"
import type { ActivityColumn } from "../table/headings.ts"
import { rowIn } from "../table/Origin.ts"
import type { PassedOver, PassedOverWhy } from "../table/PassedOver.ts"
import { beginningOf, cellOf, headingOf, isTooLarge, type Row, sourceOf, type TableHead } from "../table/Table.ts"
import { beginsAs, fold, oneLine, shown } from "../text.ts"
import type { UnitBook } from "../units/UnitBook.ts"
import type { ActivityDraft, ActivityRow } from "./ActivityRow.ts"
import type { Asides } from "./Asides.ts"
import { cancellationFinder } from "./cancelled.ts"
import type { HostPattern } from "./hostPattern.ts"
import { lostRow } from "./lostRow.ts"
import { formOfOtherYear } from "./otherYear.ts"
import { factsReader } from "./readFacts.ts"
import { isReportingLine, reportingUnit, unitOfSection } from "./reportingUnit.ts"
import { hostsReader, type RowHosts } from "./rowHosts.ts"
import { type NoActivity, rowSorter } from "./sortRow.ts"

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
  /** Whether what was cancelled is given too, marked as such. */
  readonly keepsCancelled?: boolean
}

const endsAsUnit = beginsWith("镇乡道办局会部委院校府社站所馆队县")
/** Whether a name may be that of a unit, as its length and last character tell; few are. */
const mayBeUnit = (name: string): boolean => name.length < 16 && endsAsUnit(name.slice(-1))

/** Notes a row that was passed over. */
export const notePassed = (asides: Asides, passed: PassedOver): void => {
  asides.passedOver.push(passed)
  if (passed.why === "section") asides.section = passed
}

const nobody: ReadonlyArray<UnitId> = []

/** Reads the rows of a table of activities, one after the other. Without `pattern` a blank host is no merged cell. */
export const activityReader = (
  notice: Notice,
  table: TableHead<ActivityColumn>,
  book: UnitBook,
  { annexes, idOf, keepsCancelled = false }: Listing,
  { mergedHosts = false }: ReadOptions,
  asides: Asides,
  pattern: HostPattern = { isMerged: false }
): ((row: Row) => ActivityRow | undefined) => {
  const { file } = table
  const { issues, silent, unread } = asides
  const citation = citationOf(table)
  const readFacts = factsReader(notice, table, ({ number }, fact, text, slots, code) =>
    issues.push(rowIssue({ file, row: number, column: headingOf(table, fact) }, text, slots, code))
  )
  const readDeclared = declaredReader(notice, "activities", table, issues)
  const cancellation = cancellationFinder(table)
  const sort = rowSorter(table)
  const hosts = hostsReader(table, book, { ...pattern, isOwn: annexes.length > 0, mergedHosts }, asides)

  const passOver = (row: Row, why: PassedOverWhy): undefined => {
    notePassed(asides, { ...rowIn(file, row.number), why, text: beginsAs(row.cells) })
  }
  /** Notes a row that is no activity. */
  const setAside = (row: Row, { column, shift, slots, text, why }: NoActivity): void => {
    if (text !== undefined) issues.push(rowIssue({ file, row: row.number, column }, text, slots))
    const host = (shift?.mended ?? row.cells)[table.columns.host ?? -1] ?? ""
    if (why === undefined) unread.push(...lostRow({ file, row: row.number }, hosts.owners(host)))
    else passOver(row, why)
    if (why === "nothing") for (const unit of hosts.silent(row)) silent.push({ row: row.number, unit })
  }
  /** Notes a row that tells of an activity and cannot be read, or that does not count. */
  const lose = (row: Row, { further, host, own }: RowHosts): undefined => {
    const isOpen = host === undefined || own.incomplete || further.incomplete
    const all = isOpen ? [] : [host, ...own.units, ...further.units].flatMap((unit) => [unit, ...book.mayBe(unit)])
    unread.push(...lostRow({ file, row: row.number }, all))
  }

  /** A unit that stands alone in a row heads the rows below it, or signs those above. */
  const isUnitAlone = ({ cells }: Row): boolean => {
    if (!book.hasRegister) return false
    const at = cells.findIndex((cell) => cell !== "")
    const isAlone = at >= 0 && at !== table.columns.host && !cells.some((cell, n) => n > at && cell !== "")
    return isAlone && book.find(unitOfSection(cells[at] ?? "")) !== undefined
  }

  let isOld = false
  const noteLine = (cells: ReadonlyArray<string>, row: number): void => {
    hosts.report(row === pattern.below?.row ? undefined : reportingUnit(cells), row)
    if (isOld) return
    const old = formOfOtherYear(notice, cells, { file, row })
    if (old !== undefined) issues.push(old)
    isOld = old !== undefined
  }
  // Lines before a document's table are no rows of it.
  const firstRow = table.row - table.preamble.length
  for (const [index, cells] of table.preamble.entries()) noteLine(cells, Math.max(1, firstRow + index))
  if (pattern.below !== undefined) hosts.report(pattern.below.name, pattern.below.row)
  return (row) => {
    if (isReportingLine(row.cells)) {
      noteLine(row.cells, row.number)
      passOver(row, "reporting-unit")
      asides.section = undefined
      return undefined
    }
    if (isUnitAlone(row)) return passOver(row, "section")
    const found = sort(row)
    if (found !== undefined) {
      setAside(row, found)
      return undefined
    }
    const name = oneLine(cellOf(table, row, "name") || beginningOf(table, row, "name"))
    const named = mayBeUnit(name) && book.hasRegister ? book.find(name) : undefined
    if (named !== undefined) {
      const slots = { text: shown(name) }
      issues.push(rowIssue({ file, row: row.number, column: headingOf(table, "name") }, "name-none", slots))
      unread.push(...lostRow({ file, row: row.number }, [named, ...hosts.owners(cellOf(table, row, "host"))]))
      return undefined
    }
    const whose = hosts.read(row, name !== "")
    // What the name was is not known, so nothing is judged by it.
    if (name.includes("\uFFFD")) return lose(row, whose)
    const { further, host, own } = whose
    if (name === "" || host === undefined) {
      const lacks = name === "" ? "name" : "host"
      const open = cellOf(table, row, "host") === "" ? "host-above-open" : "host-open"
      const at = { file, row: row.number, column: headingOf(table, lacks) }
      const text = lacks === "host" && own.incomplete ? open : (`${lacks}-missing` as const)
      const above = lacks === "name" ? (table.nameAbove?.get(row.number) ?? "") : ""
      if (above !== "") issues.push(rowIssue(at, "name-merged", { text: shown(above) }))
      else if (!isTooLarge(table, row, lacks)) issues.push(rowIssue(at, text))
      return lose(row, whose)
    }
    const cancelled = cancellation(name, row)
    if (cancelled !== undefined) {
      issues.push(rowIssue({ file, row: row.number }, "activity-cancelled", { text: shown(cancelled) }))
      lose(row, whose)
      if (!keepsCancelled) return undefined
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
    const { facts } = readDeclared(row)
    if (facts !== undefined) activity.facts = facts
    // A cell that names its hosts names all of them; a blank one says nothing of others.
    if (own.units.length > 0 && !own.incomplete && !further.incomplete) activity.coHosts = coHosts
    activity.source = sourceOf(citation, row)
    const read = { activity, coHosts, table, cells: row }
    return cancelled === undefined ? read : { ...read, isCancelled: true }
  }
}
