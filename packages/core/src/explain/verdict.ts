import type { Case } from "../requirement/Case.ts"
import { hostOf, ofActivity, ofRecommendation, ofRegion, ofUnit } from "../requirement/asSubject.ts"
import type { Verdict } from "../assessment/Verdict.ts"
import { factsOf } from "../condition/factsOf.ts"
import { holds } from "../condition/holds.ts"
import { type Demand, type OfNumbers, type Remarks, type Requirement, valuesOf } from "../requirement/Requirement.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { SubjectRecord } from "../requirement/subjects.ts"
import { type Evaluation, evaluate } from "../requirement/evaluate.ts"
import { askedOf } from "../requirement/exemptions.ts"
import type { StatusByFacts } from "../requirement/statusOf.ts"
import { fill, type Localized } from "../text/Localized.ts"
import { tellDocument } from "./ofDocument.ts"
import { tellDue } from "./due.ts"
import { tellGroups } from "./groups.ts"
import { distinct, missingOfCounts, missingOfSubject } from "./missing.ts"
import { tellDecision } from "./ofDecision.ts"
import { tellActivity, tellForm } from "./ofRecord.ts"
import { tellExemption } from "./exemption.ts"
import { isQuota, tellQuota } from "./quota.ts"
import { tellCompared } from "./compared.ts"
import { rejoined } from "./rejoined.ts"
import { tellTally } from "./tally.ts"
import { isOfFact } from "./nouns.ts"
import type { Telling, Told } from "./Telling.ts"
import { words } from "./words.ts"

/** Whether one copy of a document is due by a day, or by one that is yet to be set; else copies are counted. */
const isDue = ({ atLeast, atMost, number }: Demand, { limit }: OfNumbers): boolean =>
  number.of === "submissions" &&
  atLeast === 1 &&
  atMost === undefined &&
  (number.by !== undefined || limit?._tag === "Open")

const isByValue = ({ number }: Demand): boolean => valuesOf(number) !== undefined

const tellNumbers = (
  says: Localized,
  asked: OfNumbers,
  { unit }: SubjectRecord,
  { applies, counts: asCounted, fulfilled, inTime, status }: Evaluation,
  given: Case
): Told => {
  const subject = unit === undefined ? ofRegion(given) : ofUnit(unit)
  const counts = rejoined(asCounted)
  const missing =
    status === "undetermined"
      ? distinct([
          ...(applies === undefined ? missingOfSubject(asked, unit, given) : []),
          ...(fulfilled === undefined ? missingOfCounts(counts, unit, subject, given) : [])
        ])
      : []
  const telling: Telling = { says, status: status as StatusByFacts, applies, subject, unit, inTime, missing, given }
  const [first] = counts
  const told = (): Omit<Told, "missing"> => {
    const { demand } = first!
    if ((demand.compared !== undefined || isOfFact(demand.number)) && demand.group === undefined)
      return tellCompared(first!, telling)
    if (demand.group !== undefined && !isByValue(demand))
      return tellGroups([first!, ...counts.slice(1)], asked.inAtLeast, telling)
    if (demand.number.of === "submissions" && isDue(demand, asked)) return tellDue(demand.number, first!, telling)
    return isQuota(first!) ? tellQuota(first!, telling) : tellTally(first!, telling)
  }
  return { ...told(), missing }
}

/** With what is worth saying of the activity at the end of the message. */
const remarked = (told: Told, remarks: Remarks = [], activity: Activity, given: Case): Told => ({
  ...told,
  message: remarks
    .filter(({ when }) => holds(when, activity, given) === true)
    .reduce((message, { text }) => fill(words.remark, { message, text }), told.message)
})

/** What a rule that says `says` and asks this answers for a subject: the status, and everything that is told of it. */
export const verdictOf = (says: Localized, asked: Requirement, record: SubjectRecord, given: Case): Verdict => {
  const evaluation = evaluate(asked, record, given)
  const { status } = evaluation
  switch (asked.about) {
    case "activity": {
      const activity = record.activity!
      if ("document" in asked)
        return {
          status,
          ...tellDocument(says, asked, activity, evaluation, given),
          subject: ofActivity(activity),
          unit: hostOf(activity, given)
        }
      return {
        status,
        ...remarked(tellActivity(says, asked, activity, evaluation, given), asked.remarks, activity, given),
        subject: ofActivity(activity, factsOf(asked.require)),
        unit: hostOf(activity, given)
      }
    }
    case "recommendation": {
      const recommendation = record.recommendation!
      const activity = given.activityById.get(recommendation.activity)!
      const subject = ofRecommendation(recommendation, given)
      const { remarks, require, where } = asked
      const told =
        "boxes" in require
          ? tellForm(says, require.boxes, recommendation, subject)
          : tellActivity(says, { where, require }, activity, evaluation, given)
      return {
        status,
        ...remarked(told, remarks, activity, given),
        subject,
        unit: ofUnit(given.unitById.get(recommendation.unit)!)
      }
    }
    case "unit":
    case "region": {
      const subject = record.unit === undefined ? ofRegion(given) : ofUnit(record.unit)
      const told =
        "decision" in asked
          ? tellDecision(says, asked, record, evaluation, given)
          : tellNumbers(says, askedOf(asked, record.unit, given), record, evaluation, given)
      return {
        status,
        ...tellExemption(says, told, subject, evaluation),
        subject,
        ...(record.unit === undefined ? {} : { unit: subject })
      }
    }
  }
}
