import type { Case } from "../../requirement/Case.ts"
import { missingOf } from "../../assessment/missing.ts"
import { arrivedOf } from "../../explain/due.ts"
import { howItCame } from "../../explain/howItCame.ts"
import { spanOf } from "../../portfolio/spanOf.ts"
import type { Submission } from "../../portfolio/Submission.ts"
import type { Unit } from "../../portfolio/Unit.ts"
import { requirementOf } from "../../requirement/lower.ts"
import type { SubmissionEntries } from "../../requirement/Requirement.ts"
import { lateFrom } from "../../requirement/arrivals.ts"
import { fill, type Localized } from "../../text/Localized.ts"
import { startOfDay } from "../../time/civil.ts"
import { fromMillis } from "../../time/millis.ts"
import { showDeadline } from "../../time/showDeadline.ts"
import { confirming } from "../confirming.ts"
import type { Edit } from "../Edit.ts"
import { effort } from "../effort.ts"
import { entry } from "../entry.ts"
import { registerEdit } from "../registerEdit.ts"
import { daysAreOver, groupsOver, overFor, toBeSent } from "../tooLate.ts"
import { chooseOrAdd, noWay, onlyWay, upTo } from "../ways.ts"
import { words } from "../words.ts"
import type { EntriesRow, NumberSearch, Open } from "./EntriesRow.ts"
import { subjectName } from "../../requirement/subjectName.ts"

const nameOf = ({ document }: SubmissionEntries, { notice }: Case): Localized =>
  notice.vocabulary.documents.find(({ id }) => id === document)!.name

const mediumOf = ({ by }: SubmissionEntries): Localized => by?.medium ?? words.asTheNoticeSays

/** The last second that has come by now, is in time and lies on the days that are asked for. */
const lastInTime = (number: SubmissionEntries, { asOf, notice: { zone } }: Case): string => {
  const end = number.between === undefined ? Infinity : startOfDay(number.between.end, zone, 1)
  return fromMillis(Math.min(asOf, lateFrom(number) - 1, end - 1), zone)
}

/** A log in which every unit sent every document that the notice asks for in time. */
const idealLog = (given: Case) => {
  const { clauses } = given.notice
  const asked = clauses
    .flatMap(({ rules }) => rules.map((rule) => requirementOf(rule, given.notice)))
    .flatMap((requirement) => ("demands" in requirement ? requirement.demands : []))
    .flatMap(({ number }) => (number.of === "submissions" ? [number] : []))
  const received = asked.map((number) => ({ document: number.document, receivedAt: lastInTime(number, given) }))
  return given.portfolio.units.flatMap(({ id: unit }) => received.map((one) => ({ unit, ...one })))
}

/** Until when a further copy is asked for, in words. */
const untilWhen = (
  { demand, number: { by } }: Open<SubmissionEntries>,
  { given: { notice }, numbers }: NumberSearch
): Localized => {
  if (by !== undefined) return showDeadline(by)
  const limit = demand.limit ?? numbers.limit
  switch (limit?._tag) {
    case "Until":
      return showDeadline(limit.deadline)
    case "WindowEnd": {
      const { end } = notice.windows.find(({ id }) => id === limit.window)!
      return showDeadline({ date: end, boundary: "inclusive", zone: notice.zone })
    }
    case "Open":
      return words.asSaidLater
    default:
      return words.noDeadline
  }
}

const send = (open: Open<SubmissionEntries>, unit: Unit, further: number, search: NumberSearch): Edit => {
  const { number } = open
  const { given, subject } = search
  const { patch, place } = entry("submissions", given, further, {
    unit: unit.id,
    document: number.document,
    receivedAt: null
  })
  return {
    patch,
    subject,
    what: fill(words.send, {
      unit: unit.name,
      document: nameOf(number, given),
      deadline: untilWhen(open, search),
      medium: mediumOf(number)
    }),
    kind: "act",
    effort: effort.send,
    needs: [
      {
        path: `${place}/receivedAt`,
        fact: "receivedAt",
        name: missingOf("receivedAt", subject, given).name,
        asks: "supply",
        favourable: lastInTime(number, given)
      }
    ]
  }
}

/** The first instant of the days that are asked for, if they are. */
const firstOn = ({ between }: SubmissionEntries, zone: Case["notice"]["zone"]): number =>
  between === undefined ? Number.NEGATIVE_INFINITY : startOfDay(between.start, zone)

/** Reports that what came, it is not known exactly when, came in time. */
const recordReceipt = (number: SubmissionEntries, came: Submission, { given, subject }: NumberSearch): Edit => {
  const { zone } = given.notice
  const path = `/submissions/${given.portfolio.submissions!.indexOf(came)}/receivedAt`
  const what = fill(words.recordReceipt, { unit: subjectName(subject), document: nameOf(number, given) })
  const { name } = missingOf("receivedAt", subject, given)
  const favourable =
    came.receivedAt === undefined
      ? lastInTime(number, given)
      : fromMillis(Math.max(spanOf(came.receivedAt, zone).first, firstOn(number, zone)), zone)
  return confirming(subject, what, { path, fact: "receivedAt", name, favourable })
}

export const submissions: EntriesRow<SubmissionEntries> = {
  more: (short, search) =>
    short.map((open) => {
      const { entries, inTime, lacking, number } = open
      const { unit } = search.record
      const receipts = entries
        .filter(({ truth }) => truth === undefined)
        .map(({ record }) => onlyWay([recordReceipt(number, record, search)]))
      // What may have come already is not sent again.
      const isToBeSent = receipts.length === 0 && inTime && !search.reportsOnly
      const sent =
        unit === undefined || !isToBeSent
          ? []
          : Array.from({ length: lacking }, (_, further) => send(open, unit, further, search))
      return chooseOrAdd(receipts, [upTo(sent)], lacking, search.breadth)
    }),
  // What is sent is not taken back.
  fewer: () => noWay,
  supply: (_, { given }) => registerEdit("submissions", idealLog(given), given),
  impossible: (open, { given }) => {
    // What is too many is not too late.
    const [first, ...rest] = open.filter(({ lacking }) => lacking > 0)
    if (first === undefined) return undefined
    const { entries, number } = first
    const [document, medium] = [nameOf(number, given), mediumOf(number)]
    if ([first, ...rest].every(({ inTime }) => inTime)) return toBeSent(document, medium)
    const gone = groupsOver([first, ...rest], given)
    if (gone !== undefined) return daysAreOver(gone)
    const late = number.between === undefined ? Infinity : startOfDay(number.between.end, given.notice.zone, 1)
    const days = {
      from: firstOn(number, given.notice.zone),
      late: Math.min(lateFrom(number), late),
      having: number.where
    }
    const arrival = howItCame(arrivedOf(number, entries, given), days, given)
    // Some are as asked, and too few: that each of the others be as these is not asked.
    return arrival === "otherwise" && number.by === undefined ? undefined : overFor(arrival, document, medium)
  }
}
