import { fill, localized, type Localized } from "../text/Localized.ts"
import type { Deadline } from "./Deadline.ts"

const boundaries = {
  inclusive: localized("含当日", "that day included"),
  exclusive: localized("不含当日", "that day excluded")
}
const strokes = {
  inclusive: localized("含该时刻", "that moment included"),
  exclusive: localized("不含该时刻", "that moment excluded")
}

/** A deadline with the reading of 前 that it takes. */
export const showDeadline = ({ boundary, date, time }: Deadline): Localized =>
  time === undefined
    ? fill(localized("{date}前（{boundary}）", "by {date} ({boundary})"), { date, boundary: boundaries[boundary] })
    : fill(localized("{date} {time}前（{boundary}）", "by {date} {time} ({boundary})"), {
        date,
        time,
        boundary: strokes[boundary]
      })
