import { fill } from "../../text/Localized.ts"
import { showDeadline } from "../../time/showDeadline.ts"
import { type Check, inRules, named } from "../found.ts"
import { words } from "../words.ts"

/**
 * So many copies of a document are asked for until a day, and those that came later count as well: the limit says until
 * when there is time, and `within` which of them count.
 */
export const lateCopiesCount: Check = ({ notice, rules }) =>
  rules.flatMap((placed) => {
    const { form } = placed.rule
    if (form._tag !== "Count" || form.of._tag !== "Submissions") return []
    const { each, limit, of } = form
    const isLeast = form.atLeast !== undefined || form.moreThan !== undefined
    if (!isLeast || each !== undefined || of.within !== undefined) return []
    const message = fill(words.lateCopiesCount, { rule: named(placed) })
    switch (limit?._tag) {
      case "Until":
        return [inRules([placed], message, showDeadline(limit.deadline))]
      case "WindowEnd":
      case "FromWindow":
        return [inRules([placed], message, notice.windows.find(({ id }) => id === limit.window)!.name)]
      default:
        return []
    }
  })
