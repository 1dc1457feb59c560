import { fill } from "../../text/Localized.ts"
import { type Check, inRules, named } from "../found.ts"
import type { Placed } from "../Placed.ts"
import { words } from "../words.ts"

/** Another rule asks for at least as much of at least as many; of two that ask for the same, the later is named. */
export const ruleSubsumed: Check = ({ relations, rules }) => {
  const places = new Map(rules.map((placed, n) => [placed, n]))
  const strongest = new Map<Placed, Placed>()
  const note = (weak: Placed, strong: Placed): void => {
    const known = strongest.get(weak)
    if (known === undefined || places.get(strong)! < places.get(known)!) strongest.set(weak, strong)
  }
  for (const {
    implied,
    implies,
    rules: [earlier, later]
  } of relations) {
    if (implies) note(later, earlier)
    else if (implied) note(earlier, later)
  }
  return rules.flatMap((placed) => {
    const stronger = strongest.get(placed)
    return stronger === undefined
      ? []
      : [inRules([placed, stronger], fill(words.subsumed, { rule: named(placed) }), named(stronger))]
  })
}
