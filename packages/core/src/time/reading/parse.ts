import * as Result from "effect/Result"
import type { AssumptionCode } from "./assumption.ts"
import { peek, take } from "./cursor.ts"
import { type Group, isQualified, newGroup } from "./group.ts"
import { isTo, type Placed, type WeekdaysPhrase } from "./phrase.ts"
import { type Refusal, refuse } from "./refusal.ts"
import { readClockSpan, readDaySpan } from "./spans.ts"
import { current, done, isOpen, type State, type Step } from "./state.ts"
import { isName, readBound, readLaunch, readLunar, readName, readOnwards, readWindow } from "./words.ts"

const everyDay = [1, 2, 3, 4, 5, 6, 7]

/** A date joins the group before it, or begins the next one behind a semicolon or if that one has its clocks already. */
const groupForDate = (state: State, { gap, text }: Placed): Result.Result<Group, Refusal> => {
  const group = current(state)
  if (group.days.length === 0)
    return group.window && isQualified(group) ? refuse("ambiguous-date", { text }) : Result.succeed(group)
  // 9:00-11:00，9月17日、18日: the second day may have lost its clock, or share it.
  if (group.clocksFirst) return refuse("ambiguous-date", { text })
  const glued = state.parted === "no" && gap !== "line"
  const joins = !isQualified(group) && (state.parted === "no" || state.parted === "comma")
  // 9月17日 9月18日 and 9月17日9:00 9月18日10:00 may have lost their dash.
  if (glued && (joins || isOpen(group.clocks.at(-1)))) return refuse("ambiguous-date", { text })
  if (joins) return Result.succeed(group)
  const next = newGroup()
  state.groups.push(next)
  return Result.succeed(next)
}

const readDays = (state: State, phrase: Placed): Step =>
  Result.gen(function* () {
    const group = yield* groupForDate(state, phrase)
    const picked = group.days.length === 0 && group.each !== undefined
    const span = readDaySpan(state)
    if (span === undefined) return
    // 每周六，10月7日: one day is nothing to pick from.
    if (picked && span.to === undefined && span.from.day !== undefined)
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
    // 9月17日-23日18:00: a clock straight behind the last day may be that day's only.
    const glued = next?.kind === "clock" && next.gap === "none" && !isTo(peek(state, 1))
    if (span.to && !span.fromTime && glued) return yield* refuse("ambiguous-range")
  })

const readClocks = (state: State, { gap, kind, text }: Placed): Step => {
  const group = current(state)
  const last = group.clocks.at(-1)
  const span = readClockSpan(state)
  if (span === undefined) return refuse("vague", { text })
  if (group.days.at(-1)?.fromTime || (group.clocksFirst && group.days.length > 0)) return refuse("ambiguous-range")
  // 9月17日-23日，启动仪式9:00: the clock belongs to something else than the days before it.
  const whole = state.groups.length === 1 && group.days.length <= 1 && group.days[0]?.to === undefined
  if (state.parted === "scene" && !whole) return refuse("ambiguous-range")
  if (group.days.length === 0) group.clocksFirst = true
  if (last && state.parted === "no" && gap === "none" && kind === "clock") return refuse("garbled", { text })
  // 9:00-11:00（上午）: a part of the day beside clocks may explain them or add to them.
  if (last && (last.start.clock === undefined) !== (span.start.clock === undefined))
    return refuse("ambiguous-clock", { text })
  group.clocks.push(span)
  return done
}

const readEach = (state: State, phrase: Placed): Step => {
  let group = current(state)
  if (group.each && group.clocks.length > 0) {
    group = { ...newGroup(), days: group.days, ...(group.window ? { window: group.window } : {}) }
    state.groups.push(group)
  }
  if (group.each) return refuse("ambiguous-range")
  const weekly = take(state, "weekdays")
  if (weekly === undefined) state.at++
  group.each = { days: weekly?.days ?? everyDay, workdays: weekly?.kept !== undefined }
  return phrase.kind === "daily" || weekly ? done : refuse("not-understood", { text: phrase.text })
}

