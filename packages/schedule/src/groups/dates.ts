import * as Result from "../result.ts"
import { type DatePhrase, isOneDay, isRangeMark, type PlacedPhrase } from "../phrases/Phrase.ts"
import { type Refused, refuse } from "../refusal.ts"
import { peek } from "./cursor.ts"
import { type Group, isQualified, newGroup } from "./Group.ts"
import { currentGroup, lacksEnd, type ParserState, type Step } from "./ParserState.ts"
import { readDaySpan } from "./spans.ts"

/** Whether nothing of the date can belong to its neighbour: 9月18日, 9/18, 2023.9.18; unlike 9.18, which may be a clock. */
const standsAlone = (date: DatePhrase): boolean =>
  isOneDay(date) &&
  (date.separator === undefined ? /[日号]$/u.test(date.text) : date.separator === "slash" || date.year !== undefined)

/** Whether the date follows single days from which only blanks part it. */
const isSpaced = ({ days, spaced }: Group, date: PlacedPhrase & DatePhrase): boolean => {
  const last = days.at(-1)
  const single = last !== undefined && last.to === undefined && standsAlone(last.from)
  return date.gap === "blank" && single && (days.length === 1 || spaced === true) && standsAlone(date)
}

/**
 * The group that a date belongs to: the current one or, behind a semicolon or if that one already has clock times, a
 * new one.
 */
const groupForDate = (state: ParserState, phrase: PlacedPhrase & DatePhrase): Result.Result<Group, Refused> => {
  const { gap, text } = phrase
  const group = currentGroup(state)
  if (group.days.length === 0)
    return group.window && isQualified(group) ? refuse("ambiguous-date", { text }) : Result.succeed(group)
  // 9:00-11:00，9月17日、18日: the second day may share the clock time, or may have lost its own.
  if (group.clocksFirst) return refuse("ambiguous-date", { text })
  const adjacent = state.separator === "none" && gap !== "line"
  const joins = !isQualified(group) && (state.separator === "none" || state.separator === "comma")
  if (adjacent && joins && isSpaced(group, phrase)) {
    group.spaced = true
    return Result.succeed(group)
  }
  // 9月16日 9月20日、9月25日: the first two may be the ends of a range.
  if (joins && group.spaced) return refuse("ambiguous-date", { text })
  // 9月17日9月18日 and 9月17日9:00 9月18日10:00 may have lost their dash.
  if (adjacent && (joins || lacksEnd(group.clocks.at(-1)))) return refuse("ambiguous-date", { text })
  if (joins) return Result.succeed(group)
  const next = newGroup()
  state.groups.push(next)
  return Result.succeed(next)
}

/** A date or a range of dates. */
export const readDates = (state: ParserState, phrase: PlacedPhrase & DatePhrase): Step =>
  Result.gen(function* () {
    // Beside a date of the common calendar the lunar one is a remark.
    if (phrase.calendar && (peek(state, 1)?.kind === "date" || state.groups.some(({ days }) => days.length > 0))) {
      state.at++
      state.assumed.add("lunar-day-ignored")
      return
    }
    const group = yield* groupForDate(state, phrase)
    const isPicked = group.days.length === 0 && group.each !== undefined
    const span = readDaySpan(state)
    if (span === undefined) return
    if (group.spaced && span.to) return yield* refuse("ambiguous-date", { text: phrase.text })
    // 每周六，10月7日: nothing can be picked from a single day.
    if (isPicked && span.to === undefined && isOneDay(span.from))
      return yield* refuse("ambiguous-date", { text: phrase.text })
    const { year = span.from.year } = state
    if (year !== (span.from.year ?? year)) return yield* refuse("ambiguous-date", { text: phrase.text })
    const fromWeekdays = span.fromWeekdays ?? state.weekdays
    state.year = undefined
    state.weekdays = undefined
    group.days.push({
      ...span,
      from: year === undefined ? span.from : { ...span.from, year },
      ...(fromWeekdays ? { fromWeekdays } : {})
    })
    const next = peek(state)
    // 9月17日-23日18:00: a clock time right behind the last day may be of that day only.
    const adjacent = next?.kind === "clock" && next.gap === "none" && !isRangeMark(peek(state, 1))
    if (group.spaced && adjacent) return yield* refuse("ambiguous-date", { text: phrase.text })
    if (span.to && !span.fromTime && adjacent) return yield* refuse("ambiguous-range")
  })
