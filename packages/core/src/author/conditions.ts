import { isFact } from "../condition/isFact.ts"
import type { Condition } from "../condition/Condition.ts"
import type { Mode, PlatformState } from "../portfolio/Activity.ts"
import type { DayKind } from "../time/dayKinds.ts"
import type { PlainDate } from "../time/PlainDate.ts"
import type { Some } from "./Some.ts"

/**
 * All of the conditions hold.
 *
 * @example
 * ```ts
 * import { and, inWindow, topic } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(and(inWindow("week"), topic("energy")))) // {"_tag":"All","of":[{"_tag":"InWindow","window":"week"},{"_tag":"HasTopic","topic":"energy"}]}
 * ```
 */
export const and = (...of: Some<Condition>): Condition => ({ _tag: "All", of })
/**
 * At least one of the conditions holds.
 *
 * @example
 * ```ts
 * import { mode, or, topic } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(or(mode("online"), topic("energy")))) // {"_tag":"Any","of":[{"_tag":"ModeIn","modes":["online"]},{"_tag":"HasTopic","topic":"energy"}]}
 * ```
 */
export const or = (...of: Some<Condition>): Condition => ({ _tag: "Any", of })
/**
 * The condition does not hold.
 *
 * @example
 * ```ts
 * import { isNot, mode } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(isNot(mode("online")))) // {"_tag":"Not","of":{"_tag":"ModeIn","modes":["online"]}}
 * ```
 */
export const isNot = (of: Condition): Condition => ({ _tag: "Not", of })

/**
 * A day of the activity lies in the window; `wholly`: every day.
 *
 * @example
 * ```ts
 * import { inWindow } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(inWindow("week"))) // {"_tag":"InWindow","window":"week"}
 * console.log(JSON.stringify(inWindow("week", { wholly: true }))) // {"_tag":"InWindow","window":"week","wholly":true}
 * ```
 */
export const inWindow = (window: string, more?: { readonly wholly: true }): Condition => ({
  _tag: "InWindow",
  window,
  ...more
})
/**
 * A day of the activity is one of these, such as `"saturday"` or `"rest-day"`; see `heldOnlyOn` for every day.
 *
 * @example
 * ```ts
 * import { heldOn } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(heldOn("saturday", "sunday"))) // {"_tag":"HeldOn","days":["saturday","sunday"]}
 * ```
 */
export const heldOn = (...days: Some<DayKind>): Condition => ({ _tag: "HeldOn", days: [...days] })
/**
 * Every day of the activity is one of these.
 *
 * @example
 * ```ts
 * import { heldOnlyOn } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(heldOnlyOn("rest-day"))) // {"_tag":"HeldOn","days":["rest-day"],"wholly":true}
 * ```
 */
export const heldOnlyOn = (...days: Some<DayKind>): Condition => ({ _tag: "HeldOn", days: [...days], wholly: true })
/**
 * The activity's last day has come.
 *
 * @example
 * ```ts
 * import { isNot, lastDayReached } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(isNot(lastDayReached))) // {"_tag":"Not","of":{"_tag":"LastDayReached"}}
 * ```
 */
export const lastDayReached: Condition = { _tag: "LastDayReached" }
/**
 * The activity is about the topic, as declared or by a word in its name that declares it.
 *
 * @example
 * ```ts
 * import { topic } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(topic("energy"))) // {"_tag":"HasTopic","topic":"energy"}
 * ```
 */
export const topic = (topic: string): Condition => ({ _tag: "HasTopic", topic })
/**
 * The activity reaches people in one of the settings.
 *
 * @example
 * ```ts
 * import { setting } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(setting("village", "school"))) // {"_tag":"SettingIn","settings":["village","school"]}
 * ```
 */
export const setting = (...settings: Some<string>): Condition => ({ _tag: "SettingIn", settings })
/**
 * The activity belongs to one of the programmes.
 *
 * @example
 * ```ts
 * import { programme } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(programme("lectures"))) // {"_tag":"ProgrammeIn","programmes":["lectures"]}
 * ```
 */
export const programme = (...programmes: Some<string>): Condition => ({ _tag: "ProgrammeIn", programmes })
/**
 * The activity is held in one of the modes.
 *
 * @example
 * ```ts
 * import { mode } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(mode("on-site", "hybrid"))) // {"_tag":"ModeIn","modes":["on-site","hybrid"]}
 * ```
 */
export const mode = (...modes: Some<Mode>): Condition => ({ _tag: "ModeIn", modes })
/**
 * The activity is in one of the states on the platform.
 *
 * @example
 * ```ts
 * import { platform } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(platform("published"))) // {"_tag":"PlatformIn","states":["published"]}
 * ```
 */
export const platform = (...states: Some<PlatformState>): Condition => ({ _tag: "PlatformIn", states })
/**
 * The activity's name contains one of the words, as a person sees them.
 *
 * @example
 * ```ts
 * import { nameHas } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(nameHas("食品安全"))) // {"_tag":"NameContains","words":["食品安全"]}
 * ```
 */
export const nameHas = (...words: Some<string>): Condition => ({ _tag: "NameContains", words })
/**
 * The activity is listed in the form of this id.
 *
 * @example
 * ```ts
 * import { listedIn } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(listedIn("annex-1"))) // {"_tag":"ListedIn","annex":"annex-1"}
 * ```
 */
export const listedIn = (annex: string): Condition => ({ _tag: "ListedIn", annex })

const date = (written: string): PlainDate => written as PlainDate

/**
 * What may be asked of a fact: one that every notice has, by its name (`images`), of which `reported`, `atLeast`,
 * `atMost` and a most percentage are asked, or one that the notice declares. Every number and date is itself included.
 *
 * @example
 * ```ts
 * import { fact } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(fact("images").atLeast(1))) // {"_tag":"AtLeast","fact":"images","number":1}
 * console.log(JSON.stringify(fact("participants").reported)) // {"_tag":"Reported","fact":"participants"}
 * ```
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
