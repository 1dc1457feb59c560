import type { DeclaredTerm } from "../notice/Vocabulary.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Fact } from "./Fact.ts"
import { hasReachedLastDay, isWithin, touches } from "../time/scheduleDays.ts"
import { all, any, not, type Truth } from "../Truth.ts"
import type { Condition, Question } from "./Condition.ts"
import { programmeOf, type Scope, topicOf, windowOf } from "./Scope.ts"

/** What a unit says of an activity, or what the notice lets a word in its name say. */
const isDeclared = ({ declaredBy }: DeclaredTerm, name: string, stated: Truth): Truth =>
  declaredBy?.some((word) => name.includes(word)) === true || stated

const holdsProgramme = (id: string, { name, programme }: Activity, scope: Scope): Truth =>
  isDeclared(programmeOf(scope, id), name, programme === undefined ? undefined : programme === id)

/** A time that could not be read was reported all the same; a summary that is known not to exist was not. */
const isReported = (fact: Fact, activity: Activity): Truth => {
  const value = activity[fact] ?? (fact === "time" ? activity.timeText : undefined)
  return value === undefined ? undefined : value !== false
}

/** Answers one question about an activity; `undefined` where the fact that it asks for is not known. */
export const answer = (question: Question, activity: Activity, scope: Scope): Truth => {
  switch (question._tag) {
    case "Always":
      return true
    case "InWindow": {
      const lies = question.wholly ? isWithin : touches
      return activity.time && lies(activity.time, windowOf(scope, question.window))
    }
    case "LastDayReached":
      return activity.time && hasReachedLastDay(activity.time, scope.today)
    case "HasTopic":
      return isDeclared(
        topicOf(scope, question.topic),
        activity.name,
        activity.topics && activity.topics.includes(question.topic)
      )
    case "SettingIn":
      return activity.settings && activity.settings.some((setting) => question.settings.includes(setting))
    case "NameContains":
      return question.words.some((word) => activity.name.includes(word))
    case "PlatformIn":
      return activity.platform && question.states.includes(activity.platform)
    case "ModeIn":
      return activity.mode && question.modes.includes(activity.mode)
    case "ProgrammeIn":
      return any(question.programmes.map((id) => holdsProgramme(id, activity, scope)))
    case "ListedIn":
      return activity.annexes && activity.annexes.includes(question.annex)
    case "Reported":
      return isReported(question.fact, activity)
    case "AtLeast": {
      const value = activity[question.fact]
      return value === undefined ? undefined : value >= question.number
    }
    case "AtMost": {
      const value = activity[question.fact]
      return value === undefined ? undefined : value <= question.number
    }
    case "ShareAtMost": {
      const part = activity[question.fact]
      const whole = activity[question.of]
      return part === undefined || whole === undefined ? undefined : part * 100 <= whole * question.percent
    }
  }
}

/** Whether a condition holds for an activity: the specification that every other interpreter must match. */
export const holds = (condition: Condition, activity: Activity, scope: Scope): Truth => {
  switch (condition._tag) {
    case "All":
      return all(condition.of.map((part) => holds(part, activity, scope)))
    case "Any":
      return any(condition.of.map((part) => holds(part, activity, scope)))
    case "Not":
      return not(holds(condition.of, activity, scope))
    default:
      return answer(condition, activity, scope)
  }
}
