import { isFact } from "../condition/isFact.ts"
import type { Condition } from "../condition/Condition.ts"
import type { Mode, PlatformState } from "../portfolio/Activity.ts"
import type { DayKind } from "../time/dayKinds.ts"
import type { PlainDate } from "../time/PlainDate.ts"
import type { Some } from "./Some.ts"

/** All of the conditions hold. */
export const and = (...of: Some<Condition>): Condition => ({ _tag: "All", of })
/** At least one of the conditions holds. */
export const or = (...of: Some<Condition>): Condition => ({ _tag: "Any", of })
/** The condition does not hold. */
export const isNot = (of: Condition): Condition => ({ _tag: "Not", of })

/** A day of the activity lies in the window; `wholly`: every day. */
export const inWindow = (window: string, more?: { readonly wholly: true }): Condition => ({
  _tag: "InWindow",
  window,
  ...more
})
/** A day of the activity is one of these, such as `"saturday"` or `"rest-day"`; see `heldOnlyOn` for every day. */
export const heldOn = (...days: Some<DayKind>): Condition => ({ _tag: "HeldOn", days: [...days] })
/** Every day of the activity is one of these. */
export const heldOnlyOn = (...days: Some<DayKind>): Condition => ({ _tag: "HeldOn", days: [...days], wholly: true })
/** The activity's last day has come. */
export const lastDayReached: Condition = { _tag: "LastDayReached" }
/** The activity is about the topic, as declared or by a word in its name that declares it. */
export const topic = (topic: string): Condition => ({ _tag: "HasTopic", topic })
/** The activity reaches people in one of the settings. */
export const setting = (...settings: Some<string>): Condition => ({ _tag: "SettingIn", settings })
/** The activity belongs to one of the programmes. */
export const programme = (...programmes: Some<string>): Condition => ({ _tag: "ProgrammeIn", programmes })
/** The activity is held in one of the modes. */
export const mode = (...modes: Some<Mode>): Condition => ({ _tag: "ModeIn", modes })
/** The activity is in one of the states on the platform. */
export const platform = (...states: Some<PlatformState>): Condition => ({ _tag: "PlatformIn", states })
/** The activity's name contains one of the words, as a person sees them. */
export const nameHas = (...words: Some<string>): Condition => ({ _tag: "NameContains", words })
/** The activity is listed in the form of this id. */
export const listedIn = (annex: string): Condition => ({ _tag: "ListedIn", annex })

const date = (written: string): PlainDate => written as PlainDate

/**
 * What may be asked of a fact: one that every notice has, by its name (`images`), of which `reported`, `atLeast`,
 * `atMost` and a most percentage are asked, or one that the notice declares. Every number and date is itself included.
 */
export const fact = (fact: string) => ({
  /** It is known, and not a no. */
  reported: { _tag: isFact(fact) ? "Reported" : "FactReported", fact } as Condition,
  atLeast: (number: number): Condition =>
    ({ _tag: isFact(fact) ? "AtLeast" : "FactAtLeast", fact, number }) as Condition,
  atMost: (number: number): Condition => ({ _tag: isFact(fact) ? "AtMost" : "FactAtMost", fact, number }) as Condition,
  /** The number in per cent of another one. */
  percentOf: (of: string) => ({
    below: (percent: number): Condition => ({ _tag: "FactShareBelow", fact, of, percent }),
    atLeast: (percent: number): Condition => ({ _tag: "FactShareAtLeast", fact, of, percent }),
    atMost: (percent: number): Condition =>
      ({ _tag: isFact(fact) && isFact(of) ? "ShareAtMost" : "FactShareAtMost", fact, of, percent }) as Condition
  }),
  /** The choice is one of these. */
  isOneOf: (...values: Some<string>): Condition => ({ _tag: "FactIn", fact, values }),
  /** The date is this one or later. */
  from: (day: string): Condition => ({ _tag: "FactFrom", fact, date: date(day) }),
  /** The date is this one or earlier. */
  until: (day: string): Condition => ({ _tag: "FactUntil", fact, date: date(day) }),
  /** The number is less than another one. */
  below: (of: string): Condition => ({ _tag: "FactBelow", fact, of }),
  /** The date is not after another one. */
  notAfter: (of: string): Condition => ({ _tag: "FactBefore", fact, of })
})
