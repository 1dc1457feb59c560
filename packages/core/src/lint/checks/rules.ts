import { type Check, type Found, inRules, named, ofSingle } from "../found.ts"
import { words } from "../words.ts"
import { fill } from "../../text/Localized.ts"
import { forbids } from "../clash.ts"
import type { Draft } from "../Draft.ts"
import { entails } from "../implies.ts"
import { comparable } from "../relations.ts"
import type { Placed } from "../Placed.ts"
import { digest } from "../../digest.ts"
import { moreThan, notReached } from "../alone.ts"

/** Nothing that the rule applies to can meet it. */
export const unsatisfiableRule: Check = ({ rules }) => ofSingle(rules, "unsatisfiable-rule", words.unsatisfiable)

/** No portfolio can meet both of two rules, each of which can be met. */
export const contradictoryRules: Check = ({ relations }) =>
  relations.flatMap(({ clash, rules: [a, b] }) =>
    clash === undefined ? [] : [inRules([a, b], fill(words.contradictory, { a: named(a), b: named(b) }), clash)]
  )

/** Rules about recommended activities where no unit may recommend any. */
const afterNoRecommendation = ({ explorer, rules }: Draft): ReadonlyArray<Found> => {
  const sound = comparable(rules)
  const closing = sound.find(({ counts }) =>
    counts.some((count) => forbids(count) && entails({ _tag: "Always" }, count.where!, explorer))
  )
  return closing === undefined
    ? []
    : sound
        .filter(({ each }) => each.some(({ of }) => of === "recommendation"))
        .map((placed) => inRules([placed, closing], fill(words.neverFires, { rule: named(placed) }), named(closing)))
}

/** Nothing that could be reported is subject to the rule. */
export const ruleNeverFires: Check = (draft) => [
  ...ofSingle(draft.rules, "rule-never-fires", words.neverFires),
  ...afterNoRecommendation(draft)
]

/** Whatever the rule applies to meets it, so that it asks for nothing. */
export const ruleNeverFails: Check = ({ rules }) => ofSingle(rules, "rule-never-fails", words.neverFails)

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
