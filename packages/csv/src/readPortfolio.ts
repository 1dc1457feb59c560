import type { InputIssue, Notice, Portfolio } from "@kepu/core"
import type { Recommendation, Submission, UnitId, Unread } from "@kepu/core/portfolio"
import type { CellIssue } from "./issues.ts"
import { withoutDuplicates } from "./activities/duplicates.ts"
import { lostRow } from "./activities/lostRow.ts"
import { leftAside } from "./activities/leftAside.ts"
import { matchPlatform } from "./activities/matchPlatform.ts"
import { withoutCancelled } from "./activities/withoutCancelled.ts"
import { withOwnIds } from "./activities/withOwnIds.ts"
import { termOf } from "./cells/terms.ts"
import type { CountyFiles } from "./files.ts"
import type { ReadOptions } from "./options.ts"
import { type ActivitiesReading, annex1In, platformIn } from "./readActivities.ts"
import { type FileReading, readOthers } from "./readOthers.ts"
import { nameOf, originOf, rowIn, tableName, tableNameOf } from "./table/Origin.ts"
import type { PassedOver } from "./table/PassedOver.ts"
import type { TableSource } from "./table/source.ts"
import { recommendationsIn } from "./recommendations/readRecommendations.ts"
import { submissionsIn } from "./readSubmissions.ts"
import { unitIssues } from "./portfolio/noticeIssues.ts"
import { unitsIn } from "./units/readUnits.ts"
import { formAbout } from "./write/names.ts"
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

const nameOfFile = (file: TableSource | undefined): string | undefined => file && tableNameOf(file)

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

/**
 * That a unit's annex 1 is there proves that it arrived, though not when, even if the log is silent. A file is of its
 * reporting unit or, where none is named, of the hosts in it; whose it is may be what could not be read. Where none of
 * the documents of the notice is that table, nothing has arrived by it.
 */
const arrivedUnlogged = (
  notice: Notice,
  logged: ReadonlyArray<Submission>,
  annex1: ReadonlyArray<FileReading>,
  book: UnitBook
): { readonly submissions: ReadonlyArray<Submission>; readonly unread: ReadonlyArray<Unread> } => {
  const { documents } = notice.vocabulary
  const form = formAbout(notice, "activity")
  const document =
    termOf(documents, "附件1") ?? (form && termOf(documents, form.name["zh-CN"].replace(/^附件\d*\s*/u, "")))
  if (document === undefined) return { submissions: [], unread: [] }
  const known = new Set<UnitId>(logged.filter((submission) => submission.document === document).map(({ unit }) => unit))
  const sendersOf = ({ reporters, rows, silent }: ActivitiesReading<CellIssue>) =>
    reporters.length > 0
      ? reporters
      : [...rows.map(({ activity: { host }, cells }) => ({ unit: host, row: cells.number })), ...silent]
  const submissions = annex1.flatMap(([file, reading]) =>
    sendersOf(reading).flatMap(({ row, unit }): ReadonlyArray<Submission> => {
      if (known.has(unit)) return []
      known.add(unit)
      return [{ unit, document, source: rowIn(file, row) }]
    })
  )
  const doubtful = annex1.flatMap(([file, reading]) => {
    const senders = new Map(sendersOf(reading).map(({ row, unit }) => [unit, row]))
    return [...senders].flatMap(([sender, row]) =>
      book
        .mayBe(sender)
        .filter((unit) => !known.has(unit))
        .map((unit): Unread => ({ register: "submissions", unit, source: rowIn(file, row) }))
    )
  })
  const unread = annex1.flatMap(([file, { passedOver, reporters, rows, silent, unread }]) => {
    if (reporters.length > 0) return []
    const source = passedOver.find(({ why }) => why === "nothing")
    // Somebody has handed in that there is nothing to report, and does not say who.
    if (source !== undefined && rows.length + silent.length + unread.length === 0)
      return [{ register: "submissions", source: rowIn(file, source.row) } as const]
    return unread
      .filter(({ unit }) => (unit === undefined ? rows.length === 0 : !known.has(unit)))
      .map((record): Unread => ({ ...record, register: "submissions" }))
  })
  return { submissions, unread: [...unread, ...doubtful] }
}

/** All recommendations; one that also stands below an annex 1 is not told again. */
const onceEach = (
  readings: ReadonlyArray<{ readonly isGiven: boolean; readonly recommendations: ReadonlyArray<Recommendation> }>
): ReadonlyArray<Recommendation> => {
  const given = readings.flatMap(({ isGiven, recommendations }) => (isGiven ? recommendations : []))
  const known = new Set(given.map(({ activity, unit }) => `${unit}\0${activity}`))
  const below = readings.flatMap(({ isGiven, recommendations }) => (isGiven ? [] : recommendations))
  return [...given, ...below.filter(({ activity, unit }) => !known.has(`${unit}\0${activity}`))]
}

