import type { Condition } from "../../condition/Condition.ts"
import { fill, localized } from "../../text/Localized.ts"
import { tooLarge } from "../alone.ts"
import { comparable, pairs, type Placed } from "../Draft.ts"
import { type Check, inRules, named } from "../found.ts"
import { situationsOf } from "../situation/situations.ts"

/** What a rule asks about activities, part by part. */
const asks = ({ asked }: Placed): ReadonlyArray<ReadonlyArray<Condition>> => [
  ...asked.each.map(({ require, where }) => [where, require]),
  ...[...asked.some, ...asked.capped].map((condition) => [condition])
]

/** Conditions tell so many situations apart that they are not gone through, so that nothing is known of the rules. */
export const tooLargeToCheck: Check = (draft) => [
  ...draft.rules
    .filter(({ alone }) => alone === tooLarge)
    .map((placed) =>
      inRules(
        [placed],
        fill(localized("{rule}的情形过多，未能核查", "{rule} has too many cases to be checked"), {
          rule: named(placed)
        }),
        tooLarge.witness
      )
    ),
  ...pairs(comparable(draft))
    .filter(([a, b]) =>
      asks(a).some((mine) => asks(b).some((theirs) => situationsOf([...mine, ...theirs], draft.scope) === undefined))
    )
    .map(([a, b]) =>
      inRules(
        [a, b],
        fill(localized("{a}与{b}的情形过多，未能比较", "{a} and {b} have too many cases to be compared"), {
          a: named(a),
          b: named(b)
        }),
        tooLarge.witness
      )
    )
]
