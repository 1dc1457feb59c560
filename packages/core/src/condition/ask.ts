import type { Terms } from "./Terms.ts"
import type { Activity } from "../portfolio/Activity.ts"
import { showsAny } from "../text/appearance.ts"
import type { PlainDate } from "../time/PlainDate.ts"
import { hasReachedLastDay, isWithin, touches } from "../time/scheduleDays.ts"
import type { Window } from "../time/Window.ts"
import type { Truth } from "../Truth.ts"
import { checkedIn } from "./Check.ts"
import { type Question, testOf } from "./Question.ts"
import { declared, type Scope } from "./Scope.ts"
import { byTest, type ByTest, type DeclaringTerms } from "./Test.ts"

/** A question with its terms looked up: it is asked of an activity on a day. `engine/askColumn` asks many at once. */
export type Asker = (activity: Activity, today: PlainDate, onKinds?: Scope<Terms>["onKinds"]) => Truth

/** Whether at least one day of the activity lies between two days. */
export const onDays =
  (days: Pick<Window, "start" | "end">): Asker =>
  ({ time }) =>
    time && touches(time, days)

/** The words that declare one of the values, if the name has them. */
export const wordsOf = (
  { declared: list, values }: { readonly declared?: DeclaringTerms; readonly values: ReadonlyArray<string> },
  { vocabulary }: Terms
): ReadonlyArray<string> =>
  list === undefined
    ? []
    : vocabulary[list].flatMap(({ declaredBy = [], id }) => (values.includes(id) ? declaredBy : []))

const askers: ByTest<[rulebook: Terms], Asker> = {
  anything: () => () => true,
  days: ({ wholly, window: id }, { windows }) => {
    const window = declared(windows, id)
    return wholly ? ({ time }) => time && isWithin(time, window) : onDays(window)
  },
  kinds:
    ({ days, wholly = false }, { calendar }) =>
    ({ time }, _today, onKinds) =>
      time && onKinds?.(time, days, wholly, calendar),
  over:
    () =>
    ({ time }, today) =>
      time && hasReachedLastDay(time, today),
  name: ({ words }) => {
    const shows = showsAny(words)
    return ({ name }) => shows(name)
  },
  lists: (test, rulebook) => {
    const { fact, values } = test
    const shows = showsAny(wordsOf(test, rulebook))
    return (activity) => {
      if (shows(activity.name)) return true
      return activity[fact]?.some((value) => values.includes(value))
    }
  },
  is: (test, rulebook) => {
    const { fact, values } = test
    const shows = showsAny(wordsOf(test, rulebook))
    return (activity) => {
      if (shows(activity.name)) return true
      const value = activity[fact]
      return value === undefined ? undefined : values.includes(value)
    }
  },
  known: ({ fact }) => {
    // A time that could not be read was reported all the same.
    if (fact === "time") return ({ time, timeText }) => ((time ?? timeText) === undefined ? undefined : true)
    return (activity) => {
      const value = activity[fact]
      return value === undefined ? undefined : value !== false
    }
  },
  number: ({ fact, least = 0, most = Number.POSITIVE_INFINITY }) => {
    return (activity) => {
      const value = activity[fact]
      return value === undefined ? undefined : value >= least && value <= most
    }
  },
  declared:
    ({ check, fact }) =>
    (activity) =>
      checkedIn(fact, check, activity),
  share: ({ fact, of, percent }) => {
    return (activity) => {
      const part = activity[fact]
      const whole = activity[of]
      return part === undefined || whole === undefined ? undefined : part * 100 <= whole * percent
    }
  }
}

const ready = new WeakMap<Terms, WeakMap<Question, Asker>>()

/** The question, ready to be asked of many activities; made once, as neither it nor the notice ever changes. */
export const askerOf = (question: Question, rulebook: Terms): Asker => {
  const own = ready.get(rulebook) ?? new WeakMap<Question, Asker>()
  ready.set(rulebook, own)
  const asker = own.get(question) ?? byTest(askers, testOf(question), rulebook)
  own.set(question, asker)
  return asker
}
