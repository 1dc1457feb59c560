import type { Declaring } from "../portfolio/DeclaredValues.ts"
import type { Facts } from "../portfolio/facts.ts"
import type { FactId } from "./Fact.ts"
import { isFact } from "./isFact.ts"

/** The value of a fact of an activity, of one that the notice declares too; `undefined` if it is not known. */
export const valueOf = (fact: FactId, activity: Facts & Declaring): unknown =>
  isFact(fact) || fact === "timeText" ? activity[fact] : activity.facts?.[fact]
