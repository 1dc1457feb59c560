import type { Declaring } from "../portfolio/DeclaredValues.ts"
import { all, any, not, type Truth } from "../Truth.ts"
import { checkedIn } from "./Check.ts"
import type { Condition } from "./Condition.ts"
import { testOf } from "./Question.ts"

/** Whether a condition that asks for declared facts alone holds for a record of any register. */
export const meets = (condition: Condition, record: Declaring): Truth => {
  switch (condition._tag) {
    case "All":
      return all(condition.of.map((part) => meets(part, record)))
    case "Any":
      return any(condition.of.map((part) => meets(part, record)))
    case "Not":
      return not(meets(condition.of, record))
    default: {
      const test = testOf(condition)
      if (test.kind === "anything") return true
      return test.kind === "declared" ? checkedIn(test.fact, test.check, record) : undefined
    }
  }
}
