import { digest } from "../../digest.ts"
import { fill } from "../../text/Localized.ts"
import { tooLarge } from "../alone.ts"
import type { Draft } from "../Draft.ts"
import { type Check, type Found, inRules, named } from "../found.ts"
import { words } from "../words.ts"

/** Rules that were not looked at, or not compared with every other one, once the work for one notice was done. */
const ofNotice = ({ unchecked }: Draft): ReadonlyArray<Found> => {
  const [first] = unchecked
  if (first === undefined) return []
  const found = inRules(
    [first],
    fill(words.noticeTooLarge, { number: unchecked.length }),
    fill(words.noticeMoreThan, { rule: named(first) })
  )
  return [{ ...found, digest: digest({ unchecked: unchecked.map(({ rule }) => rule.id) }) }]
}

/** Conditions tell so many situations apart that they are not gone through, so that nothing is known of the rules. */
export const tooLargeToCheck: Check = (draft) => [
  ...draft.rules
    .filter(({ alone }) => alone === tooLarge)
    .map((placed) => inRules([placed], fill(words.ruleTooLarge, { rule: named(placed) }), tooLarge.witness)),
  ...draft.relations
    .filter(({ isOpen }) => isOpen)
    .map(({ rules: [a, b] }) =>
      inRules([a, b], fill(words.pairTooLarge, { a: named(a), b: named(b) }), tooLarge.witness)
    ),
  ...ofNotice(draft)
]
