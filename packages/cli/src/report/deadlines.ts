import type { Assessment, Localized, Notice } from "@kepu/core"
import { deadlines as deadlinesOf } from "@kepu/core/next"
import { fill, localized } from "@kepu/core/text"
import { toMillis } from "@kepu/core/time"
import { cell, table } from "../text/table.ts"
import { heading, type Section } from "./Page.ts"

const named = localized("期限", "Deadlines")
const headings = {
  what: localized("事项", "what"),
  when: localized("期限", "until"),
  left: localized("距核查时点", "at that time"),
  received: localized("按时", "in time"),
  open: localized("资料不全", "open")
}
const days = localized("{sign} {days} 天 {hours} 小时", "{sign} {days} d {hours} h")
const hours = localized("{sign} {hours} 小时 {minutes} 分", "{sign} {hours} h {minutes} min")
const signs = { left: localized("还有", "left:"), over: localized("已过", "over for") }

/** Something that has to be done by a moment. */
interface Due {
  readonly what: Localized
  readonly when: Localized
  /** The first instant that is too late, in milliseconds. */
  readonly tooLate: number
  /** How many units were in time, of how many that are bound, and of how many it is not known. */
  readonly received?: { readonly inTime: number; readonly bound: number; readonly open: number }
}

const receivedOf = (id: string, { findings }: Assessment): Pick<Due, "received"> => {
  const bound = findings.filter(({ rule, status }) => rule === id && status !== "not-applicable")
  const count = (wanted: string) => bound.filter(({ status }) => status === wanted).length
  return bound.length === 0
    ? {}
    : { received: { inTime: count("met"), bound: bound.length, open: count("undetermined") } }
}

const duesOf = (notice: Notice, assessment: Assessment): ReadonlyArray<Due> =>
  deadlinesOf(notice)
    .filter(({ kind }) => kind !== "window-start")
    .map(({ at, id, kind, name, says }) => ({
      what: name,
      when: says,
      tooLate: toMillis(at),
      ...(kind === "deadline" ? receivedOf(id, assessment) : {})
    }))

/** Of a document about which nothing is known, nought would be a lie. */
const showReceived = ({ received }: Due): string =>
  received === undefined || received.open === received.bound ? "-" : `${received.inTime}/${received.bound}`

const justOver = localized("刚刚截止", "just over")

const showSpan = (millis: number): Localized => {
  if (millis <= 0 && millis > -60_000) return justOver
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
      cell(showReceived(due), style),
      cell(due.received?.open ? String(due.received.open) : "-", style)
    ]
  })
  return [
    heading(page, named),
    ...table(
      [
        { heading: headings.what[language], shrinks: true },
        { heading: headings.when[language] },
        { heading: headings.left[language] },
        { heading: headings.received[language], align: "end" },
        { heading: headings.open[language], align: "end" }
      ],
      rows,
      paint
    )
  ]
}
