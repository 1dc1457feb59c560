import type { UnitId } from "@kepu/core/portfolio"
import { isFigure } from "../cells/figures.ts"
import { readHosts } from "../cells/hosts.ts"
import { voidOf } from "../cells/voids.ts"
import { rowIssue } from "../issues.ts"
import { citedIn, rowIn } from "../table/Origin.ts"
import type { PassedOver } from "../table/PassedOver.ts"
import { cellOf, headingOf, isTooLarge, type Row, type TableHead } from "../table/Table.ts"
import { shown } from "../text.ts"
import { resolveUnit } from "../units/resolveUnit.ts"
import type { UnitBook } from "../units/UnitBook.ts"
import { unitInPath, unitInTitle } from "../units/unitInPath.ts"
import type { Asides } from "./Asides.ts"
import { saysNothing } from "./nothing.ts"
import type { HostPattern } from "./hostPattern.ts"
import { lostRow } from "./lostRow.ts"
import type { ActivityColumn } from "../table/headings.ts"
import { unitOfSection } from "./reportingUnit.ts"

/** The units that a cell names. */
interface Hosts {
  readonly units: ReadonlyArray<UnitId>
  /** Whether the cell leaves open who else. */
  readonly incomplete: boolean
}

/** Whose a row is. */
export interface RowHosts {
  /** Those of its cell 举办单位 or, where cells are merged, of the one above. */
  readonly own: Hosts
  /** Those of its cell of further hosts. */
  readonly further: Hosts
  /** The first of them; else the unit of its section, or the reporting one. */
  readonly host: UnitId | undefined
}

export interface HostsReader {
  /** From now on the reporting unit is that of a line 填报单位, if it names one. */
  readonly report: (name: string | undefined, row: number) => void
  /** `hasName`: whether the row names an activity. */
  readonly read: (row: Row, hasName: boolean) => RowHosts
  /** Whose a row is that says there is nothing to report; a file's name or title may tell it, as of any row. */
  readonly silent: (row: Row) => ReadonlyArray<UnitId>
  /** The units of which a row may be that is no activity, by what stands in its cell 举办单位. */
  readonly owners: (text: string) => ReadonlyArray<UnitId>
}

/** How a unit writes of itself. */
const ownName = /^[本我](?:单位|局|镇|乡|街道|办|委|会|部|校|院|中心|公司|部门)$/u

/** How a part of a unit is written beside the unit's own name: 镇科协, 局科普股. */
const ownPart = /^[本我]?(镇|乡|街道|局|委|会|校|院)(?=.{2,})/u

/** How deep a heading stands by its number: 一、 above （一） above 1. */
const depthOf = (heading: string): number =>
  [/^[一二三四五六七八九十]+[、.．]/u, /^[（(][一二三四五六七八九十]+[)）]/u, /^\d+[、.．]/u].findIndex((sign) =>
    sign.test(heading)
  )
const isPartOf = (heading: string, of: string): boolean => depthOf(of) >= 0 && depthOf(heading) > depthOf(of)

const noHosts: Hosts = { units: [], incomplete: false }
const someHosts: Hosts = { units: [], incomplete: true }

/**
 * Tells whose the rows of a table are, one after the other. A row that names no host is, where cells are merged, of the
 * host above; else of the unit that heads its section, of the reporting unit that was named last, or, if the rows are a
 * unit's own (`isOwn`), of the unit in the title above them or in the file's name.
 */
