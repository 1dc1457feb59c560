import { fill, type Localized } from "../text/Localized.ts"
import type { Deadline } from "./Deadline.ts"
import { deadlineWords as words } from "./words.ts"

const boundaries = { inclusive: words.withDay, exclusive: words.withoutDay }
const strokes = { inclusive: words.withMoment, exclusive: words.withoutMoment }

/**
 * A deadline with the reading of 前 that it takes.
 *
 * @example
 * ```ts
 * import type { PlainDate } from "@kepu/core"
 * import { showDeadline } from "@kepu/core/time"
 *
 * const deadline = { date: "2026-07-03" as PlainDate, boundary: "inclusive", zone: "Asia/Shanghai" } as const
 * console.log(showDeadline(deadline)["zh-CN"]) // 2026-07-03前（含当日）
 * ```
 */
export const showDeadline = ({ boundary, date, tentative, time }: Deadline): Localized => {
  const shown =
    time === undefined
      ? fill(words.byDay, { date, boundary: boundaries[boundary] })
      : fill(words.byMoment, { date, time, boundary: strokes[boundary] })
  return tentative ? fill(words.tentative, { deadline: shown }) : shown
}
