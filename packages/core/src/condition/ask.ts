import type { Terms } from "./Terms.ts"
import type { Activity } from "../portfolio/Activity.ts"
import { readers } from "../portfolio/facts.ts"
import type { PlainDate } from "../time/PlainDate.ts"
import { hasReachedLastDay, isWithin, touches } from "../time/scheduleDays.ts"
import type { Window } from "../time/Window.ts"
import type { Truth } from "../Truth.ts"
import { type Question, testOf } from "./Question.ts"
import { declared } from "./Scope.ts"
import { byTest, type ByTest, type DeclaringTerms } from "./Test.ts"

/** A question with its terms looked up: it is asked of an activity on a day. */
export type Asker = (activity: Activity, today: PlainDate) => Truth

/** Whether at least one day of the activity lies between two days. */
export const onDays =
  (days: Pick<Window, "start" | "end">): Asker =>
  ({ time }) =>
    time && touches(time, days)

const named =
  (words: ReadonlyArray<string>): Asker =>
  ({ name }) => {
    for (const word of words) if (name.includes(word)) return true
    return false
  }

/** What the asker answers, or yes if a word in the name declares one of the terms. */
const orDeclared = (
  asker: Asker,
  { declared: list, values }: { readonly declared?: DeclaringTerms; readonly values: ReadonlyArray<string> },
  { vocabulary }: Terms
): Asker => {
  if (list === undefined) return asker
  const words = vocabulary[list].flatMap(({ declaredBy = [], id }) => (values.includes(id) ? declaredBy : []))
  if (words.length === 0) return asker
  const isNamed = named(words)
  return (activity, today) => isNamed(activity, today) || asker(activity, today)
}

const askers: ByTest<[rulebook: Terms], Asker> = {
  anything: () => () => true,
  days: ({ wholly, window: id }, { windows }) => {
    const window = declared(windows, id)
    return wholly ? ({ time }) => time && isWithin(time, window) : onDays(window)
  },
  over:
    () =>
    ({ time }, today) =>
      time && hasReachedLastDay(time, today),
  name: ({ words }) => named(words),
  lists: (test, rulebook) => {
    const { fact, values } = test
    const read = readers[fact]
    const listed: Asker = (activity) => {
      const list = read(activity)
      return list && values.some((value) => list.includes(value))
    }
    return orDeclared(listed, test, rulebook)
  },
  is: (test, rulebook) => {
    const { fact, values } = test
    const read = readers[fact]
    const isOne: Asker = (activity) => {
      const value = read(activity)
      return value === undefined ? undefined : values.includes(value)
    }
    return orDeclared(isOne, test, rulebook)
  },
  known: ({ fact }) => {
    // A time that could not be read was reported all the same.
    if (fact === "time") return ({ time, timeText }) => ((time ?? timeText) === undefined ? undefined : true)
    const read = readers[fact]
    return (activity) => {
      const value = read(activity)
      return value === undefined ? undefined : value !== false
    }
  },
  number: ({ fact, least = 0, most = Number.POSITIVE_INFINITY }) => {
    const read = readers[fact]
    return (activity) => {
      const value = read(activity)
      return value === undefined ? undefined : value >= least && value <= most
    }
  },
  share: ({ fact, of, percent }) => {
    const [read, readWhole] = [readers[fact], readers[of]]
    return (activity) => {
      const part = read(activity)
      const whole = readWhole(activity)
      return part === undefined || whole === undefined ? undefined : part * 100 <= whole * percent
    }
  }
}

/** The question, ready to be asked of many activities. */
export const askerOf = (question: Question, rulebook: Terms): Asker => byTest(askers, testOf(question), rulebook)
