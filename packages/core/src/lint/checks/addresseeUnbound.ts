import type { Counting } from "../../rule/Bound.ts"
import type { RuleForm } from "../../rule/Rule.ts"
import { localized } from "../../text/Localized.ts"
import { type Check, inPart } from "../found.ts"

/** Whom a rule asks for something; the hosts of a coverage are only counted, and a rule about activities asks no unit for one. */
const boundOf = (form: RuleForm): Counting | undefined => {
  switch (form._tag) {
    case "ActivityCount":
    case "FacilityCount":
    case "Judgement":
    case "OfficerCount":
    case "RecommendationQuota":
    case "SubmissionDue":
      return form.bound
    case "Coverage":
    case "EachActivity":
    case "EachRecommendation":
    case "FormComplete":
      return undefined
  }
}

const bindsKind = (bound: Counting | undefined, kind: string): boolean => {
  switch (bound?._tag) {
    case "EveryUnit":
      return true
    case "KindIn":
      return bound.kinds.includes(kind)
    default:
      return false
  }
}

/** A kind of unit to which the notice is addressed is bound by no rule. */
export const addresseeUnbound: Check = ({ notice, rules }) =>
  notice.addressees
    .filter((kind) => !rules.some(({ rule }) => rule.modality !== "may" && bindsKind(boundOf(rule.form), kind)))
    .map((addressee) =>
      inPart(
        notice.clauses.slice(0, 1).map(({ number }) => number),
        { addressee },
        localized("主送单位未受任何规则约束", "a kind of unit is addressed but asked for nothing"),
        notice.vocabulary.unitKinds.find(({ id }) => id === addressee)!.name
      )
    )