/** Reads the tables of a county, as `readPortfolio` does. */
export const portfolioIn = (
  notice: Notice,
  files: CountyFiles<TableSource>,
  options: ReadOptions = {}
): ReadResult<CellIssue> => {
  const register = files.units && unitsIn(notice, files.units, options)
  const book = unitBook(notice, register?.units)
  const given = files.annex1.map((file): FileReading => [originOf(file).origin, annex1In(notice, file, book, options)])
  const exported: ReadonlyArray<FileReading> =
    files.platform === undefined
      ? []
      : [[originOf(files.platform).origin, platformIn(notice, files.platform, book, options)]]
  const others = readOthers(notice, book, options, [...given, ...exported])
  const aside = (files.aside ?? []).map((file): FileReading => [file.name, leftAside(file, book)])
  const annex1 = [...given, ...others.annex1, ...aside]
  const platform = [...exported, ...others.platform]

  const listed = withoutDuplicates(annex1.flatMap(([, { rows }]) => rows))
  const published = withoutDuplicates(platform.flatMap(([, { rows }]) => rows))
  const held = withoutCancelled(listed.rows, published.rows)
  const matched = matchPlatform(held.annex1, held.platform)

  // Activities of the platform may have the ids of others.
  const alike = platform.length === 0 ? listed.alike : undefined
  const activities = withOwnIds([...matched.annex1, ...matched.platformOnly], alike)
  const log = files.submissions && submissionsIn(notice, files.submissions, book, activities, options)
  const annex2 = [...(files.annex2 ?? []), ...others.annex2].map((file) =>
    recommendationsIn(notice, file, book, activities, options)
  )
  const recommended = annex2.flatMap(({ recommendations }, n) =>
    recommendations === undefined ? [] : [{ isGiven: n < (files.annex2?.length ?? 0), recommendations }]
  )
  const logged = log?.submissions
  const unlogged = logged && arrivedUnlogged(notice, logged, annex1, book)
  const unread = [
    ...annex1.flatMap(([, reading]) => reading.unread),
    ...platform.flatMap(([, reading]) => reading.unread),
    ...held.unread,
    ...matched.ambiguous.flatMap(({ activity: { coHosts = [], host }, cells, table }) =>
      lostRow({ file: table.file, row: cells.number }, [host, ...coHosts])
    ),
    ...(log?.unread ?? []),
    ...(unlogged?.unread ?? [])
  ]

  const outcomes: ReadonlyArray<readonly [table: string | undefined, isRead: boolean]> = [
    [nameOfFile(files.units), register?.units !== undefined],
    ...given.map(([origin, { usable }]) => [nameOf(origin), usable] as const),
    [nameOfFile(files.submissions), logged !== undefined],
    ...exported.map(([origin, { usable }]) => [nameOf(origin), usable] as const),
    ...(files.annex2 ?? []).map((file, n) => [nameOfFile(file), annex2[n]?.recommendations !== undefined] as const)
  ]
  const inOrder = orderOf([files.units, ...files.annex1, files.submissions, files.platform, ...(files.annex2 ?? [])])
  const issues = [
    ...(register?.issues ?? []),
    ...unitIssues(notice, (files.units ?? files.annex1[0])?.name ?? notice.id, { units: book.units() }),
    ...annex1.flatMap(([, reading]) => reading.issues),
    ...(log?.issues ?? []),
    ...platform.flatMap(([, reading]) => reading.issues),
    ...annex2.flatMap(({ issues }) => issues),
    ...listed.issues,
    ...published.issues,
    ...held.issues,
    ...matched.issues
  ].toSorted(inOrder)
  const passedOver = [
    ...(register?.passedOver ?? []),
    ...annex1.flatMap(([, reading]) => reading.passedOver),
    ...(log?.passedOver ?? []),
    ...platform.flatMap(([, reading]) => reading.passedOver),
    ...annex2.flatMap(({ passedOver }) => passedOver)
  ].toSorted(inOrder)
  return {
    portfolio: {
      units: book.units(),
      activities,
      ...(logged === undefined ? {} : { submissions: [...logged, ...(unlogged?.submissions ?? [])] }),
      ...(recommended.length === 0 ? {} : { recommendations: onceEach(recommended) }),
      ...(unread.length === 0 ? {} : { unread })
    },
    issues,
    passedOver,
    unusable: outcomes.flatMap(([table, isRead]) => (table === undefined || isRead ? [] : [table]))
  }
}
