import {
  type Assessment,
  fill,
  firstLateInstant,
  localized,
  type Localized,
  type Notice,
  showDeadline,
  startOfDay,
  toMillis
} from "@kepu/core"
import { cell, table } from "../text/table.ts"
import { heading, type Section } from "./Page.ts"

const named = localized("期限", "Deadlines")
const headings = {
  what: localized("事项", "what"),
  when: localized("期限", "until"),
  left: localized("距核查时点", "from then"),
  received: localized("按时", "in time")
}
const windowDays = localized("{start} 至 {end}", "{start} to {end}")
const days = localized("{sign} {days} 天 {hours} 小时", "{sign} {days} d {hours} h")
const hours = localized("{sign} {hours} 小时 {minutes} 分", "{sign} {hours} h {minutes} min")
const signs = { left: localized("还有", "left:"), over: localized("已过", "over for") }

/** Something that has to be done by a moment. */
interface Due {
  readonly what: Localized
  readonly when: Localized
  /** The first instant that is too late, in milliseconds. */
  readonly tooLate: number
  /** How many units were in time, of those that are bound. */
  readonly received?: readonly [inTime: number, bound: number]
}

const duesOf = (notice: Notice, { findings }: Assessment): ReadonlyArray<Due> => [
  ...notice.windows.map(({ end, name, start }): Due => ({
    what: name,
    when: fill(windowDays, { start, end }),
    tooLate: startOfDay(end, notice.zone, 1)
  })),
  ...notice.clauses
    .flatMap(({ rules }) => rules)
    .flatMap(({ form, id }): ReadonlyArray<Due> => {
      if (form._tag !== "SubmissionDue") return []
      const bound = findings.filter(({ rule, status }) => rule === id && status !== "not-applicable")
      return [
        {
          what: notice.vocabulary.documents.find((document) => document.id === form.document)!.name,
          when: showDeadline(form.deadline),
          tooLate: firstLateInstant(form.deadline),
          received: [bound.filter(({ status }) => status === "met").length, bound.length]
        }
      ]
    })
]

const showSpan = (millis: number): Localized => {
  const minutes = Math.floor(Math.abs(millis) / 60_000)
  const sign = millis > 0 ? signs.left : signs.over
  return minutes < 24 * 60
    ? fill(hours, { sign, hours: Math.floor(minutes / 60), minutes: minutes % 60 })
    : fill(days, { sign, days: Math.floor(minutes / (24 * 60)), hours: Math.floor(minutes / 60) % 24 })
}

/** What has to be done by when, soonest first and what is over last. */
export const deadlines: Section = (page) => {
  const { assessment, language, notice, paint } = page
  const now = toMillis(assessment.asOf)
  const isOver = ({ tooLate }: Due) => now >= tooLate
  const dues = duesOf(notice, assessment).toSorted(
    (a, b) => Number(isOver(a)) - Number(isOver(b)) || a.tooLate - b.tooLate
  )
  const rows = dues.map((due) => {
    const style = isOver(due) ? "dim" : undefined
    return [
      cell(due.what[language], style),
      cell(due.when[language], style),
      cell(showSpan(due.tooLate - now)[language], style ?? "bold"),
      cell(due.received?.join("/") ?? "-", style)
    ]
  })
  return [
    heading(page, named),
    ...table(
      [
        { heading: headings.what[language], shrinks: true },
        { heading: headings.when[language] },
        { heading: headings.left[language] },
        { heading: headings.received[language], align: "end" }
      ],
      rows,
      paint
    )
  ]
}
