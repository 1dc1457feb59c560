import type { Scope } from "../condition/Scope.ts"
import { spanOf } from "../portfolio/spanOf.ts"
import type { Submission } from "../portfolio/Submission.ts"
import { startOfDay } from "../time/civil.ts"
import { firstLateInstant } from "../time/firstLateInstant.ts"
import type { Truth } from "../Truth.ts"
import type { SubmissionEntries } from "./Requirement.ts"
import type { Judgeable } from "./Rulebook.ts"

/** Whether a document had come by the moment asked about and before one that is late; without a time it is not known. */
export const cameBefore = (late: number, { receivedAt }: Submission, { asOf, notice }: Scope<Judgeable>): Truth => {
  if (receivedAt === undefined) return undefined
  const { first, last } = spanOf(receivedAt, notice.zone)
  if (first > asOf) return false
  return last < late ? true : first < late ? undefined : false
}

/** Whether a document came on one of the days that are asked for, if they are. */
export const cameBetween = (
  { between }: SubmissionEntries,
  { receivedAt }: Submission,
  { notice: { zone } }: Scope<Judgeable>
): Truth => {
  if (between === undefined) return true
  if (receivedAt === undefined) return undefined
  const { first, last } = spanOf(receivedAt, zone)
  const start = startOfDay(between.start, zone)
  const end = startOfDay(between.end, zone, 1)
  return last < start || first >= end ? false : (first >= start && last < end) || undefined
}

/** The first instant at which a document is late; `Infinity` where it never is. */
export const lateFrom = ({ by }: SubmissionEntries): number => (by === undefined ? Infinity : firstLateInstant(by))
