import { meets } from "../condition/meets.ts"
import type { Scope } from "../condition/Scope.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Submission } from "../portfolio/Submission.ts"
import { startOfDay } from "../time/civil.ts"
import { type DaysFrom, lastDayInTime } from "../time/lastDayInTime.ts"
import { all, and, any, type Truth } from "../Truth.ts"
import { cameBefore } from "./arrivals.ts"
import type { AnyCase as Case } from "./Case.ts"
import type { OfDocuments } from "./Requirement.ts"
import type { Judgeable } from "./Rulebook.ts"

/** Whether something is fulfilled, and whether there is time left for it. */
export interface Fulfilment {
  readonly fulfilled: Truth
  readonly inTime: boolean
}

/** Whether a submission is the document that is asked for, and came in time. */
export const isInTimeFor = (
  { document, having }: OfDocuments,
  submission: Submission,
  late: number | undefined,
  scope: Scope<Judgeable>
): Truth => {
  if (submission.document !== document) return false
  const before = cameBefore(late ?? Infinity, submission, scope)
  return all([late === undefined && before === true ? undefined : before, having ? meets(having, submission) : true])
}

/** Whether a submission may be of an activity although it names none: it is of the unit that hosts it. */
export const mayBeOf = ({ host }: Activity, { activity, unit }: Submission): boolean =>
  activity === undefined && unit === host

/** What is fulfilled or not by the days of an activity; while these are not known, neither is whether there is time. */
export const byItsDays = (
  fulfilled: Truth,
  late: number | undefined,
  { asOf }: Pick<Scope<Judgeable>, "asOf">
): Fulfilment => ({
  fulfilled: fulfilled === false && late === undefined ? undefined : fulfilled,
  inTime: late !== undefined && asOf < late
})

/**
 * Whether a document has come in time, and still may, by the submissions of an activity and by those near, which may be of
 * it; `late` is not known while its days are not.
 */
export const documentOf = (
  asked: OfDocuments,
  submissions: ReadonlyArray<Submission> | undefined,
  near: ReadonlyArray<Submission>,
  late: number | undefined,
  isUnread: boolean,
  scope: Scope<Judgeable>
): Fulfilment => {
  const fulfilled =
    submissions &&
    any([
      ...submissions.map((one) => isInTimeFor(asked, one, late, scope)),
      // Of what activity a document of the host is that names none is not known.
      ...near.map((one) => and(undefined, isInTimeFor(asked, one, late, scope)))
    ])
  return byItsDays(fulfilled === false && isUnread ? undefined : fulfilled, late, scope)
}

/** The first instant at which what is due by the days of an activity is late; `undefined` while its days are not known. */
export const lateFor = (
  { by }: { readonly by: DaysFrom },
  { time }: Activity,
  { notice }: Scope<Judgeable>
): number | undefined => {
  const day = time && lastDayInTime(by, time)
  return day && startOfDay(day, notice.zone, 1)
}

/** Whether a document of the activity may be among those that could not be read. */
export const mayBeUnread = ({ host }: Activity, { portfolio: { unread = [] } }: Pick<Case, "portfolio">): boolean =>
  unread.some(({ register, unit }) => register === "submissions" && (unit === undefined || unit === host))

/** Whether a document of an activity has come in time, and whether it still may. */
export const documentFor = (asked: OfDocuments, activity: Activity, given: Case): Fulfilment => {
  const { submissions } = given.portfolio
  return documentOf(
    asked,
    submissions?.filter((one) => one.activity === activity.id),
    (submissions ?? []).filter((one) => mayBeOf(activity, one)),
    lateFor(asked, activity, given),
    mayBeUnread(activity, given),
    given
  )
}