/** 周日（9月17日）, 周日，9月17日 */
const readWeekdayFirst = (state: State, phrase: WeekdaysPhrase): Step => {
  const next = peek(state, 1)
  const dated = next?.kind === "date" || (next?.kind === "list" && peek(state, 2)?.kind === "date")
  if (!dated || phrase.days.length > 1) return refuse("relative", { text: phrase.text })
  state.at++
  state.weekdays = phrase
  return done
}

const readWeekdays = (state: State, phrase: Extract<Placed, { kind: "weekdays" }>): Step => {
  const group = current(state)
  const unplaced = group.days.length === 0
  if (phrase.each || (unplaced && phrase.through)) return readEach(state, phrase)
  // 周六（9月16日）、周日（9月17日）
  const ahead = !unplaced && state.parted !== "no" && peek(state, 1)?.kind === "date"
  if (unplaced || ahead) return readWeekdayFirst(state, phrase)
  if (group.weekdays || group.each) return refuse("ambiguous-range")
  state.at++
  group.weekdays = phrase
  return done
}

const set = <K extends "except" | "length" | "allDay">(state: State, key: K, value: NonNullable<Group[K]>): Step => {
  const group = current(state)
  state.at++
  if (group[key] !== undefined) return refuse("ambiguous-range")
  group[key] = value
  return done
}

const readPhrase = (state: State, phrase: Placed): Step => {
  switch (phrase.kind) {
    case "date":
      return readDays(state, phrase)
    case "clock":
    case "period":
    case "about":
      return readClocks(state, phrase)
    case "weekdays":
      return readWeekdays(state, phrase)
    case "daily":
      return readEach(state, phrase)
    case "onwards":
    case "begins":
      return readOnwards(state, phrase)
    case "between":
    case "during":
    case "stop":
      return readBound(state, phrase)
    case "noticePeriod":
      return readWindow(state)
    case "noticeName":
    case "festival":
      return readName(state, phrase)
    case "launch":
      return readLaunch(state, phrase)
    case "count":
      state.at++
      state.notes.add("note-ignored")
      return done
    case "except":
      return set(state, "except", phrase)
    case "length":
      return set(state, "length", phrase)
    case "allDay":
      return set(state, "allDay", true)
    case "year":
      state.at++
      state.year = phrase.year
      return done
    case "remark":
      state.at++
      state.notes.add("note-ignored")
      return state.groups.length > 0 ? done : refuse("vague", { text: phrase.text })
    case "lunar":
      return readLunar(state, phrase)
    case "bare":
      return refuse("garbled", { text: phrase.text })
    default:
      return refuse("not-understood", { text: phrase.text })
  }
}

/** Sorts phrases into groups. Every phrase has to find its place, as one left over could change the meaning. */
export const parse = (
  phrases: ReadonlyArray<Placed>,
  notes: Set<AssumptionCode>
): Result.Result<ReadonlyArray<Group>, Refusal> =>
  Result.gen(function* () {
    const refused = phrases.flatMap((phrase) => (phrase.kind === "refused" ? [phrase.refusal] : []))
    const told = refused.find(({ code }) => code === "masked") ?? refused[0]
    if (told) return yield* Result.fail(told)
    const state: State = { phrases, at: 0, groups: [], notes, parted: "comma" }
    for (let phrase = peek(state); phrase !== undefined; phrase = peek(state)) {
      if (phrase.kind === "scene") {
        state.at++
        state.parted = "scene"
        notes.add("note-ignored")
      } else if (phrase.kind === "list" || phrase.kind === "break" || phrase.kind === "label") {
        state.at++
        if (state.parted === "no" || phrase.kind === "break")
          state.parted = phrase.kind === "break" ? "semicolon" : "comma"
      } else {
        const { parted } = state
        yield* readPhrase(state, phrase)
        state.parted = isName(phrase) ? parted : phrase.kind === "count" ? "comma" : "no"
      }
    }
    // 八月十五 may be the Mid-Autumn Festival or 15 August.
    for (const { days } of state.groups) {
      const last = days.at(-1)
      if ((last?.to ?? last?.from)?.lunar) return yield* refuse("lunar")
    }
    if (state.year !== undefined) return yield* refuse("vague", { text: `${state.year}年` })
    return state.groups
  })
