import { checked, comparedIn } from "../condition/Check.ts"
import { declared } from "../condition/Scope.ts"
import type { Terms } from "../condition/Terms.ts"
import type { Test } from "../condition/Test.ts"
import { type ColumnName, daysColumn } from "./Columns.ts"
import { dayNumber, firstIn, lastIn } from "./days.ts"
import type { DeclaredValue } from "../portfolio/DeclaredValues.ts"
import type { PlainDate } from "../time/PlainDate.ts"
import { isOnKinds } from "../time/dayKinds.ts"
import { showsAny } from "../text/appearance.ts"
import type { Schedule } from "../time/Schedule.ts"
import { hasReachedLastDay, isWithin, touches } from "../time/scheduleDays.ts"
import type { Window } from "../time/Window.ts"
import type { Truth } from "../Truth.ts"

/**
 * Asks a question of the values of one column from `start` to before `end`, at most 32 of them: bit by bit, whether it
 * holds is put into a word of the first list, and whether it does not into that of the second.
 */
export type ColumnAsker = (
  values: ReadonlyArray<unknown>,
  today: PlainDate,
  start: number,
  end: number,
  isTrue: Int32Array,
  isFalse: Int32Array,
  word: number,
  wholes?: ReadonlyArray<unknown>
) => void

/** A question that the values of one column answer or, of a share, those of the column of wholes beside it. */
export interface ColumnQuestion {
  readonly column: ColumnName
  readonly of?: ColumnName
  readonly ask: ColumnAsker
}

/** Asks value by value; what most questions ask has a loop of its own below, as a call for each value takes longer. */
const each =
  <A, B = never>(truthOf: (value: A, today: PlainDate, whole: B | undefined) => Truth): ColumnAsker =>
  (values, today, start, end, isTrue, isFalse, word, wholes) => {
    let [yes, no] = [0, 0]
    for (let row = start; row < end; row++) {
      const value = values[row]
      if (value === undefined) continue
      const truth = truthOf(value as A, today, wholes?.[row] as B | undefined)
      if (truth === true) yes |= 1 << (row - start)
      else if (truth === false) no |= 1 << (row - start)
    }
    isTrue[word] = yes
    isFalse[word] = no
  }

/** Whether at least one day lies between two days; of most times by the numbers of their days. */
export const onDays = (days: Pick<Window, "start" | "end">): ColumnQuestion => {
  const [from, to] = [dayNumber(days.start), dayNumber(days.end)]
  return {
    column: daysColumn,
    ask: each((time: number | Schedule) =>
      typeof time === "number" ? lastIn(time) >= from && firstIn(time) <= to : touches(time, days)
    )
  }
}

/** Whether the last day has come. */
const over = each((time: number | Schedule, today) =>
  typeof time === "number" ? lastIn(time) <= dayNumber(today) : hasReachedLastDay(time, today)
)

/** Whether a name contains at least one of the words. */
export const hasWord = (words: ReadonlyArray<string>): ColumnQuestion => ({
  column: "name",
  ask: each(showsAny(words))
})

/** Whether a value is known, and not a no. */
export const known: ColumnAsker = (values, _, start, end, isTrue, isFalse, word) => {
  let [yes, no] = [0, 0]
  for (let row = start; row < end; row++) {
    const value = values[row]
    if (value === undefined) continue
    if (value === false) no |= 1 << (row - start)
    else yes |= 1 << (row - start)
  }
  isTrue[word] = yes
  isFalse[word] = no
}

const between =
  (least: number, most: number): ColumnAsker =>
  (values, _, start, end, isTrue, isFalse, word) => {
    let [yes, no] = [0, 0]
    for (let row = start; row < end; row++) {
      const value = values[row] as number | undefined
      if (value === undefined) continue
      if (value >= least && value <= most) yes |= 1 << (row - start)
      else no |= 1 << (row - start)
    }
    isTrue[word] = yes
    isFalse[word] = no
  }

const isOneOf = (wanted: ReadonlyArray<unknown>): ColumnAsker =>
  wanted.length === 1 ? isOne(wanted[0]) : each((value) => wanted.includes(value))

const isOne =
  (wanted: unknown): ColumnAsker =>
  (values, _, start, end, isTrue, isFalse, word) => {
    let [yes, no] = [0, 0]
    for (let row = start; row < end; row++) {
      const value = values[row]
      if (value === undefined) continue
      if (value === wanted) yes |= 1 << (row - start)
      else no |= 1 << (row - start)
    }
    isTrue[word] = yes
    isFalse[word] = no
  }

const lists = (wanted: ReadonlyArray<unknown>): ColumnAsker =>
  each((list: ReadonlyArray<unknown>) => list.some((value) => wanted.includes(value)))

const shareUpTo = (percent: number): ColumnAsker =>
  each((part: number, _, whole: number | undefined) =>
    whole === undefined ? undefined : part * 100 <= whole * percent
  )

/**
 * The question of a test as the values of one column answer it, apart from a value that is declared in a name, and a time
 * that is known only as it was written. It answers as `askerOf` does, the specification.
 */
export const columnQuestion = (test: Test, { calendar, windows }: Terms): ColumnQuestion => {
  switch (test.kind) {
    case "days": {
      const window = declared(windows, test.window)
      return test.wholly ? { column: "time", ask: each((time: Schedule) => isWithin(time, window)) } : onDays(window)
    }
    case "kinds": {
      const { days, wholly = false } = test
      return { column: "time", ask: each((time: Schedule) => isOnKinds(time, days, wholly, calendar)) }
    }
    case "over":
      return { column: daysColumn, ask: over }
    case "name":
      return hasWord(test.words)
    case "lists":
      return { column: test.fact, ask: lists(test.values) }
    case "is":
      return { column: test.fact, ask: isOneOf(test.values) }
    case "known":
      // Days are known of every time, and read for other questions too.
      return { column: test.fact === "time" ? daysColumn : test.fact, ask: known }
    case "number": {
      const { fact, least = 0, most = Number.POSITIVE_INFINITY } = test
      return { column: fact, ask: between(least, most) }
    }
    case "declared": {
      const { check, fact } = test
      const other = comparedIn(check)
      const ask = each((value: DeclaredValue, _, compared: DeclaredValue | undefined) =>
        checked(check, value, compared)
      )
      return { column: fact, ...(other === undefined ? {} : { of: other }), ask }
    }
    case "share":
      return { column: test.fact, of: test.of, ask: shareUpTo(test.percent) }
    case "anything":
      // A name is always known.
      return { column: "name", ask: known }
  }
}
