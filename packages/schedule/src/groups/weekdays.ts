import type { PlacedPhrase, WeekdaysPhrase } from "../phrases/Phrase.ts"
import { refuse } from "../refusal.ts"
import { peek, take } from "./cursor.ts"
import { newGroup } from "./Group.ts"
import { currentGroup, done, type ParserState, type Step } from "./ParserState.ts"

const everyDay = [1, 2, 3, 4, 5, 6, 7]

/** 每天, 每周六, 工作日: the weekdays that are picked. With other clock times they begin a group of the same dates. */
export const readEach = (state: ParserState, phrase: PlacedPhrase): Step => {
  let group = currentGroup(state)
  if (group.each && group.clocks.length > 0) {
    group = { ...newGroup(), days: group.days, ...(group.window ? { window: group.window } : {}) }
    state.groups.push(group)
  }
  if (group.each) return refuse("ambiguous-range")
  const weekly = take(state, "weekdays")
  if (weekly === undefined) state.at++
  group.each = {
    days: weekly?.days ?? everyDay,
    workdays: weekly?.workdays === true,
    run: weekly?.through === true && !weekly.each
  }
  return phrase.kind === "daily" || weekly ? done : refuse("not-understood", { text: phrase.text })
}

/** A weekday before its date: 周日（9月17日）, 周日，9月17日. */
const readWeekdayFirst = (state: ParserState, phrase: WeekdaysPhrase): Step => {
  const next = peek(state, 1)
  const dated = next?.kind === "date" || (next?.kind === "list" && peek(state, 2)?.kind === "date")
  if (!dated || phrase.days.length > 1) return refuse("relative", { text: phrase.text })
  state.at++
  state.weekdays = phrase
  return done
}

/** Weekdays, which pick days, stand before their date, or describe the dates before them. */
export const readWeekdays = (state: ParserState, phrase: WeekdaysPhrase & PlacedPhrase): Step => {
  const group = currentGroup(state)
  const undated = group.days.length === 0
  if (phrase.each || (undated && phrase.through)) return readEach(state, phrase)
  // 周六（9月16日）、周日（9月17日）
  const dateFollows = !undated && state.separator !== "none" && peek(state, 1)?.kind === "date"
  if (undated || dateFollows) return readWeekdayFirst(state, phrase)
  if (group.weekdays || group.each) return refuse("ambiguous-range")
  state.at++
  group.weekdays = phrase
  return done
}
