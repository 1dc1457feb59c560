import { localized } from "@kepu/core/text"
import { type Due, duesOf } from "@kepu/view/dues"
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
/** Of a document about which nothing is known, nought would be a lie. */
const showReceived = ({ received }: Due): string =>
  received === undefined || received.open === received.bound ? "-" : `${received.inTime}/${received.bound}`

/** What has to be done by when, soonest first and what is over last. */
export const deadlines: Section = (page) => {
  const { assessment, language, notice, paint } = page
  const rows = duesOf(notice, assessment).map((due) => {
    const style = due.isOver ? "dim" : undefined
    return [
      cell(due.what[language], style),
      cell(due.when[language], style),
      cell(due.left[language], style ?? "bold"),
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
