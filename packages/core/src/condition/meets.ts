import type { Declaring } from "../portfolio/DeclaredValues.ts"
import type { Truth } from "../Truth.ts"
import { checkedIn } from "./Check.ts"
import { combined } from "./combined.ts"
import type { Condition } from "./Condition.ts"
import { testOf } from "./Question.ts"

/** Whether a condition that asks for declared facts alone holds for a record of any register. */
export const meets = (condition: Condition, record: Declaring): Truth =>
  combined(condition, (question) => {
    const test = testOf(question)
    if (test.kind === "anything") return true
    return test.kind === "declared" ? checkedIn(test.fact, test.check, record) : undefined
  })
