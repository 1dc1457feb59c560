import { missingOf } from "../../assessment/missing.ts"
import { ofRegion, ofUnit } from "../../assessment/subjects.ts"
import type { UnitId } from "../../portfolio/ids.ts"
import { spanOf } from "../../portfolio/spanOf.ts"
import type { Submission } from "../../portfolio/Submission.ts"
import type { Unit } from "../../portfolio/Unit.ts"
import { boundWays } from "../../remedy/boundWays.ts"
import type { Edit } from "../../remedy/Edit.ts"
import { effort } from "../../remedy/effort.ts"
import { entry } from "../../remedy/entry.ts"
import { registerEdit } from "../../remedy/registerEdit.ts"
import type { Mends, Search } from "../../remedy/Search.ts"
import { cameTooLate, tooLateToSend } from "../../remedy/tooLate.ts"
import { already, anyOf, both, noWay, onlyWay, type Ways } from "../../remedy/ways.ts"
import { fill, localized, type Localized } from "../../text/Localized.ts"
import { firstLateInstant } from "../../time/firstLateInstant.ts"
import { fromMillis } from "../../time/millis.ts"
import { showDeadline } from "../../time/showDeadline.ts"
import { arrivals } from "./evaluate.ts"
import type { SubmissionDue } from "./schema.ts"

const texts = {
  send: localized("{unit}：{deadline}报送{document}（{medium}）", "{unit}: send {document} {deadline} ({medium})"),
  receipt: localized(
    "{unit}：补登{document}的收到时间（如按时收到）",
    "{unit}: record when this came (if it was in time): {document}"
  ),
  medium: localized("按通知要求", "as the notice says")
}

const nameOf = ({ document }: SubmissionDue, { given }: Search): Localized =>
  given.notice.vocabulary.documents.find(({ id }) => id === document)!.name

/** The last second that has come by now and is in time. */
const inTime = ({ deadline }: SubmissionDue, { given }: Search): string =>
  fromMillis(Math.min(given.asOf, firstLateInstant(deadline) - 1), given.notice.zone)

/** A log in which every unit sent every document in time. */
const idealLog = (search: Search) => {
  const { notice, portfolio } = search.given
  const forms = notice.clauses
    .flatMap(({ rules }) => rules)
    .flatMap(({ form }) => (form._tag === "SubmissionDue" ? [form] : []))
  return portfolio.units.flatMap(({ id: unit }) =>
    forms.map((form) => ({ unit, document: form.document, receivedAt: inTime(form, search) }))
  )
}

const send = (form: SubmissionDue, unit: Unit, search: Search): Edit => {
  const { deadline, document } = form
  const subject = ofUnit(unit)
  const { patch, place } = entry("submissions", search.given, 0, { unit: unit.id, document, receivedAt: null })
  return {
    patch,
    subject,
    what: fill(texts.send, {
      unit: unit.name,
      document: nameOf(form, search),
      deadline: showDeadline(deadline),
      medium: deadline.medium ?? texts.medium
    }),
    kind: "act",
    effort: effort.send,
    needs: [
      {
        path: `${place}/receivedAt`,
        fact: "receivedAt",
        name: missingOf("receivedAt", subject).name,
        asks: "supply",
        favourable: inTime(form, search)
      }
    ]
  }
}

/** That what came, one cannot tell when, came in time. */
const receipt = (form: SubmissionDue, unit: Unit, came: Submission, search: Search): Edit => {
  const { portfolio } = search.given
  const path = `/submissions/${portfolio.submissions!.indexOf(came)}/receivedAt`
  const subject = ofUnit(unit)
  const { zone } = search.given.notice
  const time =
    came.receivedAt === undefined ? inTime(form, search) : fromMillis(spanOf(came.receivedAt, zone).first, zone)
  return {
    patch: [{ op: "add", path, value: null }],
    subject,
    what: fill(texts.receipt, { unit: unit.name, document: nameOf(form, search) }),
    kind: "report",
    effort: effort.confirm,
    needs: [
      { path, fact: "receivedAt", name: missingOf("receivedAt", subject).name, asks: "confirm", favourable: time }
    ]
  }
}

const sending = (form: SubmissionDue, unit: Unit, search: Search): Ways => {
  const { given, reportsOnly } = search
  const { own, sent } = arrivals(form, unit, given)
  if (sent === true) return already
  if (given.portfolio.submissions === undefined) {
    return onlyWay([registerEdit("submissions", missingOf("submissions", ofRegion(given)), idealLog(search))])
  }
  if (sent === undefined) {
    const late = firstLateInstant(form.deadline)
    const mayBeInTime = ({ receivedAt }: Submission) =>
      receivedAt === undefined || spanOf(receivedAt, given.notice.zone).first < late
    return anyOf(own.filter(mayBeInTime).map((came) => receipt(form, unit, came, search)))
  }
  const isOver = given.asOf >= firstLateInstant(form.deadline)
  return reportsOnly || isOver ? noWay : onlyWay([send(form, unit, search)])
}

export const mend = (form: SubmissionDue, search: Search): Mends => {
  const { breadth, given, goal } = search
  const unit = given.unitById.get(search.subject as UnitId)
  if (unit === undefined) return noWay
  const binding = boundWays(form.bound, unit, goal === "met", given)
  if (goal !== "met") return binding
  const document = nameOf(form, search)
  return {
    ...both([binding, sending(form, unit, search)], breadth),
    impossible:
      arrivals(form, unit, given).own.length > 0
        ? cameTooLate(document)
        : tooLateToSend(document, form.deadline.medium ?? texts.medium)
  }
}
