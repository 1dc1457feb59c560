import type { Schedule } from "@kepu/core/time"

/**
 * A schedule as a cell from which it can be read again exactly: `2023-09-17/2023-09-19、2023-09-20T09:00`, with 约 in
 * front where it is approximate and 起 behind where its end is open.
 */
export const writeExactSchedule = ({ approximate, openEnd, sessions }: Schedule): string => {
  const days = sessions.map(({ end, start }) => (end === undefined ? start : `${start}/${end}`)).join("、")
  return `${approximate ? "约" : ""}${days}${openEnd ? "起" : ""}`
}

/** What such a cell says, to be decoded as a `Schedule`; `undefined` if it is none. */
export const readExactSchedule = (cell: string): unknown => {
  const [, about, days, open] = /^(约?)([-\d/T:、]+)(起?)$/u.exec(cell.trim()) ?? []
  if (days === undefined) return undefined
  const sessions = days.split("、").map((session) => {
    const [start, ...end] = session.split("/")
    return end.length === 0 ? { start } : { start, end: end.join("/") }
  })
  return { sessions, ...(open ? { openEnd: true } : {}), ...(about ? { approximate: true } : {}) }
}
