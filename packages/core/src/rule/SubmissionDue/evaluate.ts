import type { Case } from "../../assessment/Case.ts"
import type { Missing, RecordFact } from "../../assessment/Finding.ts"
import { missingOf } from "../../assessment/missing.ts"
import { ofRegion, ofUnit } from "../../assessment/subjects.ts"
import { unreadOf } from "../../assessment/unread.ts"
import type { Verdict } from "../../assessment/Verdict.ts"
import type { ReportedTime, Submission } from "../../portfolio/Submission.ts"
import { spanOf } from "../../portfolio/spanOf.ts"
import type { Unit } from "../../portfolio/Unit.ts"
import { firstLateInstant } from "../../time/firstLateInstant.ts"
import { any, type Truth } from "../../Truth.ts"
import { binds } from "../binds.ts"
import { missingOfBound } from "../missingOfBound.ts"
import type { Rule } from "../Rule.ts"
import { statusOf } from "../statusOf.ts"
import { describe, remedies } from "./describe.ts"
import type { SubmissionDue } from "./schema.ts"

/** Whether something that came at `receivedAt` came in time; not known if its day or clock leaves both open. */
const isInTime = (receivedAt: ReportedTime | undefined, tooLate: number, zone: string): Truth => {
  if (receivedAt === undefined) return undefined
  const { first, last } = spanOf(receivedAt, zone)
  if (last < tooLate) return true
  return first < tooLate ? undefined : false
}

/** What had arrived by `asOf`; of an unknown time it may have. */
const arrived = ({ receivedAt }: Submission, { asOf, notice }: Case): boolean =>
  receivedAt === undefined || spanOf(receivedAt, notice.zone).first <= asOf

/** What a unit had sent by `asOf`, whether one of it came in time, and which facts leave that open. */
export const arrivals = (
  form: SubmissionDue,
  unit: Unit,
  given: Case
): { readonly own: ReadonlyArray<Submission>; readonly sent: Truth; readonly open: ReadonlyArray<RecordFact> } => {
  const tooLate = firstLateInstant(form.deadline)
  const log = given.portfolio.submissions
  const own = (log ?? [])
    .filter(({ document, unit: sender }) => sender === unit.id && document === form.document)
    .filter((submission) => arrived(submission, given))
  const times = own.map(({ receivedAt }) => isInTime(receivedAt, tooLate, given.notice.zone))
  const open: ReadonlyArray<RecordFact> = [
    ...(log === undefined ? (["submissions"] as const) : []),
    ...(times.includes(undefined) ? (["receivedAt"] as const) : []),
    ...(unreadOf("submissions", unit.id, given) > 0 ? (["unread"] as const) : [])
  ]
  return { own, sent: any(open.length > 0 ? [...times, undefined] : times), open }
}

const judge = (rule: Rule, form: SubmissionDue, unit: Unit, given: Case): Verdict => {
  const { open, own, sent } = arrivals(form, unit, given)
  const bound = binds(form.bound, unit)
  const status = statusOf(bound, sent, given.asOf < firstLateInstant(form.deadline))
  const subject = ofUnit(unit)
  const missing: ReadonlyArray<Missing> =
    status !== "undetermined"
      ? []
      : [
          ...(bound === undefined ? missingOfBound(form.bound, subject) : []),
          ...(sent === undefined
            ? open.map((fact) => missingOf(fact, fact === "submissions" ? ofRegion(given) : subject))
            : [])
        ]
  return {
    status,
    subject,
    unit: subject,
    ...describe(rule, form, status, unit, own, missing, given),
    missing,
    remedies: remedies(form, status, own, missing, given)
  }
}

export const evaluate = (rule: Rule, form: SubmissionDue, given: Case): ReadonlyArray<Verdict> =>
  given.portfolio.units.map((unit) => judge(rule, form, unit, given))
