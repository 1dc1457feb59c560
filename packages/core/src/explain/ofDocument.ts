import type { Missing, Remedy } from "../assessment/Finding.ts"
import { missingOf, missingOfActivity } from "../assessment/missing.ts"
import { missingFacts } from "../condition/facts.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Submission } from "../portfolio/Submission.ts"
import { ofActivity, ofRegion } from "../requirement/asSubject.ts"
import type { Case } from "../requirement/Case.ts"
import { cameBefore } from "../requirement/arrivals.ts"
import { isInTimeFor, lateFor, mayBeOf, mayBeUnread } from "../requirement/documents.ts"
import type { Evaluation } from "../requirement/evaluate.ts"
import type { OfDocuments } from "../requirement/Requirement.ts"
import type { StatusByFacts } from "../requirement/statusOf.ts"
import { fill, list, type Localized } from "../text/Localized.ts"
import { lastDayOf, missingDays } from "./daysOfActivity.ts"
import { arrivedOf, showReceipt } from "./due.ts"
import { type Arrival, howItCame } from "./howItCame.ts"
import { missingOfBound } from "./missingOfBound.ts"
import { missingOfRecord } from "./missingOfRecord.ts"
import { distinct, reportOf } from "./missing.ts"
import type { Messages, Told } from "./Telling.ts"
import { words } from "./words.ts"

const messages: Messages = {
  met: words.recordMet,
  unmet: words.documentUnmet,
  pending: words.documentPending,
  undetermined: words.recordUndetermined,
  "not-applicable": words.recordNotApplicable
}

/** The documents of an activity that may be the one that is asked for. */
export const documentsFor = ({ document }: Pick<OfDocuments, "document">, { id }: Activity, { portfolio }: Case) =>
  portfolio.submissions?.filter((one) => one.document === document && one.activity === id)

/** What is missing of a document that may be the one. */
const ofOne = (
  asked: OfDocuments,
  one: Submission,
  late: number | undefined,
  activity: Activity,
  given: Case
): ReadonlyArray<Missing> => {
  if (isInTimeFor(asked, one, late, given) === false) return []
  const { having } = asked
  const subject = ofActivity(activity)
  return [
    ...(cameBefore(late ?? Infinity, one, given) === undefined ? [missingOf("receivedAt", subject, given)] : []),
    ...(having === undefined ? [] : missingOfRecord(having, one, subject, given))
  ]
}

const missingFor = (
  asked: OfDocuments,
  activity: Activity,
  { applies, fulfilled }: Pick<Evaluation, "applies" | "fulfilled">,
  given: Case
): ReadonlyArray<Missing> => {
  const host = given.unitById.get(activity.host)
  const late = lateFor(asked, activity, given)
  const own = documentsFor(asked, activity, given)
  const ofApplying =
    applies === undefined
      ? [
          ...(asked.hosts === undefined || host === undefined ? [] : missingOfBound(asked.hosts, host, given)),
          ...missingFacts(asked.where, activity, given).map((fact) => missingOfActivity(fact, activity, given))
        ]
      : []
  if (fulfilled !== undefined) return ofApplying
  const near = (given.portfolio.submissions ?? []).filter(
    (one) => mayBeOf(activity, one) && isInTimeFor(asked, one, late, given) !== false
  )
  return distinct([
    ...ofApplying,
    ...(late === undefined ? [missingDays(asked.by, activity, given)] : []),
    ...(own === undefined ? [missingOf("submissions", ofRegion(given), given)] : []),
    ...(near.length === 0 ? [] : [missingOf("activity", ofActivity(activity), given)]),
    ...[...(own ?? []), ...near].flatMap((one) => ofOne(asked, one, late, activity, given)),
    ...(mayBeUnread(activity, given) ? [missingOf("unread", ofActivity(activity), given)] : [])
  ])
}

/** How the document of an activity came, as far as it has. */
export const howDocumentCame = (asked: OfDocuments, activity: Activity, given: Case): Arrival => {
  const own = (documentsFor(asked, activity, given) ?? []).map((record) => ({ record, truth: undefined, amount: 1 }))
  const came = arrivedOf({ of: "submissions", document: asked.document }, own, given)
  const late = lateFor(asked, activity, given) ?? Number.POSITIVE_INFINITY
  return howItCame(came, { late, having: asked.having }, given)
}

const whatRemains: Readonly<Record<Arrival, Localized>> = {
  none: words.documentIsLate,
  early: words.documentNotRight,
  late: words.documentCameLate,
  otherwise: words.documentNotRight
}

/** Tells whether a document of an activity has come in time. */
export const tellDocument = (
  says: Localized,
  asked: OfDocuments,
  activity: Activity,
  evaluation: Pick<Evaluation, "applies" | "fulfilled" | "status">,
  given: Case
): Told => {
  const { status } = evaluation
  const late = lateFor(asked, activity, given)
  const missing = status === "undetermined" ? missingFor(asked, activity, evaluation, given) : []
  const entries = documentsFor(asked, activity, given)?.map((record) => ({ record, truth: undefined, amount: 1 }))
  const received = showReceipt({ of: "submissions", document: asked.document }, entries, given)
  const { name } = given.notice.vocabulary.documents.find(({ id }) => id === asked.document)!
  const slots = { name: activity.name, says, document: name, day: lastDayOf(late, given), received }
  const arrival = howDocumentCame(asked, activity, given)
  const act = (text: Localized): ReadonlyArray<Remedy> => [{ kind: "act", text: fill(text, slots) }]
  return {
    message: fill(
      arrival === "otherwise" && status === "unmet" ? words.documentNotAsAsked : messages[status as StatusByFacts],
      { ...slots, missing: list(missing.map((one) => one.name)) }
    ),
    facts:
      status === "not-applicable"
        ? []
        : [
            { fact: "deadline", name: words.deadline, value: slots.day },
            { fact: "receivedAt", name: words.receivedAt, value: received }
          ],
    missing,
    remedies:
      status === "pending"
        ? act(words.sendDocument)
        : status === "unmet"
          ? act(whatRemains[arrival])
          : missing.map(reportOf)
  }
}
