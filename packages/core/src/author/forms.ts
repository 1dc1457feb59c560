import type { Condition } from "../condition/Condition.ts"
import type { Bound } from "../rule/Bound.ts"
import type { Amount, ByUnit } from "../rule/Amount.ts"
import type { Count } from "../rule/Count.ts"
import type { Activities, Counted, Facilities, Submissions, Units } from "../rule/Counted.ts"
import type { Groups } from "../rule/Groups.ts"
import type { Due } from "../rule/Due.ts"
import type { Compared, Each, Filled, HeldBy, HeldTogether } from "../rule/Each.ts"
import type { Judgement } from "../rule/Judgement.ts"
import type { Some } from "./Some.ts"

type Rest<Form> = Omit<Form, "_tag">
type Of = typeof Counted.Encoded
type Demanded = typeof Amount.Encoded

/** Activities for which `where` holds; with `sum` what a number of theirs adds up to. */
export const activities = (more?: Rest<typeof Activities.Encoded>): Of => ({ _tag: "Activities", ...more })
/** Recommendations of activities for which `where` holds. */
export const recommendations = (more?: { readonly where: Condition }): Of => ({ _tag: "Recommendations", ...more })
/** Facilities, of a kind if one is given. */
export const facilities = (more?: Rest<typeof Facilities.Encoded>): Of => ({ _tag: "Facilities", ...more })
/** Registered information officers. */
export const officers: Of = { _tag: "Officers" }
/** Copies of a document that had come. */
export const submissions = (more: Rest<typeof Submissions.Encoded>): Of => ({ _tag: "Submissions", ...more })
/** The unit itself, or the units of the region: with `sum`, what a declared fact of it is. */
export const units = (more?: Rest<typeof Units.Encoded>): Of => ({ _tag: "Units", ...more })

/** Each of the topics has to reach the number. */
export const eachTopic = (...topics: Some<string>): Groups => ({ _tag: "Topics", topics })
/** Each of the settings has to reach the number. */
export const eachSetting = (...settings: Some<string>): Groups => ({ _tag: "Settings", settings })
/** Each of the programmes has to reach the number. */
export const eachProgramme = (...programmes: Some<string>): Groups => ({ _tag: "Programmes", programmes })
/** Each value of a declared fact; of another than a choice only a maximum can be asked for. */
export const eachValue = (fact: string): Groups => ({ _tag: "Values", fact })
/** Each day of the window; a day has an end of its own. */
export const eachDay = (window: string): Groups => ({ _tag: "Days", window })
/** Each week from Monday to Sunday, as far as it lies in the window; it too has an end of its own. */
export const eachWeek = (window: string): Groups => ({ _tag: "Weeks", window })
/** Each month, as far as it lies in the window; it too has an end of its own. */
export const eachMonth = (window: string): Groups => ({ _tag: "Months", window })

/** Each quarter, as far as it lies in the window; it too has an end of its own. */
export const eachQuarter = (window: string): Groups => ({ _tag: "Quarters", window })
/** Each half of a year, as far as it lies in the window; it too has an end of its own. */
export const eachHalfYear = (window: string): Groups => ({ _tag: "HalfYears", window })

/** Each year, as far as it lies in the window; it too has an end of its own. */
export const eachYearOf = (window: string): Groups => ({ _tag: "Years", window })

type Round = { readonly round: "down" | "up" | "nearest" }

/** `percent(10).of(activities())`: so many per cent of a number; without `round` it need not be a whole one. */
export const percent = (percent: number) => ({
  of: (of: Of, more?: Round): Demanded => ({ _tag: "Percent", percent, of, ...more })
})
/** `times(2).of(units({ sum: "inhabitants" }))`: so many times a number (人均 2 元). */
export const times = (times: number) => ({ of: (of: Of): Demanded => ({ _tag: "Times", times, of }) })
/** `per(500).of(units({ sum: "area" }))`: one for so many of a number (每500平方米1名), or `amount` of them. */
export const per = (each: number, amount?: number) => ({
  of: (of: Of, more?: Round): Demanded => ({
    _tag: "Per",
    each,
    of,
    ...(amount === undefined ? {} : { amount }),
    ...more
  })
})
/** An amount for each kind of unit: that of the first row which binds the unit, or `otherwise` (名额分配表). */
export const byUnit = (more: Rest<typeof ByUnit.Encoded>): Demanded => ({ _tag: "ByUnit", ...more })

/** Every required box of the form is filled. */
export const filled = (annex: string): typeof Filled.Encoded => ({ _tag: "Filled", annex })
/** The activity is held by a unit that is bound. */
export const heldBy = (bound: Bound): typeof HeldBy.Encoded => ({ _tag: "HeldBy", bound })

/** The activity is held together: each of these has a unit of its own among its host and co-hosts. */
export const heldTogether = (...by: Some<Bound>): typeof HeldTogether.Encoded => ({ _tag: "HeldTogether", by: [...by] })
/** `compared("participants", { atLeast: percent(50).of(units({ sum: "staff" })) })`: a number beside its host's. */
export const compared = (fact: string, more: Omit<Rest<typeof Compared.Encoded>, "fact">): typeof Compared.Encoded => ({
  _tag: "Compared",
  fact,
  ...more
})

type Require = (typeof Each.Encoded)["require"]
type Records = Omit<Rest<typeof Each.Encoded>, "of" | "require">
const each =
  (of: (typeof Each.Encoded)["of"]) =>
  (require: Require, more?: Records): typeof Each.Encoded => ({ _tag: "Each", of, require, ...more })

/** Every activity, or every one for which `where` holds, is as required. */
export const eachActivity = /* @__PURE__ */ each("activities")
/** Every recommended activity, or every one for which `where` holds, is as required. */
export const eachRecommendation = /* @__PURE__ */ each("recommendations")

type Written = typeof Count.Encoded
/** So many of something, of each bound unit or of the region; see `Count` for what is inclusive. */
export const count = (of: Of, more: Omit<Written, "_tag" | "of">): Written => ({ _tag: "Count", of, ...more })
type Dues = Omit<Rest<typeof Due.Encoded>, "document" | "deadline"> & { readonly by: (typeof Due.Encoded)["deadline"] }
/** The document has come from every bound unit `by` its deadline. */
export const due = (document: string, { by, ...more }: Dues): typeof Due.Encoded => ({
  _tag: "Due",
  document,
  deadline: by,
  ...more
})
/** Left to a person, for each bound unit, or without `bound` for the region; `limit` is until when it can be put right. */
export const judgement = (bound?: Bound, more?: Pick<typeof Judgement.Encoded, "limit">): typeof Judgement.Encoded => ({
  _tag: "Judgement",
  ...(bound === undefined ? {} : { bound }),
  ...more
})
