import type { Activity } from "../portfolio/Activity.ts"
import { catalogue } from "../text/catalogue.ts"
import { fill, list, type Localized } from "../text/Localized.ts"
import { hasReachedLastDay } from "../time/scheduleDays.ts"
import type { Question } from "./Condition.ts"
import { nameOfFact } from "./factName.ts"
import { missingFacts } from "./facts.ts"
import type { Scope } from "./Scope.ts"
import { keyOf, slotsOf, windowsIn, type Wording } from "./slots.ts"
import * as en from "./words/en.ts"
import * as zh from "./words/zh-CN.ts"

const advice = /* @__PURE__ */ catalogue({ "zh-CN": zh.advice, en: en.advice })

/** One value is advised: to be published, if that is among them, or else the first. */
const wording: Wording = {
  choice: (names, values) => names[values.includes("published") ? "published" : values[0]!]!,
  texts: (values) => values.join(zh.between.orWord)
}

/** Whether an activity can no longer be moved into the window that is asked for: its days are over, or it has been held. */
const isTooLate = (question: Question, { time }: Activity, scope: Scope): boolean =>
  windowsIn(question, scope).some(
    ({ end }) => scope.today > end || (time !== undefined && hasReachedLastDay(time, scope.today) === true)
  )

/** What to do so that the question is answered with yes for this activity: report what is not known, change what is wrong. */
export const advise = (question: Question, activity: Activity, scope: Scope): Localized => {
  const missing = missingFacts(question, activity, scope)
  if (missing.length > 0)
    return fill(advice.report, { fact: list(missing.map((fact) => nameOfFact(fact, scope.notice.vocabulary))) })
  const key = isTooLate(question, activity, scope) ? "tooLate" : keyOf(question)
  return fill(advice[key], slotsOf(question, scope, wording))
}
