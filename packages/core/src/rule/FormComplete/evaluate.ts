import type { Case } from "../../assessment/Case.ts"
import type { Missing } from "../../assessment/Finding.ts"
import { hostOf, ofActivity, ofRecommendation, ofUnit } from "../../assessment/subjects.ts"
import type { Verdict } from "../../assessment/Verdict.ts"
import type { Annex } from "../../notice/Vocabulary.ts"
import type { Recommendation } from "../../portfolio/Recommendation.ts"
import { fill, list, localized } from "../../text/Localized.ts"
import { judgeActivity } from "../judgeActivity.ts"
import type { Rule } from "../Rule.ts"
import { isBlank, rowsAsked } from "./asked.ts"
import type { FormComplete } from "./schema.ts"

const ofRows = (rule: Rule, annex: Annex, given: Case): ReadonlyArray<Verdict> =>
  given.portfolio.activities.map((activity) => ({
    ...judgeActivity(rule, rowsAsked(annex), activity, given),
    subject: ofActivity(activity),
    unit: hostOf(activity, given)
  }))

const ofCopy = (rule: Rule, { fields }: Annex, recommendation: Recommendation, given: Case): Verdict => {
  const subject = ofRecommendation(recommendation, given)
  const missing = fields
    .filter((field) => field.required && isBlank(recommendation, field))
    .map(({ fact, label }): Missing => ({ fact: fact!, name: localized(label, label), subject }))
  const slots = { name: subject.name, says: rule.says, missing: list(missing.map(({ name }) => name)) }
  return {
    status: missing.length === 0 ? "met" : "undetermined",
    subject,
    unit: ofUnit(given.unitById.get(recommendation.unit)!),
    message:
      missing.length === 0
        ? fill(localized("“{name}”的推荐表符合：{says}", "the form for “{name}” meets: {says}"), slots)
        : fill(localized("“{name}”的推荐表尚缺：{missing}", "the form for “{name}” still lacks: {missing}"), slots),
    facts: [],
    missing,
    remedies: missing.map(({ name }) => ({
      kind: "report",
      text: fill(localized("补填{name}", "fill in: {name}"), { name })
    }))
  }
}

export const annexOf = ({ annex }: FormComplete, { notice }: Case): Annex =>
  notice.vocabulary.annexes.find(({ id }) => id === annex)!

export const evaluate = (rule: Rule, form: FormComplete, given: Case): ReadonlyArray<Verdict> => {
  const annex = annexOf(form, given)
  return annex.about === "activity"
    ? ofRows(rule, annex, given)
    : (given.portfolio.recommendations ?? []).map((recommendation) => ofCopy(rule, annex, recommendation, given))
}
