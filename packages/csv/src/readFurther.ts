import type { Notice } from "@kepu/core"
import type { Recommendation, Submission, UnitId, Unread } from "@kepu/core/portfolio"
import { withoutDuplicates } from "./activities/duplicates.ts"
import { leftAside } from "./activities/leftAside.ts"
import { lostRow } from "./activities/lostRow.ts"
import { matchPlatform } from "./activities/matchPlatform.ts"
import { withoutCancelled } from "./activities/withoutCancelled.ts"
import { withOwnIds } from "./activities/withOwnIds.ts"
import { termOf } from "./cells/terms.ts"
import type { CellIssue } from "./issues.ts"
import { type ActivitiesReading, platformIn } from "./readActivities.ts"
import { type FileReading, readOthers } from "./readOthers.ts"
import { type Begun, finishPortfolio, type ReadResult } from "./readPortfolio.ts"
import { submissionsIn } from "./readSubmissions.ts"
import { recommendationsIn } from "./recommendations/readRecommendations.ts"
import { nameOf, originOf, rowIn, tableNameOf } from "./table/Origin.ts"
import type { UnitBook } from "./units/UnitBook.ts"
import { formAbout } from "./write/names.ts"

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

/** Reads on what stands beside the register and the annexes 1: the platform, the log, annexes 2, files left aside. */
export const readFurther = (begun: Begun): ReadResult<CellIssue> => {
  const { book, files, given, notice, options } = begun
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
  const beside = [...(log === undefined ? [] : [log]), ...platform.map(([, reading]) => reading), ...annex2]
  return finishPortfolio(begun, {
    annex1,
    listed,
    activities,
    registers: {
      ...(logged === undefined ? {} : { submissions: [...logged, ...(unlogged?.submissions ?? [])] }),
      ...(recommended.length === 0 ? {} : { recommendations: onceEach(recommended) })
    },
    unread: [
      ...platform.flatMap(([, reading]) => reading.unread),
      ...held.unread,
      ...matched.ambiguous.flatMap(({ activity: { coHosts = [], host }, cells, table }) =>
        lostRow({ file: table.file, row: cells.number }, [host, ...coHosts])
      ),
      ...(log?.unread ?? []),
      ...(unlogged?.unread ?? [])
    ],
    issues: beside.flatMap(({ issues }) => issues),
    lastIssues: [...published.issues, ...held.issues, ...matched.issues],
    passedOver: beside.flatMap(({ passedOver }) => passedOver),
    outcomes: [
      ...(files.submissions === undefined ? [] : [[tableNameOf(files.submissions), logged !== undefined] as const]),
      ...exported.map(([origin, { usable }]) => [nameOf(origin), usable] as const),
      ...(files.annex2 ?? []).map((file, n) => [tableNameOf(file), annex2[n]?.recommendations !== undefined] as const)
    ]
  })
}
