import { digest } from "../../digest.ts"
import { fill } from "../../text/Localized.ts"
import { moreThan, notReached } from "../alone.ts"
import type { Draft } from "../Draft.ts"
import { type Check, type Found, inRules, named, ofSingle } from "../found.ts"
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
  ...ofSingle(
    draft.rules.filter(({ alone }) => alone !== notReached),
    "too-large-to-check",
    words.ruleTooLarge
  ),
  ...draft.relations.flatMap(({ open, rules: [a, b] }) =>
    open === undefined ? [] : [inRules([a, b], fill(words.pairTooLarge, { a: named(a), b: named(b) }), moreThan(open))]
  ),
  ...ofNotice(draft)
]
