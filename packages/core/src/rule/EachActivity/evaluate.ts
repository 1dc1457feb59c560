import type { Case } from "../../assessment/Case.ts"
import { runsOutAt } from "../../assessment/runsOut.ts"
import { hostOf, ofActivity } from "../../assessment/subjects.ts"
import type { Verdict } from "../../assessment/Verdict.ts"
import { factsOf } from "../../condition/factsOf.ts"
import { holds } from "../../condition/holds.ts"
import { fill, localized } from "../../text/Localized.ts"
import { judgeActivity } from "../judgeActivity.ts"
import type { Rule } from "../Rule.ts"
import type { EachActivity } from "./schema.ts"

export const evaluate = (rule: Rule, form: EachActivity, given: Case): ReadonlyArray<Verdict> => {
  const inTime = form.limit !== undefined && given.asOf < runsOutAt(form.limit, given)
  return given.portfolio.activities.map((activity) => {
    const judgement = judgeActivity(rule, { ...form, inTime }, activity, given)
    const remarks = (form.remarks ?? []).filter(({ when }) => holds(when, activity, given) === true)
    return {
      ...judgement,
      subject: ofActivity(activity, factsOf(form.require)),
      unit: hostOf(activity, given),
      message: remarks.reduce(
        (message, { text }) => fill(localized("{message}。{text}", "{message}. {text}"), { message, text }),
        judgement.message
      )
    }
  })
}
