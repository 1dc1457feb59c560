import * as Result from "../result.ts"
import type { AssumptionCode } from "../assumption.ts"
import type { PlacedPhrase } from "../phrases/Phrase.ts"
import { type Refused, refuse } from "../refusal.ts"
import { peek } from "./cursor.ts"
import { readDates } from "./dates.ts"
import type { Group } from "./Group.ts"
import { currentGroup, done, type ParserState, type Step } from "./ParserState.ts"
import { readClockSpan } from "./spans.ts"
import { readEach, readWeekdays } from "./weekdays.ts"
import { isName, readBound, readExtension, readLaunch, readName, readOnwards, readWindow } from "./words.ts"

/** Kinds of phrases of which a text may consist that says no time: 镇政府广场. */
const timeless: ReadonlySet<PlacedPhrase["kind"]> = new Set(["other", "scene", "list", "break", "label"])

/** As many phrases as a message quotes. */
const maxQuoted = 8

/** A clock time or a range of them. */
const readClocks = (state: ParserState, { gap, kind, text }: PlacedPhrase): Step => {
  const group = currentGroup(state)
  const last = group.clocks.at(-1)
  const span = readClockSpan(state)
  if (span === undefined) return refuse("vague", { text })
  if (group.days.at(-1)?.fromTime || (group.clocksFirst && group.days.length > 0)) return refuse("ambiguous-range")
  // 9月17日-23日，启动仪式9:00: the clock time is of the ceremony, not of every day.
  const isSingle = state.groups.length === 1 && group.days.length <= 1 && group.days[0]?.to === undefined
  if (state.separator === "scene" && !isSingle) return refuse("ambiguous-range")
  if (group.days.length === 0) group.clocksFirst = true
  if (last && state.separator === "none" && gap === "none" && kind === "clock") return refuse("garbled", { text })
  // 9:00-11:00（上午）: a part of the day beside clock times may explain them or add to them.
  if (last && (last.start.clock === undefined) !== (span.start.clock === undefined))
    return refuse("ambiguous-clock", { text })
  group.clocks.push(span)
  return done
}

/** The next phrase with what stands right behind it, up to a date or clock: 正常上班时间, and not 正 alone. */
const clause = ({ at, phrases }: ParserState): string => {
  const ends = new Set<PlacedPhrase["kind"]>(["list", "break", "date", "clock"])
  const rest = phrases.slice(at, at + maxQuoted)
  const end = rest.findIndex(({ gap, kind }, index) => index > 0 && (gap !== "none" || ends.has(kind)))
  return (end < 0 ? rest : rest.slice(0, end)).map(({ text }) => text).join("")
}

/** A phrase that a group may have once. */
const setOnce = <K extends "except" | "length" | "allDay">(
  state: ParserState,
  key: K,
  value: NonNullable<Group[K]>
): Step => {
  const group = currentGroup(state)
  state.at++
  if (group[key] !== undefined) return refuse("ambiguous-range")
  group[key] = value
  return done
}

const readPhrase = (state: ParserState, phrase: PlacedPhrase): Step => {
  switch (phrase.kind) {
    case "date":
      return readDates(state, phrase)
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
    case "to":
      return readExtension(state, phrase)
    case "launch":
      return readLaunch(state, phrase)
    case "count":
      state.at++
      state.assumed.add("note-ignored")
      return done
    case "except":
      return setOnce(state, "except", phrase)
    case "length":
      return setOnce(state, "length", phrase)
    case "allDay":
      return setOnce(state, "allDay", true)
    case "year":
      state.at++
      state.year = phrase.year
      return done
    case "remark":
      state.at++
      state.assumed.add("note-ignored")
      if (state.groups.length > 0) return done
      // 地点待定 alone says nothing about the time.
      if (!phrase.text.includes("时间") && phrase.text.includes("地点")) return refuse("empty")
      return refuse(phrase.text.includes("顺延") ? "vague" : "undecided", { text: phrase.text })
    case "lunar":
      return phrase.text === "初" ? refuse("vague", { text: phrase.text }) : refuse("lunar")
    case "bare":
      return /\d/u.test(phrase.text)
        ? refuse("garbled", { text: phrase.text })
        : refuse("not-understood", { text: clause(state) })
    default:
      return refuse("not-understood", { text: clause(state) })
  }
}

/** Takes a phrase of the grammar, behind which nothing separates. */
const readOther = (state: ParserState, phrase: PlacedPhrase): Step => {
  const { separator } = state
  const step = readPhrase(state, phrase)
  state.separator = isName(phrase) ? separator : phrase.kind === "count" ? "comma" : "none"
  return step
}

/** Takes a separator, or a phrase of the grammar. */
const readNext = (state: ParserState, phrase: PlacedPhrase): Step => {
  const { separator } = state
  switch (phrase.kind) {
    case "scene":
      state.at++
      state.separator = "scene"
      state.assumed.add("note-ignored")
      return done
    case "break":
      state.at++
      state.separator = "semicolon"
      return done
    case "list":
    case "label":
      state.at++
      if (separator === "none") state.separator = "comma"
      return done
    default:
      return readOther(state, phrase)
  }
}

/**
 * Sorts phrases into groups. A phrase that fits nowhere is a refusal, as it could change the meaning of the others.
 * What is ignored is added to `assumed`.
 */
export const groupsOf = (
  phrases: ReadonlyArray<PlacedPhrase>,
  assumed: Set<AssumptionCode>
): Result.Result<ReadonlyArray<Group>, Refused> =>
  Result.gen(function* () {
    const refusals = phrases.flatMap((phrase) => (phrase.kind === "refused" ? [phrase.refusal] : []))
    const foremost = refusals.find(({ code }) => code === "masked") ?? refusals[0]
    if (foremost) return yield* Result.fail(foremost)
    if (phrases.some(({ kind }) => kind === "other") && phrases.every(({ kind }) => timeless.has(kind)))
      return yield* refuse("not-understood", { text: phrases.map(({ text }) => text).join("") })
    const state: ParserState = { phrases, at: 0, groups: [], assumed, separator: "comma" }
    for (let phrase = peek(state); phrase !== undefined; phrase = peek(state)) yield* readNext(state, phrase)
    // 八月十五 may be the Mid-Autumn Festival or 15 August.
    const ends = state.groups.flatMap(({ days }) => days.slice(-1)).map(({ from, to }) => to ?? from)
    const dates = state.groups.flatMap(({ days }) => days.flatMap(({ from, to }) => (to ? [from, to] : [from])))
    const mixed = dates.length > 1 && dates.some(({ calendar }) => calendar)
    if (mixed || ends.some(({ lunar }) => lunar)) return yield* refuse("lunar")
    if (state.year !== undefined) {
      // 9月17日（2023年全国科普日）
      const [span] = state.groups[0]?.days ?? []
      if (!span || dates.some(({ year = state.year }) => year !== state.year))
        return yield* refuse("vague", { text: `${state.year}年` })
      state.groups[0]?.days.splice(0, 1, { ...span, from: { ...span.from, year: state.year } })
    }
    return state.groups
  })
