import { peek, take } from "./cursor.ts"
import type { Placed } from "./phrase.ts"
import { refuse } from "./refusal.ts"
import { current, done, isOpen, type State, type Step } from "./state.ts"

/** 起 and 开始: an open end for one day; behind a clock only 起 leaves the end open. */
export const readOnwards = (state: State, { kind, text }: Placed): Step => {
  const group = current(state)
  const last = group.days.at(-1)
  state.at++
  if (last === undefined || group.onwards) return refuse("not-understood", { text })
  if (group.clocks.length === 0) {
    if (last.to || last.from.day === undefined) return refuse("vague", { text: `${last.from.text}${text}` })
    group.onwards = true
  } else if (!isOpen(group.clocks.at(-1))) {
    return refuse("open-range")
  } else if (kind === "onwards" && group.days.length === 1 && last.to === undefined) {
    group.onwards = true
  }
  return done
}

/** 9月17日启动 leaves open how long it goes on, and whether it is held on that day. */
export const readLaunch = (state: State, phrase: Placed): Step => {
  const next = peek(state, 1)
  if (next?.kind === "length" || (next?.kind === "list" && peek(state, 2)?.kind === "length"))
    return readOnwards(state, phrase)
  state.at++
  return current(state).clocks.length > 0 ? done : refuse("vague", { text: phrase.text })
}

/** 之间, 期间, 内 and 止 behind what they belong to. */
export const readBound = (state: State, { kind, text }: Placed): Step => {
  const group = state.groups.at(-1)
  const last = group?.days.at(-1)
  state.at++
  const ranged = last !== undefined && (last.to !== undefined || last.from.within !== undefined)
  if (!ranged || group?.clocks.length !== 0) return refuse("not-understood", { text })
  if (kind === "between") group.between = true
  return done
}

export const isName = ({ kind }: Placed): boolean => kind === "noticeName" || kind === "festival"

/** Whether the next phrase but for commas is a date. */
const isDateAhead = (state: State): boolean => {
  let ahead = 1
  while (peek(state, ahead)?.kind === "list") ahead++
  return peek(state, ahead)?.kind === "date"
}

/** 全国科普日 or 中秋节 beside a date only says what it is about. */
export const readName = (state: State, { text }: Placed): Step => {
  const placed = state.groups.some(({ days }) => days.length > 0)
  const dated = isDateAhead(state) || placed
  // 9月15日至21日，活动日：9月16日
  if (placed && peek(state, 1)?.text === ":") return refuse("ambiguous-date", { text })
  state.at++
  return dated ? done : refuse("vague", { text })
}

/** 农历八月初三, 农历正月十五; in Chinese numerals only, as others may be the date itself. */
const takeLunarDay = (state: State): boolean => {
  const calendar = take(state, "lunar")
  const special = calendar && take(state, "lunar")
  const month = peek(state)
  if (month?.kind === "date" && /^[一二三四五六七八九十]+月[^0-9]*$/u.test(month.text) && month.gap === "none")
    state.at++
  else if (special === undefined) return false
  if (month?.kind === "date" && month.day !== undefined) return true
  take(state, "lunar")
  return take(state, "bare") !== undefined
}

/** 农历八月初三 beside a date, and nothing else, is left aside. */
export const readLunar = (state: State, { text }: Placed): Step => {
  if (text === "初" && peek(state, 1)?.kind !== "bare") return refuse("vague", { text })
  const dated = state.groups.some(({ days }) => days.length > 0)
  if (!takeLunarDay(state) || !(dated || peek(state)?.kind === "date")) return refuse("lunar")
  state.notes.add("lunar-day-ignored")
  return done
}

export const readWindow = (state: State): Step => {
  const dated = isDateAhead(state)
  state.at++
  const group = current(state)
  if (group.days.length === 0) group.window = state.year === undefined ? {} : { year: state.year }
  // 2024年全国科普日期间（9月15日-25日）: the year is that of the date, too.
  if (!dated) state.year = undefined
  return done
}
