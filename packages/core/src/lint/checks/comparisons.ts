import { comparedIn } from "../../condition/Check.ts"
import { type Question, isQuestionTag, testOf } from "../../condition/Question.ts"
import { sayCondition } from "../../condition/say.ts"
import { scopeOf } from "../../condition/Scope.ts"
import type { Instant } from "../../time/Instant.ts"
import { type Localized, fill, same } from "../../text/Localized.ts"
import { isOpen } from "../asked.ts"
import type { Explorer } from "../explore.ts"
import { type Check, inRules, named } from "../found.ts"
import { words } from "../words.ts"
import type { Amount } from "../../rule/Amount.ts"
import type { Count } from "../../rule/Count.ts"
import type { Counted } from "../../rule/Counted.ts"

/** Every question in a part of a notice. */
const questionsIn = (data: unknown): ReadonlyArray<Question> => {
  if (typeof data !== "object" || data === null) return []
  const { _tag: tag } = data as { readonly _tag?: unknown }
  if (isQuestionTag(tag)) return [data as Question]
  return Object.values(data).flatMap(questionsIn)
}

const isOfItself = (question: Question): boolean => {
  const test = testOf(question)
  if (test.kind === "share") return test.of === test.fact
  return test.kind === "declared" && comparedIn(test.check) === test.fact
}

/** A fact is compared with itself, so that the answer is the same whatever it is. */
export const comparedWithItself: Check = ({ notice, rules }) => {
  const scope = scopeOf(notice, `${notice.validFrom}T00:00:00Z` as Instant)
  return rules.flatMap((placed) =>
    questionsIn(placed.rule.form)
      .filter(isOfItself)
      .map((question) =>
        inRules([placed], fill(words.comparedWithItself, { rule: named(placed) }), sayCondition(question, scope))
      )
  )
}

type Share = Extract<Exclude<Amount, number>, { readonly of: unknown }>

const ends = ["atLeast", "atMost", "moreThan", "lessThan"] as const

const partOf = (share: Share): number => {
  switch (share._tag) {
    case "Percent":
      return share.percent
    case "Times":
      return share.times * 100
    case "Per":
      return ((share.amount ?? 1) / share.each) * 100
  }
}

/** All of the records of which `of` counts some: then none of it is more than the whole. */
const isWholeOf = (whole: Counted, of: Counted): boolean =>
  JSON.stringify(whole) === JSON.stringify(of) ||
  (whole._tag === of._tag && Object.keys(whole).length === 1 && !("sum" in of && of.sum !== undefined))

/** Whether there is no activity that a number counts, in any situation; nothing is claimed of what is too much to try. */
const isImpossible = (of: Counted, explorer: Explorer): boolean => {
  if ((of._tag !== "Activities" && of._tag !== "Recommendations") || of.where === undefined || isOpen(of.where))
    return false
  const explored = explorer.explore(of.where)
  return explored !== undefined && !explored.profiles.some(({ holds: [counts] }) => counts!)
}

/** What is wrong with a share: it is of no part, of what there cannot be, or more of a number than there is. */
const faultOf = (share: Share, end: (typeof ends)[number], of: Counted, explorer: Explorer): Localized | undefined => {
  const percent = partOf(share)
  if (percent === 0) return fill(words.shareOfNothing, { percent })
  if (isImpossible(share.of, explorer)) return fill(words.shareOfImpossible, { percent })
  const isLeast = end === "atLeast" || end === "moreThan"
  return isLeast && isWholeOf(share.of, of) && (percent > 100 || (end === "moreThan" && percent === 100))
    ? fill(words.shareAboveWhole, { percent })
    : undefined
}

const sharesIn = (form: Count) =>
  ends.flatMap((end) => {
    const amount = form[end]
    return typeof amount === "object" && "of" in amount ? [{ end, amount }] : []
  })

/** A number is compared with no part of another one, or with more of it than it is a part of. */
export const percentageOfNothing: Check = ({ explorer, rules }) =>
  rules.flatMap((placed) => {
    const { form } = placed.rule
    return form._tag !== "Count"
      ? []
      : sharesIn(form).flatMap(({ amount, end }) => {
          const fault = faultOf(amount, end, form.of, explorer)
          const witness = same(`${end}: ${partOf(amount)} %`)
          return fault === undefined ? [] : [inRules([placed], fill(fault, { rule: named(placed) }), witness)]
        })
  })
