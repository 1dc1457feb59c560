import { fill, type Localized } from "../text/Localized.ts"
import type { Deadline } from "./Deadline.ts"
import { deadlineWords as words } from "./words.ts"

const boundaries = { inclusive: words.withDay, exclusive: words.withoutDay }
const strokes = { inclusive: words.withMoment, exclusive: words.withoutMoment }

/** A deadline with the reading of 前 that it takes. */
export const showDeadline = ({ boundary, date, time }: Deadline): Localized =>
  time === undefined
    ? fill(words.byDay, { date, boundary: boundaries[boundary] })
    : fill(words.byMoment, { date, time, boundary: strokes[boundary] })
