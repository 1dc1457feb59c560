import { fill, type Localized } from "../text/Localized.ts"
import type { Deadline } from "./Deadline.ts"
import { deadlineWords as words } from "./words.ts"

const boundaries = { inclusive: words.withDay, exclusive: words.withoutDay }
const strokes = { inclusive: words.withMoment, exclusive: words.withoutMoment }

/** A deadline with the reading of 前 that it takes. */
export const showDeadline = ({ boundary, date, tentative, time }: Deadline): Localized => {
  const shown =
    time === undefined
      ? fill(words.byDay, { date, boundary: boundaries[boundary] })
      : fill(words.byMoment, { date, time, boundary: strokes[boundary] })
  return tentative ? fill(words.tentative, { deadline: shown }) : shown
}
