import type { Bound } from "../rule/Bound.ts"
import type { Count } from "../rule/Count.ts"
import type { Counted } from "../rule/Counted.ts"
import type { Due } from "../rule/Due.ts"
import type { Compared, Each, Filled, HeldBy, HeldTogether } from "../rule/Each.ts"
import type { Judgement } from "../rule/Judgement.ts"
import type { Some } from "./Some.ts"

type Rest<Form> = Omit<Form, "_tag">
type Of = typeof Counted.Encoded

/**
 * Every required box of the form is filled.
 *
 * @example
 * ```ts
 * import { filled } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(filled("annex-2"))) // {"_tag":"Filled","annex":"annex-2"}
 * ```
 */
export const filled = (annex: string): typeof Filled.Encoded => ({ _tag: "Filled", annex })
/**
 * The activity is held by a unit that is bound.
 *
 * @example
 * ```ts
 * import { heldBy, kinds } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(heldBy(kinds("member-unit")))) // {"_tag":"HeldBy","bound":{"_tag":"KindIn","kinds":["member-unit"]}}
 * ```
 */
export const heldBy = (bound: Bound): typeof HeldBy.Encoded => ({ _tag: "HeldBy", bound })

/**
 * The activity is held together: each of these has a unit of its own among its host and co-hosts.
 *
 * @example
 * ```ts
 * import { heldTogether, kinds } from "@kepu/core/author"
 *
 * console.log(heldTogether(kinds("school"), kinds("hospital")).by.length) // 2
 * ```
 */
export const heldTogether = (...by: Some<Bound>): typeof HeldTogether.Encoded => ({ _tag: "HeldTogether", by: [...by] })
/**
 * `compared("participants", { atLeast: percent(50).of(units({ sum: "staff" })) })`: a number beside its host's.
 *
 * @example
 * ```ts
 * import { compared, percent, units } from "@kepu/core/author"
 *
 * const ratio = compared("participants", { atLeast: percent(50).of(units({ sum: "staff" })) })
 * console.log(ratio._tag, ratio.fact) // Compared participants
 * ```
 */
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

/**
 * Every activity, or every one for which `where` holds, is as required.
 *
 * @example
 * ```ts
 * import { eachActivity, inWindow, mode } from "@kepu/core/author"
 *
 * const data = eachActivity(inWindow("week"), { where: mode("on-site") })
 * console.log(JSON.stringify(data)) // {"_tag":"Each","of":"activities","require":{"_tag":"InWindow","window":"week"},"where":{"_tag":"ModeIn","modes":["on-site"]}}
 * ```
 */
export const eachActivity = /* @__PURE__ */ each("activities")
/**
 * Every recommended activity, or every one for which `where` holds, is as required.
 *
 * @example
 * ```ts
 * import { eachRecommendation, filled } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(eachRecommendation(filled("annex-2")))) // {"_tag":"Each","of":"recommendations","require":{"_tag":"Filled","annex":"annex-2"}}
 * ```
 */
export const eachRecommendation = /* @__PURE__ */ each("recommendations")

type Written = typeof Count.Encoded
/**
 * So many of something, of each bound unit or of the region; see `Count` for what is inclusive.
 *
 * @example
 * ```ts
 * import { activities, count, kinds, windowEnd } from "@kepu/core/author"
 *
 * const form = count(activities(), { bound: kinds("school"), atLeast: 2, limit: windowEnd("week") })
 * console.log(form._tag, form.atLeast, form.limit) // Count 2 { _tag: 'WindowEnd', window: 'week' }
 * ```
 */
export const count = (of: Of, more: Omit<Written, "_tag" | "of">): Written => ({ _tag: "Count", of, ...more })
type Dues = Omit<Rest<typeof Due.Encoded>, "document" | "deadline"> & { readonly by: (typeof Due.Encoded)["deadline"] }
/**
 * The document has come from every bound unit `by` its deadline.
 *
 * @example
 * ```ts
 * import { datesOf, due, everyUnit } from "@kepu/core/author"
 *
 * const { by } = datesOf({ zone: "Asia/Shanghai", boundary: "inclusive" })
 * const form = due("summary", { bound: everyUnit, by: by("2026-07-03") })
 * console.log(form.document, form.deadline) // summary { date: '2026-07-03', zone: 'Asia/Shanghai', boundary: 'inclusive' }
 * ```
 */
export const due = (document: string, { by, ...more }: Dues): typeof Due.Encoded => ({
  _tag: "Due",
  document,
  deadline: by,
  ...more
})
/**
 * Left to a person, for each bound unit, or without `bound` for the region; `limit` is until when it can be put right.
 *
 * @example
 * ```ts
 * import { everyUnit, judgement, noLimit } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(judgement(everyUnit, { limit: noLimit }))) // {"_tag":"Judgement","bound":{"_tag":"EveryUnit"},"limit":{"_tag":"NoLimit"}}
 * ```
 */
export const judgement = (bound?: Bound, more?: Pick<typeof Judgement.Encoded, "limit">): typeof Judgement.Encoded => ({
  _tag: "Judgement",
  ...(bound === undefined ? {} : { bound }),
  ...more
})
