import type { Question } from "../condition/Condition.ts"
import type { Fact } from "../condition/Fact.ts"
import type { Rulebook } from "../notice/Rulebook.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { PlainDate } from "../time/PlainDate.ts"
import { hasReachedLastDay, isWithin, touches } from "../time/scheduleDays.ts"
import type { Window } from "../time/Window.ts"
import type { Truth } from "../Truth.ts"
import { countReaders, readers } from "../condition/readers.ts"

/** A question with its terms looked up: it is asked of an activity on a day. */
export type Asker = (activity: Activity, today: PlainDate) => Truth

type Days = Pick<Window, "start" | "end">

/** Whether at least one day of the activity lies between two days. */
export const onDays =
  (days: Days): Asker =>
  ({ time }) => {
    if (time === undefined) return undefined
    const { sessions } = time
    if (sessions.length > 1 || time.approximate || time.openEnd) return touches(time, days)
    // Texts of days and of moments compare alike but on the last day, so its moments are cut to the day.
    const { end, start } = sessions[0]
    return (end ?? start) >= days.start && (start <= days.end || start.startsWith(days.end))
  }

const wholly =
  (days: Days): Asker =>
  ({ time }) =>
    time && isWithin(time, days)

const wordIn = (name: string, words: ReadonlyArray<string>): boolean => {
  for (const word of words) if (name.includes(word)) return true
  return false
}

const declared = (terms: Rulebook["vocabulary"]["topics"], id: string): ReadonlyArray<string> =>
  terms.find((term) => term.id === id)?.declaredBy ?? []

const hasTopic = (topic: string, words: ReadonlyArray<string>): Asker =>
  words.length === 0
    ? ({ topics }) => topics && topics.includes(topic)
    : ({ name, topics }) => wordIn(name, words) || (topics && topics.includes(topic))

const programmeIn = (programmes: ReadonlyArray<string>, words: ReadonlyArray<string>): Asker =>
  words.length === 0
    ? ({ programme }) => (programme === undefined ? undefined : programmes.includes(programme))
    : ({ name, programme }) =>
        wordIn(name, words) || (programme === undefined ? undefined : programmes.includes(programme))

const reported = (fact: Fact): Asker => {
  if (fact === "name") return () => true
  if (fact === "time") return ({ time, timeText }) => (time === undefined && timeText === undefined ? undefined : true)
  if (fact === "summary") return ({ summary }) => summary
  const read = readers[fact]
  return (activity) => (read(activity) === undefined ? undefined : true)
}

/** The question, ready to be asked of many activities; it answers as `answer` does. */
export const askerOf = (question: Question, { vocabulary, windows }: Rulebook): Asker => {
  switch (question._tag) {
    case "Always":
      return () => true
    case "InWindow": {
      const window = windows.find(({ id }) => id === question.window)!
      return question.wholly ? wholly(window) : onDays(window)
    }
    case "LastDayReached":
      return ({ time }, today) => time && hasReachedLastDay(time, today)
    case "HasTopic":
      return hasTopic(question.topic, declared(vocabulary.topics, question.topic))
    case "SettingIn":
      return ({ settings }) => settings && settings.some((setting) => question.settings.includes(setting))
    case "NameContains":
      return ({ name }) => wordIn(name, question.words)
    case "PlatformIn":
      return ({ platform }) => platform && question.states.includes(platform)
    case "ModeIn":
      return ({ mode }) => mode && question.modes.includes(mode)
    case "ProgrammeIn":
      return programmeIn(
        question.programmes,
        question.programmes.flatMap((id) => declared(vocabulary.programmes, id))
      )
    case "ListedIn":
      return ({ annexes }) => annexes && annexes.includes(question.annex)
    case "Reported":
      return reported(question.fact)
    case "AtLeast": {
      const read = countReaders[question.fact]
      return (activity) => {
        const value = read(activity)
        return value === undefined ? undefined : value >= question.number
      }
    }
    case "AtMost": {
      const read = countReaders[question.fact]
      return (activity) => {
        const value = read(activity)
        return value === undefined ? undefined : value <= question.number
      }
    }
    case "ShareAtMost": {
      const [read, readWhole] = [countReaders[question.fact], countReaders[question.of]]
      return (activity) => {
        const part = read(activity)
        const whole = readWhole(activity)
        return part === undefined || whole === undefined ? undefined : part * 100 <= whole * question.percent
      }
    }
  }
}
