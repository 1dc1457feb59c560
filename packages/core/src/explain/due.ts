import { lateFrom } from "../requirement/arrivals.ts"
import type { Case } from "../requirement/Case.ts"
import type { Remedy } from "../assessment/Finding.ts"
import { isInstant, spanOf } from "../portfolio/spanOf.ts"
import type { ReportedTime, Submission } from "../portfolio/Submission.ts"
import type { SubmissionEntries } from "../requirement/Requirement.ts"
import type { Counted } from "../requirement/counted.ts"
import { fill, list, type Localized, same } from "../text/Localized.ts"
import { fromMillis, toMillis } from "../time/millis.ts"
import { showDeadline } from "../time/showDeadline.ts"
import type { Messages, Telling, Told } from "./Telling.ts"
import { type Arrival, howItCame } from "./howItCame.ts"
import { words } from "./words.ts"
import { subjectName } from "../requirement/subjectName.ts"

const messages: Messages = {
  met: words.dueMet,
  unmet: words.dueUnmet,
  pending: words.duePending,
  undetermined: words.cannotBeJudged,
  "not-applicable": words.notBound
}

const showTime = (time: ReportedTime, zone: string): Localized =>
  same((isInstant(time) ? fromMillis(toMillis(time), zone).slice(0, 19) : time).replace("T", " "))

/** What can still be done about a document that is not there in time. */
const whatRemains: Readonly<Record<Arrival, Localized>> = {
  none: words.sendLate,
  early: words.explainNotAsAsked,
  late: words.explainLate,
  otherwise: words.explainNotAsAsked
}

/** The copies of the document that the unit had sent by the moment asked about; of an unknown time one may have come. */
export const arrivedOf = (
  { document }: SubmissionEntries,
  entries: NonNullable<Counted["entries"]>,
  { asOf, notice }: Case
): ReadonlyArray<Submission> =>
  entries
    .map(({ record }) => record as Submission)
    .filter((one) => one.document === document)
    .filter(({ receivedAt }) => receivedAt === undefined || spanOf(receivedAt, notice.zone).first <= asOf)

/** When the document came, in words, and by the clocks of the notice's zone. */
export const showReceipt = (asked: SubmissionEntries, entries: Counted["entries"], given: Case): Localized => {
  if (entries === undefined) return words.noLog
  const own = arrivedOf(asked, entries, given)
  if (own.length === 0) return words.notReceived
  const times = own.flatMap(({ receivedAt }) => receivedAt ?? [])
  return times.length === 0
    ? words.receivedUndated
    : fill(words.received, { times: list(times.map((time) => showTime(time, given.notice.zone))) })
}

/** Tells of a document that has to be received by a deadline. */
export const tellDue = (
  asked: SubmissionEntries,
  { entries }: Counted,
  { given, missing, says, status, subject }: Telling
): Omit<Told, "missing"> => {
  const received = showReceipt(asked, entries, given)
  const { name } = given.notice.vocabulary.documents.find(({ id }) => id === asked.document)!
  const deadline = asked.by === undefined ? words.notKnown : showDeadline(asked.by)
  const slots = { deadline, name, medium: asked.by?.medium ?? words.asTheNoticeSays }
  const days = { late: lateFrom(asked), having: asked.where }
  const arrival = howItCame(arrivedOf(asked, entries ?? [], given), days, given)
  const remedies = (): ReadonlyArray<Remedy> => {
    switch (status) {
      case "undetermined":
        return missing.map((fact) => ({ kind: "report", text: fill(words.recordFact, { fact: fact.name }) }))
      case "pending":
        return [{ kind: "act", text: fill(words.send, slots) }]
      case "unmet":
        return [{ kind: "act", text: fill(whatRemains[arrival], slots) }]
      default:
        return []
    }
  }
  return {
    message: fill(status === "unmet" && arrival === "otherwise" ? words.dueNotAsAsked : messages[status], {
      subject: subjectName(subject),
      name,
      says,
      received,
      missing: list(missing.map((fact) => fact.name))
    }),
    facts:
      status === "not-applicable"
        ? []
        : [
            { fact: "deadline", name: words.deadline, value: deadline },
            { fact: "receivedAt", name: words.receivedAt, value: received }
          ],
    remedies: remedies()
  }
}
