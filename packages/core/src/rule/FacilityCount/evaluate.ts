import type { Case } from "../../assessment/Case.ts"
import type { Subject } from "../../assessment/Finding.ts"
import { missingOf } from "../../assessment/missing.ts"
import { ofRegion, ofUnit } from "../../assessment/subjects.ts"
import type { Verdict } from "../../assessment/Verdict.ts"
import type { UnitId } from "../../portfolio/ids.ts"
import { fill, localized } from "../../text/Localized.ts"
import type { Truth } from "../../Truth.ts"
import { binds } from "../binds.ts"
import { missingOfBound } from "../missingOfBound.ts"
import type { Rule } from "../Rule.ts"
import { statusOf } from "../statusOf.ts"
import { describeTally, reportOf } from "../tally.ts"
import { reaches, type Tally } from "../reaches.ts"
import type { FacilityCount } from "./schema.ts"

export const noun = localized("处", "facilities")

/** How many there are; one of no known unit may be any unit's, and without a register there may be any number. */
export const tallyOf = (
  { kind }: FacilityCount,
  unit: UnitId | undefined,
  { portfolio: { facilities } }: Case
): Tally => {
  if (facilities === undefined) return { counted: 0, possible: Number.POSITIVE_INFINITY }
  const ofKind = facilities.filter((facility) => facility.kind === kind)
  if (unit === undefined) return { counted: ofKind.length, possible: ofKind.length }
  const counted = ofKind.filter((facility) => facility.unit === unit).length
  return { counted, possible: counted + ofKind.filter((facility) => facility.unit === undefined).length }
}

/** Building has no date in any notice seen, so what is not there is still to come. */
const judge = (
  rule: Rule,
  form: FacilityCount,
  subject: Subject,
  applies: Truth,
  unit: UnitId | undefined,
  given: Case
): Verdict => {
  const { atLeast, bound, kind } = form
  const tally = tallyOf(form, unit, given)
  const isReached = reaches(tally, atLeast)
  const status = statusOf(applies, isReached, true)
  const missing =
    status === "undetermined"
      ? [
          ...(applies === undefined && bound !== undefined && bound._tag !== "Region"
            ? missingOfBound(bound, subject)
            : []),
          ...(isReached === undefined ? [missingOf("facilities", ofRegion(given))] : [])
        ]
      : []
  const name = given.notice.vocabulary.facilities.find(({ id }) => id === kind)!.name
  return {
    status,
    subject,
    ...(subject.kind === "unit" ? { unit: subject } : {}),
    ...describeTally(rule, status, subject, tally, atLeast, noun, missing),
    missing,
    remedies:
      status === "pending"
        ? [
            {
              kind: "act",
              text: fill(localized("再建成{name} {lacking} 处并登记", "build and record {lacking} more: {name}"), {
                name,
                lacking: atLeast - tally.counted
              })
            }
          ]
        : missing.map(reportOf)
  }
}

export const evaluate = (rule: Rule, form: FacilityCount, given: Case): ReadonlyArray<Verdict> => {
  const { bound } = form
  if (bound === undefined || bound._tag === "Region")
    return [judge(rule, form, ofRegion(given), true, undefined, given)]
  return given.portfolio.units.map((unit) => judge(rule, form, ofUnit(unit), binds(bound, unit), unit.id, given))
}
