import type { Window } from "@kepu/core/time"
import type { SqlClient } from "effect/sql/SqlClient"
import type { Fragment } from "effect/sql/Statement"
import type { RecordReading } from "../RecordReading.ts"

type Days = Pick<Window, "start" | "end">

/** The tests of an activity's schedule, as `time/scheduleDays.ts` of core has them. */
export const scheduleQuestions = (sql: SqlClient, dialect: RecordReading) => {
  const start = dialect.ofSession("s", "start")
  const first = sql`substr(${start}, 1, 10)`
  const last = sql`substr(coalesce(${dialect.ofSession("s", "end")}, ${start}), 1, 10)`
  const some = (asked: Fragment): Fragment => dialect.someSession("s", asked)
  const every = (asked: Fragment): Fragment => sql`(NOT ${some(sql`NOT (${asked})`)})`
  const unknown = dialect.saysNothingAt("time")
  const isExact = dialect.saysNothingAt("time", "approximate")
  const hasEnd = dialect.saysNothingAt("time", "openEnd")
  const overlaps = ({ end, start }: Days) => sql`${first} <= ${end} AND ${last} >= ${start}`
  const inside = ({ end, start }: Days) => sql`${first} >= ${start} AND ${last} <= ${end}`
  // Of sessions that begin at the same time, the last one.
  const otherStart = dialect.ofSession("t", "start")
  const isAfter = sql`${otherStart} > ${start}
    OR (${otherStart} = ${start} AND ${dialect.placeOf("t")} > ${dialect.placeOf("s")})`
  const beginsLast = sql`(NOT ${dialect.someSession("t", isAfter)})`

  return {
    touches: (window: Days): Fragment => sql`CASE WHEN ${unknown} THEN NULL
      WHEN ${some(inside(window))} OR (${isExact} AND ${some(overlaps(window))}) THEN TRUE
      WHEN NOT (${isExact}) AND ${some(overlaps(window))} THEN NULL
      WHEN NOT (${hasEnd}) AND ${every(sql`${first} <= ${window.end}`)} THEN NULL
      ELSE FALSE END`,
    isWithin: (window: Days): Fragment => sql`CASE WHEN ${unknown} THEN NULL
      WHEN NOT (${every(overlaps(window))} AND (NOT (${isExact}) OR ${every(inside(window))})) THEN FALSE
      WHEN NOT (${hasEnd}) OR NOT (${every(inside(window))}) THEN NULL
      ELSE TRUE END`,
    hasReachedLastDay: (today: string): Fragment => sql`CASE WHEN ${unknown} THEN NULL
      WHEN ${some(sql`${first} > ${today}`)} THEN FALSE
      WHEN ${isExact} AND ${some(sql`${last} > ${today} AND (${hasEnd} OR NOT (${beginsLast}))`)} THEN FALSE
      WHEN NOT (${hasEnd}) OR ${some(sql`${last} > ${today}`)} THEN NULL
      ELSE TRUE END`
  }
}
