import { headingKey } from "../table/findHeader.ts"
import { type Headings, persons, timeParts, wholeUnits } from "../table/headings.ts"
import type { Composed } from "../table/layout.ts"
import type { Cells } from "../table/Shape.ts"
import { voidOf } from "../cells/voids.ts"
import { personAndPhone } from "./shift.ts"
import { fold } from "../text.ts"

type Change = (cells: Array<string>) => void

const parts: Readonly<Record<keyof typeof timeParts, ReadonlySet<string>>> = {
  date: new Set<string>(timeParts.date),
  clock: new Set<string>(timeParts.clock),
  month: new Set<string>(timeParts.month),
  day: new Set<string>(timeParts.day),
  start: new Set<string>(timeParts.start),
  end: new Set<string>(timeParts.end)
}

const isWholeUnit = new Set<string>(wholeUnits)
const isPersons = new Set<string>(persons)

const clock = /[:：时点]|[上下]午|早|晚|全天/u
const day = /[月日号]|\d{4}[-/.]\d|\d\/\d|周|星期/u

/** A day and a clock in one text; a cell that says both stands for itself. */
const dayAndClock = (date: string, time: string): string => {
  if (date === "" || time === "") return date || time
  if (day.test(time) && fold(time).startsWith(fold(date))) return time
  return clock.test(date) ? date : `${date} ${time}`
}

const withUnit = (text: string, unit: RegExp, word: string): string =>
  text === "" || unit.test(text) ? text : `${text}${word}`

/** 9 and 18 in columns of their own. */
const monthAndDay = (month: string, day: string): string =>
  withUnit(month, /月/u, "月") + withUnit(day, /[日号]$/u, "日")

/** From a start to an end; what is the same is said once. */
const fromTo = (start: string, end: string): string =>
  start === "" || end === "" || fold(start) === fold(end) ? start || end : `${start}至${end}`

/** The columns of which a table makes the time of its activities, the first one taking the whole. */
const composeTime = (
  keys: Cells,
  words: Headings
): { readonly at: ReadonlyArray<number>; readonly change?: Change } | undefined => {
  const having = (known: (key: string) => boolean): ReadonlyArray<number> =>
    keys.flatMap((key, at) => (key !== "" && known(key) ? [at] : []))
  const [starts, ends] = [having((key) => parts.start.has(key)), having((key) => parts.end.has(key))]
  const [start] = starts
  if (start !== undefined) {
    const textOf = (cells: Cells, [one = -1, other = -1]: ReadonlyArray<number>): string =>
      dayAndClock(cells[one] ?? "", cells[other] ?? "")
    return {
      at: [...starts.slice(0, 2), ...ends.slice(0, 2)],
      change: (cells) => (cells[start] = fromTo(textOf(cells, starts), textOf(cells, ends)))
    }
  }
  const [month] = having((key) => parts.month.has(key))
  const [numbered] = having((key) => parts.day.has(key))
  if (month !== undefined && numbered !== undefined) {
    const [time] = having((key) => parts.clock.has(key) || (words["time"] ?? []).includes(key))
    return {
      at: [month, numbered, ...(time === undefined ? [] : [time])],
      change: (cells) =>
        (cells[month] = dayAndClock(monthAndDay(cells[month] ?? "", cells[numbered] ?? ""), cells[time ?? -1] ?? ""))
    }
  }
  const [date] = having((key) => parts.date.has(key))
  const times = having((key) => parts.clock.has(key) || (words["time"] ?? []).includes(key))
  const [time] = times
  if (time !== undefined && date === undefined) return times.length < 2 ? { at: [time] } : joinedTimes(keys, times)
  if (date === undefined) return undefined
  if (time === undefined) return { at: [date] }
  return { at: [date, time], change: (cells) => (cells[date] = dayAndClock(cells[date] ?? "", cells[time] ?? "")) }
}

/** Two columns of times, of which one is for clocks: 活动时间 and 具体时间. */
const joinedTimes = (keys: Cells, times: ReadonlyArray<number>): ReturnType<typeof composeTime> => {
  const own = times.find((at) => !parts.clock.has(keys[at] ?? ""))
  const further = times.find((at) => parts.clock.has(keys[at] ?? ""))
  if (own === undefined || further === undefined) return undefined
  return {
    at: [own, further],
    change: (cells) => (cells[own] = dayAndClock(cells[own] ?? "", cells[further] ?? ""))
  }
}

/** Several columns of hosts: the first kind of them holds the host, all others co-hosts. */
const composeHosts = (
  keys: Cells,
  words: Headings
): { readonly host: number; readonly coHosts: ReadonlyArray<number>; readonly change: Change } | undefined => {
  const rank = (words["host"] ?? []).filter((word) => !isWholeUnit.has(word))
  const hosts = keys
    .flatMap((key, at) => (rank.includes(key) ? [{ at, rank: rank.indexOf(key) }] : []))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ at }) => at)
  const [host, ...more] = hosts
  const [into, ...others] = [
    ...more,
    ...keys.flatMap((key, at) => ((words["coHosts"] ?? []).includes(key) ? [at] : []))
  ]
  if (host === undefined || into === undefined || more.length + others.length === 0) return undefined
  return {
    host,
    coHosts: [into, ...others],
    change: (cells) => {
      const named = [host, into, ...others]
        .map((at) => cells[at] ?? "")
        .filter((cell) => cell !== "" && voidOf(cell) !== "none")
      const [first = "", ...further] = named
      cells[host] = first
      cells[into] = further.join("、")
    }
  }
}

/**
 * Where one column holds persons with their telephone numbers and the other is not there: what belongs to the other goes
 * into a column of its own behind all others.
 */
const composeContact = (
  titles: Cells,
  { contactName, contactPhone }: Composed["columns"]
): { readonly columns: Composed["columns"]; readonly change: Change } | undefined => {
  const both = contactName ?? contactPhone
  if (both === undefined || (contactName !== undefined && contactPhone !== undefined)) return undefined
  const title = titles[both] ?? ""
  if (!isPersons.has(headingKey(title)) && !/人.*(?:电话|手机|方式)/u.test(title)) return undefined
  const [person, phone] = contactName === undefined ? [titles.length, both] : [both, titles.length]
  return {
    columns: { contactName: person, contactPhone: phone },
    change: (cells) => {
      const text = cells[both] ?? ""
      const found = personAndPhone(text)
      const isNumber = /^[+\d]|\d{7}/u.test(text)
      cells[person] = found?.name ?? (isNumber ? "" : text)
      cells[phone] = found?.phone ?? (isNumber ? text : "")
    }
  }
}

/** The columns of a table of activities of which several give one fact: days and clocks, starts and ends, kinds of hosts. */
export const composeColumns =
  (words: Headings) =>
  (titles: Cells, columns: Composed["columns"]): Composed => {
    const keys = titles.map(headingKey)
    const time = composeTime(keys, words)
    const hosts = composeHosts(keys, words)
    const contact = composeContact(titles, columns)
    const changes = [time?.change, hosts?.change, contact?.change].filter((change) => change !== undefined)
    return {
      columns: {
        ...columns,
        ...(time === undefined ? {} : { time: time.at[0] }),
        ...(hosts === undefined ? {} : { host: hosts.host, coHosts: hosts.coHosts[0] }),
        ...contact?.columns
      },
      parts: [...(time?.at ?? []), ...(hosts?.coHosts ?? [])],
      change:
        changes.length === 0
          ? undefined
          : (cells) => {
              const copy = Array.from({ length: Math.max(cells.length, keys.length) }, (_, at) => cells[at] ?? "")
              for (const change of changes) change(copy)
              return copy
            }
    }
  }
