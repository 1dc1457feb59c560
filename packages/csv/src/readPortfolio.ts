import type { Activity, InputIssue, Notice, Portfolio } from "@kepu/core"
import type { Unread } from "@kepu/core/portfolio"
import type { ActivityRow } from "./activities/ActivityRow.ts"
import { withoutDuplicates } from "./activities/duplicates.ts"
import { withOwnIds } from "./activities/withOwnIds.ts"
import type { CountyFiles } from "./files.ts"
import type { CellIssue } from "./issues.ts"
import type { ReadOptions } from "./options.ts"
import { unitIssues } from "./portfolio/unitIssues.ts"
import { annex1In } from "./readActivities.ts"
import type { FileReading } from "./readOthers.ts"
import { nameOf, originOf, tableName, tableNameOf } from "./table/Origin.ts"
import type { PassedOver } from "./table/PassedOver.ts"
import type { TableSource } from "./table/source.ts"
import type { UnitsReading } from "./units/readUnits.ts"
import { type UnitBook, unitBook } from "./units/UnitBook.ts"

/** What a county's files say, and what in them could not be used as it stands. */
export interface ReadResult<Issue = InputIssue> {
  readonly portfolio: Portfolio
  /** In the order of the files and of their rows. */
  readonly issues: ReadonlyArray<Issue>
  /** Rows that tell nothing that is judged, and why; in the order of the files and of their rows. */
  readonly passedOver: ReadonlyArray<PassedOver>
  /** The files of which nothing could be read, those of several tables by `tableName`. */
  readonly unusable: ReadonlyArray<string>
}

type Placed = Pick<InputIssue, "file" | "row" | "table">

/** In the order of the files and of their rows; what is told of a file as a whole comes before its tables. */
const orderOf = (files: ReadonlyArray<TableSource | undefined>): ((a: Placed, b: Placed) => number) => {
  const order = new Map<string, number>()
  for (const file of files) {
    if (file === undefined) continue
    for (const name of [file.name, tableNameOf(file)]) if (!order.has(name)) order.set(name, order.size)
  }
  const placeOf = (placed: Placed): number => order.get(tableName(placed)) ?? order.get(placed.file) ?? 0
  return (a, b) => placeOf(a) - placeOf(b) || a.row - b.row
}

/** The register and the annexes 1 of a county, read; the other tables are not yet. */
export interface Begun {
  readonly notice: Notice
  readonly files: CountyFiles<TableSource>
  readonly options: ReadOptions
  readonly register: UnitsReading<CellIssue> | undefined
  readonly book: UnitBook
  readonly given: ReadonlyArray<FileReading>
}

/** Begins to read the tables of a county, by what its register of units says, if there is one. */
export const beginPortfolio = (
  notice: Notice,
  files: CountyFiles<TableSource>,
  options: ReadOptions,
  register: UnitsReading<CellIssue> | undefined
): Begun => {
  const book = unitBook(notice, register?.units)
  const given = files.annex1.map((file): FileReading => [originOf(file).origin, annex1In(notice, file, book, options)])
  return { notice, files, options, register, book, given }
}

/** Whether there are other tables, given or below those that were read. */
export const hasFurther = ({ files: { aside, annex2, platform, submissions }, given }: Begun): boolean =>
  [aside, annex2, platform, submissions].some((file) => file !== undefined) ||
  given.some(([, { others }]) => others.length > 0)

/** What was read of activities, and of the tables beside the register and the annexes 1. */
interface Parts {
  readonly annex1: ReadonlyArray<FileReading>
  readonly listed: { readonly rows: ReadonlyArray<ActivityRow>; readonly issues: ReadonlyArray<CellIssue> }
  readonly activities: ReadonlyArray<Activity>
  readonly registers?: Pick<Portfolio, "recommendations" | "submissions">
  readonly unread?: ReadonlyArray<Unread>
  readonly issues?: ReadonlyArray<CellIssue>
  /** Told behind those of repeated rows. */
  readonly lastIssues?: ReadonlyArray<CellIssue>
  readonly passedOver?: ReadonlyArray<PassedOver>
  /** Of each table beside whether it was read. */
  readonly outcomes?: ReadonlyArray<readonly [table: string, isRead: boolean]>
}

/** Makes a portfolio of what was read. */
export const finishPortfolio = (
  { book, files, given, notice, register }: Begun,
  {
    activities,
    annex1,
    issues = [],
    lastIssues = [],
    listed,
    outcomes = [],
    passedOver = [],
    registers,
    unread = []
  }: Parts
): ReadResult<CellIssue> => {
  const inOrder = orderOf([files.units, ...files.annex1, files.submissions, files.platform, ...(files.annex2 ?? [])])
  const lost = [...annex1.flatMap(([, reading]) => reading.unread), ...unread]
  const all = [
    ...(files.units === undefined ? [] : [[tableNameOf(files.units), register?.units !== undefined] as const]),
    ...given.map(([origin, { usable }]) => [nameOf(origin), usable] as const),
    ...outcomes
  ]
  return {
    portfolio: { units: book.units(), activities, ...registers, ...(lost.length === 0 ? {} : { unread: lost }) },
    issues: [
      ...(register?.issues ?? []),
      ...unitIssues(notice, (files.units ?? files.annex1[0])?.name ?? notice.id, { units: book.units() }),
      ...annex1.flatMap(([, reading]) => reading.issues),
      ...issues,
      ...listed.issues,
      ...lastIssues
    ].toSorted(inOrder),
    passedOver: [
      ...(register?.passedOver ?? []),
      ...annex1.flatMap(([, reading]) => reading.passedOver),
      ...passedOver
    ].toSorted(inOrder),
    unusable: all.flatMap(([table, isRead]) => (isRead ? [] : [table]))
  }
}

/** Makes a portfolio where there is nothing beside a register and annexes 1. */
export const finishAlone = (begun: Begun): ReadResult<CellIssue> => {
  const listed = withoutDuplicates(begun.given.flatMap(([, { rows }]) => rows))
  return finishPortfolio(begun, { annex1: begun.given, listed, activities: withOwnIds(listed.rows, listed.alike) })
}
