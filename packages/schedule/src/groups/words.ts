import { festivalDate } from "../phrases/festival.ts"
import { isOneDay, type PlacedPhrase } from "../phrases/Phrase.ts"
import { refuse } from "../refusal.ts"
import { isDateAhead, peek } from "./cursor.ts"
import { type Group, newGroup } from "./Group.ts"
import { currentGroup, done, lacksEnd, type ParserState, type Step } from "./ParserState.ts"

/** 起 or 开始: an open end behind a single date. Behind a clock time only 起 opens the end. */
export const readOnwards = (state: ParserState, { kind, text }: PlacedPhrase): Step => {
  const group = currentGroup(state)
  const last = group.days.at(-1)
  state.at++
  if (last === undefined || group.onwards) return refuse("not-understood", { text })
  if (group.clocks.length === 0) {
    if (last.to || !isOneDay(last.from)) return refuse("vague", { text: `${last.from.text}${text}` })
    group.onwards = true
  } else if (!lacksEnd(group.clocks.at(-1))) {
    return refuse("open-range")
  } else if (kind !== "begins" && group.days.length === 1 && last.to === undefined) {
    group.onwards = true
  }
  return done
}

/** 启动, 开幕: behind a date an open end like 起; a clock time is that of the day itself. */
export const readLaunch = (state: ParserState, phrase: PlacedPhrase): Step => {
  const group = currentGroup(state)
  const next = peek(state, 1)
  const lasting = next?.kind === "length" || (next?.kind === "list" && peek(state, 2)?.kind === "length")
  if (group.days.length === 0 && group.clocks.length === 0) return refuse("vague", { text: phrase.text })
  if (group.clocks.length === 0 || lasting) return readOnwards(state, phrase)
  state.at++
  return done
}

const online = /^(线上|网上|网络|云上|云端)/u

/** 线上延续至9月30日: behind the last day, the activity goes on online. */
export const readExtension = (state: ParserState, { text }: PlacedPhrase): Step => {
  const scene = peek(state, peek(state, -1)?.kind === "list" ? -2 : -1)
  const to = peek(state, 1)
  const [last, ...more] = state.groups.at(-1)?.days ?? []
  const known = last && more.length === 0 && isOneDay(last.to ?? last.from)
  if (scene?.kind !== "scene" || !online.test(scene.text) || to?.kind !== "date" || !known)
    return refuse("not-understood", { text })
  state.at += 2
  state.groups.push({ ...newGroup(), days: [{ from: to, extends: true }] })
  return done
}

/** 9月5日和9月7日之间 is one range. */
const joinEnds = (state: ParserState, { days }: Group): void => {
  const [from, to] = days.slice(-2)
  const joint = peek(state, -2)
  const plain = from && to && from.to === undefined && to.to === undefined && peek(state, -1)?.kind === "date"
  if (plain && /^[和与及]$/u.test(joint?.text ?? "")) days.splice(-2, 2, { ...from, to: to.from })
}

/** 之间, 期间, 内 or 止 behind a range of dates. */
export const readBound = (state: ParserState, { kind, text }: PlacedPhrase): Step => {
  const group = state.groups.at(-1)
  if (kind === "between" && group) joinEnds(state, group)
  const last = group?.days.at(-1)
  state.at++
  const ranged = last !== undefined && (last.to !== undefined || last.from.within !== undefined)
  if (!ranged || group?.clocks.length !== 0) return refuse("not-understood", { text })
  if (kind === "between") group.between = true
  return done
}

export const isName = ({ kind }: PlacedPhrase): boolean => kind === "noticeName" || kind === "festival"

/** 中秋节, 国庆节当天, 国庆节9:00: the day in the calendar. */
const readFestival = (state: ParserState, text: string): Step => {
  const ahead = peek(state)?.kind === "period" ? 1 : 0
  const from = festivalDate(text, text.includes("当") || peek(state, ahead)?.kind === "clock")
  if (from === undefined) return refuse("vague", { text })
  const group = currentGroup(state)
  // 9:00-11:00，中秋节 and 每周六，中秋节 need not belong together.
  if (group.clocks.length > 0 || group.each) return refuse("ambiguous-date", { text })
  group.days.push({ from: state.year === undefined ? from : { ...from, year: state.year } })
  state.year = undefined
  state.assumed.add("by-calendar")
  return done
}

/** 全国科普日 or 中秋节. Beside a date it is only a name; alone it is too vague. */
export const readName = (state: ParserState, { kind, text }: PlacedPhrase): Step => {
  const hasDate = state.groups.some(({ days }) => days.length > 0)
  const dated = isDateAhead(state) || hasDate
  // 9月15日至21日，活动日：9月16日
  if (hasDate && peek(state, 1)?.text === ":") return refuse("ambiguous-date", { text })
  state.at++
  if (!dated) return kind === "festival" ? readFestival(state, text) : refuse("vague", { text })
  const isFestival = state.groups.some(({ days }) => days.some(({ from }) => from.festival))
  return isFestival ? refuse("ambiguous-date", { text }) : done
}

/** 活动期间: the days of the window, unless dates are given. */
export const readWindow = (state: ParserState): Step => {
  const dated = isDateAhead(state)
  state.at++
  const group = currentGroup(state)
  if (group.days.length === 0) group.window = state.year === undefined ? {} : { year: state.year }
  // 2024年全国科普日期间（9月15日-25日）: the year applies to the date, too.
  if (!dated) state.year = undefined
  return done
}
