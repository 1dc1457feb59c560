import type { Scope } from "../condition/Scope.ts"
import { spanOf } from "../portfolio/spanOf.ts"
import type { Submission } from "../portfolio/Submission.ts"
import { startOfDay } from "../time/civil.ts"
import { firstLateInstant } from "../time/firstLateInstant.ts"
import { all, not, type Truth } from "../Truth.ts"
import type { SubmissionEntries } from "./Requirement.ts"
import type { Judgeable } from "./Rulebook.ts"

/** Whether a document had come by the moment asked about and before one that is late; without a time it is not known. */
export const cameBefore = (late: number, { receivedAt }: Submission, { asOf, notice }: Scope<Judgeable>): Truth => {
  if (receivedAt === undefined) return undefined
  const { first, last } = spanOf(receivedAt, notice.zone)
  if (first > asOf) return false
  return last < late ? true : first < late ? undefined : false
}

/** The first instant at which a document is late; `Infinity` where it never is. */
export const lateFrom = ({ by }: SubmissionEntries): number => (by === undefined ? Infinity : firstLateInstant(by))

/** Whether a document had come by the moment asked about, in time, and on one of the days that are asked for, if any are. */
export const hasCome = (asked: SubmissionEntries, submission: Submission, scope: Scope<Judgeable>): Truth => {
  const { between } = asked
  const { zone } = scope.notice
  const before = (late: number): Truth => cameBefore(late, submission, scope)
  const inTime = before(lateFrom(asked))
  return between === undefined
    ? inTime
    : all([inTime, not(before(startOfDay(between.start, zone))), before(startOfDay(between.end, zone, 1))])
}
