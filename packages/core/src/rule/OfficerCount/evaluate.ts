import type { Case } from "../../assessment/Case.ts"
import { missingOf } from "../../assessment/missing.ts"
import { ofRegion, ofUnit } from "../../assessment/subjects.ts"
import type { Verdict } from "../../assessment/Verdict.ts"
import type { Unit } from "../../portfolio/Unit.ts"
import { fill, localized } from "../../text/Localized.ts"
import { binds } from "../binds.ts"
import { missingOfBound } from "../missingOfBound.ts"
import type { Rule } from "../Rule.ts"
import { statusOf } from "../statusOf.ts"
import { describeTally, reportOf } from "../tally.ts"
import { reaches, type Tally } from "../reaches.ts"
import type { OfficerCount } from "./schema.ts"

export const noun = localized("人", "officers")

/** How many of the unit's people are registered; any number may be, while there is no register. */
export const tallyOf = (unit: Unit, { portfolio: { officers } }: Case): Tally => {
  const counted = (officers ?? [])
    .filter(({ unit: id }) => id === unit.id)
    .reduce((sum, { registered }) => sum + registered, 0)
  return { counted, possible: officers === undefined ? Number.POSITIVE_INFINITY : counted }
}

const judge = (rule: Rule, { atLeast, bound }: OfficerCount, unit: Unit, given: Case): Verdict => {
  const tally = tallyOf(unit, given)
  const { counted } = tally
  const applies = binds(bound, unit)
  const status = statusOf(applies, reaches(tally, atLeast), true)
  const subject = ofUnit(unit)
  const missing =
    status === "undetermined"
      ? [
          ...(applies === undefined ? missingOfBound(bound, subject) : []),
          ...(counted < atLeast && given.portfolio.officers === undefined
            ? [missingOf("officers", ofRegion(given))]
            : [])
        ]
      : []
  return {
    status,
    subject,
    unit: subject,
    ...describeTally(rule, status, subject, tally, atLeast, noun, missing),
    missing,
    remedies:
      status === "pending"
        ? [
            {
              kind: "act",
              text: fill(localized("再组织 {lacking} 人注册信息员", "have {lacking} more people register"), {
                lacking: atLeast - counted
              })
            }
          ]
        : missing.map(reportOf)
  }
}

/** No date is given for registering, so what is not done is still to come. */
export const evaluate = (rule: Rule, form: OfficerCount, given: Case): ReadonlyArray<Verdict> =>
  given.portfolio.units.map((unit) => judge(rule, form, unit, given))
