import type { InputIssue, Notice, Portfolio } from "@kepu/core"
import type { Submission, UnitId, Unread } from "@kepu/core/portfolio"
import { withoutDuplicates } from "./activities/duplicates.ts"
import { lostRow } from "./activities/lostRow.ts"
import { matchPlatform } from "./activities/matchPlatform.ts"
import { withOwnIds } from "./activities/withOwnIds.ts"
import { termOf } from "./cells/terms.ts"
import type { CountyFiles, CsvFile } from "./files.ts"
import type { ReadOptions } from "./options.ts"
import { type ActivitiesReading, readAnnex1, readPlatform } from "./readActivities.ts"
import { readRecommendations } from "./recommendations/readRecommendations.ts"
import { readSubmissions } from "./readSubmissions.ts"
import { readUnits } from "./units/readUnits.ts"
import { type UnitBook, unitBook } from "./units/UnitBook.ts"

/** What a county's files say, and what in them could not be used as it stands. */
export interface ReadResult {
  readonly portfolio: Portfolio
  /** In the order of the files and of their rows. */
  readonly issues: ReadonlyArray<InputIssue>
  /** Names of the files of which nothing could be read. */
  readonly unusable: ReadonlyArray<string>
}

type Annex1 = readonly [file: CsvFile, reading: ActivitiesReading]

/**
 * That a unit's annex 1 is there proves that it arrived, though not when, even if the log is silent. A file is of its
 * reporting unit or, where none is named, of the hosts in it; whose it is may be what could not be read.
 */
const arrivedUnlogged = (
  notice: Notice,
  logged: ReadonlyArray<Submission>,
  annex1: ReadonlyArray<Annex1>,
  book: UnitBook
): { readonly submissions: ReadonlyArray<Submission>; readonly unread: ReadonlyArray<Unread> } => {
  const { documents } = notice.vocabulary
  const document = termOf(documents, "附件1") ?? documents[0]?.id
  if (document === undefined) return { submissions: [], unread: [] }
  const known = new Set<UnitId>(logged.filter((submission) => submission.document === document).map(({ unit }) => unit))
  const sendersOf = ({ reporters, rows }: ActivitiesReading) =>
    reporters.length > 0 ? reporters : rows.map(({ activity: { host }, cells }) => ({ unit: host, row: cells.number }))
  const submissions = annex1.flatMap(([file, reading]) =>
    sendersOf(reading).flatMap(({ row, unit }): ReadonlyArray<Submission> => {
      if (known.has(unit)) return []
      known.add(unit)
      return [{ unit, document, source: { file: file.name, row } }]
    })
  )
  const doubtful = annex1.flatMap(([file, reading]) => {
    const senders = new Map(sendersOf(reading).map(({ row, unit }) => [unit, row]))
    return [...senders].flatMap(([sender, row]) =>
      book
        .mayBe(sender)
        .filter((unit) => !known.has(unit))
        .map((unit): Unread => ({ register: "submissions", unit, source: { file: file.name, row } }))
    )
  })
  const unread = annex1.flatMap(([, { reporters, rows, unread }]) =>
    reporters.length > 0
      ? []
      : unread
          .filter(({ unit }) => (unit === undefined ? rows.length === 0 : !known.has(unit)))
          .map((record): Unread => ({ ...record, register: "submissions" }))
  )
  return { submissions, unread: [...unread, ...doubtful] }
}

/**
 * Reads the files of a county under a notice. It never throws: what cannot be used is an issue with its place, and
 * everything beside it is kept.
 */
export const readPortfolio = (notice: Notice, files: CountyFiles, options: ReadOptions = {}): ReadResult => {
  const register = files.units && readUnits(notice, files.units, options)
  const book = unitBook(notice, register?.units)
  const annex1 = files.annex1.map((file): Annex1 => [file, readAnnex1(notice, file, book, options)])
  const log = files.submissions && readSubmissions(notice, files.submissions, book, options)
  const platform = files.platform && readPlatform(notice, files.platform, book, options)

  const listed = withoutDuplicates(annex1.flatMap(([, { rows }]) => rows))
  const published = withoutDuplicates(platform?.rows ?? [])
  const matched = matchPlatform(listed.rows, published.rows)

  const activities = withOwnIds([...matched.annex1, ...matched.platformOnly])
  const annex2 = files.annex2?.map((file) => readRecommendations(notice, file, book, activities, options)) ?? []
  const recommended = annex2.flatMap(({ recommendations }) => (recommendations === undefined ? [] : [recommendations]))
  const logged = log?.submissions
  const unlogged = logged && arrivedUnlogged(notice, logged, annex1, book)
  const unread = [
    ...annex1.flatMap(([, reading]) => reading.unread),
    ...(platform?.unread ?? []),
    ...matched.ambiguous.flatMap(({ activity: { coHosts = [], host }, cells, table }) =>
      lostRow({ file: table.file, row: cells.number }, [host, ...coHosts])
    ),
    ...(log?.unread ?? []),
    ...(unlogged?.unread ?? [])
  ]

  const outcomes: ReadonlyArray<readonly [file: CsvFile | undefined, isRead: boolean]> = [
    [files.units, register?.units !== undefined],
    ...annex1.map(([file, { usable }]) => [file, usable] as const),
    [files.submissions, logged !== undefined],
    [files.platform, platform?.usable === true],
    ...annex2.map(({ recommendations }, n) => [files.annex2?.[n], recommendations !== undefined] as const)
  ]
  const order = new Map(outcomes.map(([file], at) => [file?.name, at]))
  const issues = [
    ...(register?.issues ?? []),
    ...annex1.flatMap(([, reading]) => reading.issues),
    ...(log?.issues ?? []),
    ...(platform?.issues ?? []),
    ...annex2.flatMap(({ issues }) => issues),
    ...listed.issues,
    ...published.issues,
    ...matched.issues
  ].toSorted((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.row - b.row)
  return {
    portfolio: {
      units: book.units(),
      activities,
      ...(logged === undefined ? {} : { submissions: [...logged, ...(unlogged?.submissions ?? [])] }),
      ...(recommended.length === 0 ? {} : { recommendations: recommended.flat() }),
      ...(unread.length === 0 ? {} : { unread })
    },
    issues,
    unusable: outcomes.flatMap(([file, isRead]) => (file === undefined || isRead ? [] : [file.name]))
  }
}
