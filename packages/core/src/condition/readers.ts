import { type CountFact, type Fact, readers } from "../portfolio/facts.ts"
import type { Activity } from "../portfolio/Activity.ts"

export { readers }

export const countReaders: { readonly [F in CountFact]: (activity: Activity) => number | undefined } = readers

/** Whether it is a fact of an activity, and not one that a form alone asks for. */
export const isFact = (fact: string | undefined): fact is Fact => Object.hasOwn(readers, String(fact))
