import type { Case } from "../../assessment/Case.ts"
import type { Basis, Missing, Remedy } from "../../assessment/Finding.ts"
import type { Status } from "../../assessment/Status.ts"
import type { ReportedTime, Submission } from "../../portfolio/Submission.ts"
import { isInstant } from "../../portfolio/spanOf.ts"
import type { Unit } from "../../portfolio/Unit.ts"
import { fill, list, localized, type Localized } from "../../text/Localized.ts"
import { fromMillis, toMillis } from "../../time/millis.ts"
import { showDeadline } from "../../time/showDeadline.ts"
import { cannotBeJudged, notBound } from "../messages.ts"
import type { Rule } from "../Rule.ts"
import type { StatusByFacts } from "../statusOf.ts"
import type { SubmissionDue } from "./schema.ts"

const messages: Readonly<Record<StatusByFacts, Localized>> = {
  met: localized("{subject}按时完成：{says}", "{subject} did in time: {says}"),
  unmet: localized("{subject}未按时完成：{says}（{received}）", "{subject} did not do in time: {says} ({received})"),
  pending: localized("{subject}尚待完成：{says}", "{subject} has yet to do: {says}"),
  undetermined: cannotBeJudged,
  "not-applicable": notBound
}

const showTime = (time: ReportedTime, zone: string): string =>
  (isInstant(time) ? fromMillis(toMillis(time), zone).slice(0, 19) : time).replace("T", " ")

/** When the documents came, in words, and by the clocks of the notice's zone. */
export const received = (own: ReadonlyArray<Submission>, { notice: { zone }, portfolio }: Case): Localized => {
  if (portfolio.submissions === undefined) return localized("没有收件登记", "there is no log")
  if (own.length === 0) return localized("未收到", "not received")
  const times = own.flatMap(({ receivedAt }) => (receivedAt === undefined ? [] : [showTime(receivedAt, zone)]))
  return times.length === 0
    ? localized("已收到，时间未注明", "received, no time noted")
    : fill(localized("收到于 {times}", "received {times}"), { times: list(times.map((time) => localized(time, time))) })
}

export const describe = (
  { says }: Rule,
  { deadline }: SubmissionDue,
  status: StatusByFacts,
  unit: Unit,
  own: ReadonlyArray<Submission>,
  missing: ReadonlyArray<Missing>,
  given: Case
): { readonly message: Localized; readonly facts: ReadonlyArray<Basis> } => ({
  message: fill(messages[status], {
    subject: unit.name,
    says,
    received: received(own, given),
    missing: list(missing.map(({ name }) => name))
  }),
  facts:
    status === "not-applicable"
      ? []
      : [
          { fact: "deadline", name: localized("截止时间", "deadline"), value: showDeadline(deadline) },
          { fact: "receivedAt", name: localized("收到时间", "time of receipt"), value: received(own, given) }
        ]
})

export const remedies = (
  { deadline, document }: SubmissionDue,
  status: Status,
  own: ReadonlyArray<Submission>,
  missing: ReadonlyArray<Missing>,
  { notice }: Case
): ReadonlyArray<Remedy> => {
  const name = notice.vocabulary.documents.find(({ id }) => id === document)!.name
  const medium = deadline.medium ?? localized("按通知要求", "as the notice says")
  switch (status) {
    case "undetermined":
      return missing.map((fact) => ({
        kind: "report",
        text: fill(localized("补登{fact}", "record: {fact}"), { fact: fact.name })
      }))
    case "pending":
      return [
        {
          kind: "act",
          text: fill(localized("{deadline}报送{name}：{medium}", "send {name} {deadline}: {medium}"), {
            deadline: showDeadline(deadline),
            name,
            medium
          })
        }
      ]
    case "unmet":
      return [
        {
          kind: "act",
          text: fill(
            own.length === 0
              ? localized(
                  "期限已过；立即补报{name}并说明原因：{medium}",
                  "the deadline is over: send {name} now and say why it is late: {medium}"
                )
              : localized("{name}已逾期收到；请向主办机关说明原因", "{name} came late: explain it to the issuer"),
            { name, medium }
          )
        }
      ]
    default:
      return []
  }
}
