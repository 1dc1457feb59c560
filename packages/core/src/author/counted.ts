import type { Condition } from "../condition/Condition.ts"
import type { Activities, Counted, Facilities, Submissions, Units } from "../rule/Counted.ts"

type Rest<Form> = Omit<Form, "_tag">
type Of = typeof Counted.Encoded

/**
 * Activities for which `where` holds; with `sum` what a number of theirs adds up to.
 *
 * @example
 * ```ts
 * import { activities, inWindow } from "@kepu/core/author"
 *
 * const data = activities({ where: inWindow("week"), distinct: "place" })
 * console.log(JSON.stringify(data)) // {"_tag":"Activities","where":{"_tag":"InWindow","window":"week"},"distinct":"place"}
 * ```
 */
export const activities = (more?: Rest<typeof Activities.Encoded>): Of => ({ _tag: "Activities", ...more })
/**
 * Recommendations of activities for which `where` holds.
 *
 * @example
 * ```ts
 * import { recommendations, topic } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(recommendations({ where: topic("energy") }))) // {"_tag":"Recommendations","where":{"_tag":"HasTopic","topic":"energy"}}
 * ```
 */
export const recommendations = (more?: { readonly where: Condition }): Of => ({ _tag: "Recommendations", ...more })
/**
 * Facilities, of a kind if one is given.
 *
 * @example
 * ```ts
 * import { facilities } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(facilities({ kind: "science-hall" }))) // {"_tag":"Facilities","kind":"science-hall"}
 * ```
 */
export const facilities = (more?: Rest<typeof Facilities.Encoded>): Of => ({ _tag: "Facilities", ...more })
/**
 * Registered information officers.
 *
 * @example
 * ```ts
 * import { count, everyUnit, noLimit, officers } from "@kepu/core/author"
 *
 * const form = count(officers, { bound: everyUnit, atLeast: 1, limit: noLimit })
 * console.log(form.of) // { _tag: 'Officers' }
 * ```
 */
export const officers: Of = { _tag: "Officers" }
/**
 * Copies of a document that had come.
 *
 * @example
 * ```ts
 * import { submissions } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(submissions({ document: "summary" }))) // {"_tag":"Submissions","document":"summary"}
 * ```
 */
export const submissions = (more: Rest<typeof Submissions.Encoded>): Of => ({ _tag: "Submissions", ...more })
/**
 * The unit itself, or the units of the region: with `sum`, what a declared fact of it is.
 *
 * @example
 * ```ts
 * import { units } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(units({ sum: "inhabitants" }))) // {"_tag":"Units","sum":"inhabitants"}
 * ```
 */
export const units = (more?: Rest<typeof Units.Encoded>): Of => ({ _tag: "Units", ...more })
