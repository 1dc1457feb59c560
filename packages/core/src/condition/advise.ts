import type { PlainDate } from "../time/PlainDate.ts"
import { hasReachedLastDay } from "../time/scheduleDays.ts"
import { fill, list, localized, type Localized } from "../text/Localized.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Question } from "./Condition.ts"
import { factName } from "./factName.ts"
import { factsOf } from "./factsOf.ts"
import { answer } from "./holds.ts"
import { platformName } from "./showFact.ts"
import { type Scope, topicOf, windowOf } from "./Scope.ts"

const named = (
  terms: ReadonlyArray<{ readonly id: string; readonly name: Localized }>,
  ids: ReadonlyArray<string>
): Localized => list(terms.filter(({ id }) => ids.includes(id)).map(({ name }) => name))

/** What to do so that the question is answered with yes for this activity: report what is not known, change what is wrong. */
export const advise = (question: Question, activity: Activity, scope: Scope): Localized => {
  const [fact] = factsOf(question)
  return fact !== undefined && answer(question, activity, scope) === undefined
    ? fill(localized("补报{fact}", "report: {fact}"), { fact: factName[fact] })
    : change(question, activity, scope)
}

/** Whether an activity can no longer be moved: the days to move it to are over, or it has been held. */
const isPast = ({ time }: Activity, end: PlainDate, { today }: Scope): boolean =>
  today > end || (time !== undefined && hasReachedLastDay(time, today) === true)

const change = (question: Question, activity: Activity, scope: Scope): Localized => {
  const { vocabulary } = scope.notice
  switch (question._tag) {
    case "Always":
      return localized("无须处理", "nothing to do")
    case "InWindow": {
      const { end, start } = windowOf(scope, question.window)
      if (isPast(activity, end, scope)) {
        return localized(
          "时间已过，不能改期；如登记有误请更正，否则请说明原因",
          "too late to move it: correct the time if it was noted wrongly, or else explain it"
        )
      }
      return fill(
        question.wholly
          ? localized(
              "把活动时间全部调整到 {start} 至 {end} 之内",
              "move the activity wholly between {start} and {end}"
            )
          : localized("把活动时间调整到 {start} 至 {end} 之间", "hold the activity between {start} and {end}"),
        { start, end }
      )
    }
    case "LastDayReached":
      return localized("待活动结束后处理", "come back to it when the activity is over")
    case "HasTopic":
      return fill(localized("如确属“{topic}”，申报该主题", "declare the topic “{topic}” if it is about that"), {
        topic: topicOf(scope, question.topic).name
      })
    case "NameContains":
      return fill(localized("修改活动名称，写入“{words}”", "rename the activity so that it contains “{words}”"), {
        words: question.words.join("”或“")
      })
    case "PlatformIn":
      return fill(localized("在平台上办到“{states}”", "get the activity to “{states}” on the platform"), {
        states: platformName[question.states.includes("published") ? "published" : question.states[0]]
      })
    case "ModeIn":
      return fill(localized("核实{fact}", "check: {fact}"), { fact: factName.mode })
    case "ProgrammeIn":
      return fill(localized("归入“{programmes}”", "assign it to “{programmes}”"), {
        programmes: named(vocabulary.programmes, question.programmes)
      })
    case "ListedIn":
      return fill(localized("列入“{annex}”", "list it in “{annex}”"), {
        annex: named(vocabulary.annexes, [question.annex])
      })
    case "Reported":
      return fill(localized("补充{fact}", "supply: {fact}"), { fact: factName[question.fact] })
    case "SettingIn":
      return fill(localized("在“{settings}”开展", "hold it in “{settings}”"), {
        settings: named(vocabulary.settings, question.settings)
      })
    case "AtMost":
      return fill(localized("{fact}减至不超过 {number}", "bring down to {number} at most: {fact}"), {
        fact: factName[question.fact],
        number: question.number
      })
    case "ShareAtMost":
      return fill(localized("{fact}降到{of}的 {percent}% 以内", "bring down to {percent} % of {of} at most: {fact}"), {
        fact: factName[question.fact],
        of: factName[question.of],
        percent: question.percent
      })
    case "AtLeast":
      return fill(localized("补充{fact}，至少 {number}", "supply at least {number}: {fact}"), {
        fact: factName[question.fact],
        number: question.number
      })
  }
}
