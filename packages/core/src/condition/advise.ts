import type { Activity } from "../portfolio/Activity.ts"
import { catalogue } from "../text/catalogue.ts"
import { fill, list, type Localized } from "../text/Localized.ts"
import { hasReachedLastDay } from "../time/scheduleDays.ts"
import type { Asked } from "./Asked.ts"
import type { Question } from "./Condition.ts"
import { nameOfFact } from "./factName.ts"
import { missingFacts } from "./facts.ts"
import { factsOfQuestion } from "./factsOf.ts"
import { isRecord, mayChange } from "./mayChange.ts"
import type { Advised } from "./Question.ts"
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

/**
 * Whether an activity can no longer be moved into, or out of, the window that is asked for: its days are over, or it
 * has been held.
 */
const isTooLate = ({ question, wanted }: Asked, { time }: Activity, scope: Scope): boolean =>
  windowsIn(question, scope).some(
    ({ end }) => (wanted && scope.today > end) || (time !== undefined && hasReachedLastDay(time, scope.today) === true)
  )

/** The questions that are answered by less of something. */
const asksForLess: ReadonlySet<Question["_tag"]> = new Set(["AtMost", "ShareAtMost"])

/** Whether what is asked may honestly be brought about, or only corrected where it was recorded wrongly. */
const mayBe = ({ question, wanted }: Asked, activity: Activity, scope: Scope): boolean => {
  const facts = factsOfQuestion(question)
  return (
    facts.every((fact) => mayChange(fact, activity, scope)) &&
    ((wanted && !asksForLess.has(question._tag)) || !facts.some(isRecord))
  )
}

/** Whether the question can still be answered as wanted, other than by a correction: what is not known may be so already. */
export const canBeSo = (asked: Asked, activity: Activity, scope: Scope): boolean =>
  missingFacts(asked.question, activity, scope).length > 0 ||
  (!isTooLate(asked, activity, scope) && mayBe(asked, activity, scope))

const keyFor = (asked: Asked, activity: Activity, scope: Scope): keyof typeof advice => {
  if (isTooLate(asked, activity, scope)) return "tooLate"
  if (!mayBe(asked, activity, scope)) return "verify"
  if (asked.question._tag === "Always") return "Always"
  // What is stated of it, or declared by the notice, has no advice of its own.
  return asked.wanted ? (keyOf(asked.question) as Advised) : "avoid"
}

/**
 * What to do so that the question is answered as wanted for this activity: report what is not known, change what may
 * honestly be changed, and have the rest checked.
 */
export const advise = (asked: Asked, activity: Activity, scope: Scope): Localized => {
  const { question } = asked
  const missing = missingFacts(question, activity, scope)
  if (missing.length > 0)
    return fill(advice.report, { fact: list(missing.map((fact) => nameOfFact(fact, scope.notice.vocabulary))) })
  return fill(advice[keyFor(asked, activity, scope)], slotsOf(question, scope, wording))
}

/** The same on several questions, each text once. */
export const adviseOn = (lacking: ReadonlyArray<Asked>, activity: Activity, scope: Scope): ReadonlyArray<Localized> => {
  const texts = lacking.map((asked) => advise(asked, activity, scope))
  return texts.filter((text, n) => texts.findIndex(({ en }) => en === text.en) === n)
}