export const hostsReader = (
  table: TableHead<ActivityColumn>,
  book: UnitBook,
  { isMerged, isOwn, mergedHosts }: HostPattern & { readonly isOwn: boolean; readonly mergedHosts: boolean },
  asides: Asides
): HostsReader => {
  const { file } = table
  const { issues, reporters, unread } = asides
  const isKnown = (name: string): boolean =>
    book.find(name) !== undefined || (!/[、，,；;]/u.test(name) && book.guess(name).unit !== undefined)
  const known = { beginnings: book.beginnings, isKnown }
  const hostsOf = new Map<UnitId, Hosts>()
  let { reporter } = asides
  let above = noHosts
  /** The section whose heading names a unit, for the rows below it that name no host. */
  let section: PassedOver | undefined
  let sectionHost: UnitId | undefined
  let isSectionTold = false

  const nameOf = (id: UnitId): string => shown(book.nameOf(id))
  const alone = (unit: UnitId): Hosts => {
    const hosts = hostsOf.get(unit) ?? { units: [unit], incomplete: false }
    hostsOf.set(unit, hosts)
    return hosts
  }
  /** 镇科协 in a table of 罕井镇 is 罕井镇科协; other towns have one, too. */
  const inFull = (name: string): string => {
    const whose = sectionHost ?? reporter
    const [short, kind] = ownPart.exec(name) ?? []
    const whole = whose === undefined ? "" : book.nameOf(whose)
    return short === undefined || kind === undefined || !whole.endsWith(kind) || isKnown(name)
      ? name
      : whole + name.slice(short.length)
  }
  const hostsIn = (row: Row, fact: "host" | "coHosts"): Hosts => {
    const text = cellOf(table, row, fact)
    if (text === "") return isTooLarge(table, row, fact) ? someHosts : noHosts
    const unit = book.find(text)
    if (unit !== undefined) return alone(unit)
    const column = headingOf(table, fact)
    const place = { file, row: row.number, column }
    const empty = saysNothing(text) ? "none" : voidOf(text)
    if (empty !== undefined) {
      if (empty !== "none") issues.push(rowIssue(place, "placeholder", { text: shown(text) }))
      return empty === "none" ? noHosts : someHosts
    }
    if (isFigure(text)) {
      issues.push(rowIssue(place, "figure-for-name", { text: shown(text) }))
      return fact === "coHosts" ? noHosts : someHosts
    }
    const { incomplete, names: written } = readHosts(text, known)
    if (incomplete) issues.push(rowIssue(place, "hosts-incomplete", { text: shown(text) }))
    // A telephone number beside the units is told, and is no further unit that might be unknown.
    const figures = written.filter(isFigure)
    for (const figure of figures) issues.push(rowIssue(place, "figure-for-name", { text: shown(figure) }))
    const names = written.filter((name) => !figures.includes(name) && !saysNothing(name))
    if (names.length === 0 && !incomplete) return noHosts
    const source = { ...rowIn(file, row.number), ...(column === undefined ? {} : { columns: { name: column } }) }
    return { incomplete, units: names.map((name) => resolveUnit(book, inFull(name), place, source, issues)) }
  }
  /** A heading that names a unit ends what was merged above it. */
  const enterSection = (): void => {
    if (asides.section === section) return
    const before = section
    section = asides.section
    const unit = section === undefined ? undefined : book.find(unitOfSection(section.text))
    // A part of a unit's section is the unit's, too.
    if (unit === undefined && section !== undefined && before !== undefined && isPartOf(section.text, before.text)) {
      section = before
      asides.section = before
      return
    }
    sectionHost = unit
    isSectionTold = false
    if (sectionHost !== undefined) above = noHosts
  }
  const hostOfSection = (): UnitId | undefined => {
    if (section !== undefined && sectionHost !== undefined && !isSectionTold)
      issues.push(rowIssue({ file, row: section.row }, "section-unit", { text: section.text }))
    isSectionTold = true
    return sectionHost
  }
  const reportByTitle = (row: Row): void => {
    if (reporter !== undefined || isMerged || !isOwn || !book.hasRegister) return
    const cited = citedIn(file)
    const bySheet = cited.table === undefined ? undefined : unitInPath(book, cited.table)
    const inTitle = bySheet ?? unitInTitle(book, table.preamble)
    const inName = bySheet === undefined ? unitInPath(book, cited.file.split(/[\\/]/u).at(-1) ?? "") : undefined
    reporter = inName === undefined || inTitle === undefined || inName === inTitle ? (inName ?? inTitle) : undefined
    if (reporter === undefined) return
    reporters.push({ row: row.number, unit: reporter })
    const byName = inName === undefined ? "host-from-title" : "host-from-file-name"
    const code = bySheet === undefined ? byName : "host-from-sheet-name"
    issues.push(rowIssue({ file, row: row.number }, code, { unit: nameOf(reporter) }))
  }
  /** The hosts above a row that names none, if they are its own; where that is not certain, it is told. */
  const hostsAbove = (row: Row): Hosts => {
    if (above === someHosts ? mergedHosts || isMerged : mergedHosts && above !== noHosts) return above
    if (sectionHost === undefined) reportByTitle(row)
    const [other] = above.units
    const place = { file, row: row.number, column: headingOf(table, "host") }
    const unit = sectionHost ?? reporter
    if (other === undefined || other === unit) return noHosts
    if (isMerged) {
      issues.push(rowIssue(place, "host-from-above", { unit: nameOf(other) }))
      // The other one is not to be blamed for the lack of it.
      if (unit !== undefined) unread.push(...lostRow({ file, row: row.number }, [unit]))
      return above
    }
    if (unit === undefined || unit === sectionHost) return noHosts
    issues.push(rowIssue(place, "host-may-be-above", { unit: nameOf(unit), above: nameOf(other) }))
    unread.push(...lostRow({ file, row: row.number }, above.units))
    return noHosts
  }
  const ownHosts = (row: Row, hasName: boolean): Hosts => {
    if (ownName.test(cellOf(table, row, "host")) && reporter !== undefined) return noHosts
    const own = hostsIn(row, "host")
    if (own !== noHosts) {
      above = own
      return own
    }
    return hasName || mergedHosts ? hostsAbove(row) : noHosts
  }

  return {
    report: (name, row) => {
      above = noHosts
      if (name === undefined) return
      reporter = resolveUnit(book, name, { file, row }, rowIn(file, row), issues)
      reporters.push({ row, unit: reporter })
    },
    read: (row, hasName) => {
      enterSection()
      const own = ownHosts(row, hasName)
      const further = hostsIn(row, "coHosts")
      return { own, further, host: own === someHosts ? undefined : (own.units[0] ?? hostOfSection() ?? reporter) }
    },
    silent: (row) => {
      enterSection()
      const own = ownHosts(row, false)
      if (own === noHosts && above === noHosts && sectionHost === undefined) reportByTitle(row)
      return own.units
    },
    owners: (text) => {
      enterSection()
      const named =
        text === "" ? [...(isMerged || mergedHosts ? above.units : []), sectionHost, reporter] : [book.find(text)]
      return named.flatMap((unit) => (unit === undefined ? [] : [unit, ...book.mayBe(unit)]))
    }
  }
}
