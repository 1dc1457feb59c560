import type { Case } from "../requirement/Case.ts"
import type { Missing, Remedy } from "../assessment/Finding.ts"
import type { Subject } from "../requirement/Subject.ts"
import { missingOf, missingOfActivity } from "../assessment/missing.ts"
import { hostOf, ofRegion, ofUnit } from "../requirement/asSubject.ts"
import { missingFacts } from "../condition/facts.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Recommendation } from "../portfolio/Recommendation.ts"
import type { Unit } from "../portfolio/Unit.ts"
import type { ActivityEntries, Entries, OfNumbers } from "../requirement/Requirement.ts"
import { type Counted, isCredited, isHeldOn, unreadFor } from "../requirement/counted.ts"
import { hostsOf } from "../requirement/evaluate.ts"
import { binds } from "../rule/binds.ts"
import { missingOfBound } from "./missingOfBound.ts"
import { fill } from "../text/Localized.ts"
import { words } from "./words.ts"
import { subjectName } from "../requirement/subjectName.ts"

/** What is missing of an activity of which it is not known whether it counts. */
const ofActivity = (asked: ActivityEntries, activity: Activity, unit: Unit | undefined, given: Case) => {
  const { hosts } = asked
  return [
    ...(hosts !== undefined && binds(hosts, given.unitById.get(activity.host)!) === undefined
      ? missingOfBound(hosts, hostOf(activity, given))
      : []),
    ...[
      ...missingFacts(asked.where, activity, given),
      ...(isCredited(asked, activity, unit) === undefined ? (["coHosts"] as const) : []),
      ...(isHeldOn(asked, activity) === undefined ? (["time"] as const) : [])
    ].map((fact) => missingOfActivity(fact, activity))
  ]
}

/** What is missing of an open entry of a register. */
const ofEntry = (asked: Entries, record: object, unit: Unit | undefined, subject: Subject, given: Case) => {
  switch (asked.of) {
    case "activities":
      return ofActivity(asked, record as Activity, unit, given)
    case "recommendations": {
      const activity = given.activityById.get((record as Recommendation).activity)!
      return missingFacts(asked.where, activity, given).map((fact) => missingOfActivity(fact, activity))
    }
    case "facilities":
      return [missingOf("facilities", ofRegion(given))]
    case "officers":
      return []
    case "submissions":
      return [missingOf("receivedAt", subject)]
  }
}

/** Each missing fact of a subject once. */
export const distinct = (missing: ReadonlyArray<Missing>): ReadonlyArray<Missing> => [
  ...new Map(missing.map((one) => [`${one.fact} ${one.subject.kind} ${one.subject.id}`, one])).values()
]

/** The facts that would decide the demands that are open, record by record. */
export const missingOfCounts = (
  counts: ReadonlyArray<Counted>,
  unit: Unit | undefined,
  subject: Subject,
  given: Case
): ReadonlyArray<Missing> => {
  const open = counts.filter(({ truth }) => truth === undefined)
  const records = new Map<object, ReadonlyArray<Missing>>(counts[0]!.entries?.map(({ record }) => [record, []]))
  for (const { demand, entries = [] } of open)
    for (const { record, truth } of entries) {
      if (truth !== undefined) continue
      records.set(record, [...(records.get(record) ?? []), ...ofEntry(demand.number, record, unit, subject, given)])
    }
  const registers = open.flatMap(({ demand: { number }, entries }) =>
    entries === undefined && number.of !== "activities" ? [missingOf(number.of, ofRegion(given))] : []
  )
  const unread = unreadFor(open[0]!.demand.number, unit, given) > 0
  return distinct([...registers, ...[...records.values()].flat(), ...(unread ? [missingOf("unread", subject)] : [])])
}

/** The facts that would decide whether a unit is asked or, without one, the region. */
export const missingOfSubject = (asked: OfNumbers, unit: Unit | undefined, given: Case): ReadonlyArray<Missing> => {
  if (asked.bound._tag !== "Region") return missingOfBound(asked.bound, ofUnit(unit!))
  const hosts = hostsOf(asked)!
  return given.portfolio.units
    .filter((one) => binds(hosts, one) === undefined)
    .flatMap((one) => missingOfBound(hosts, ofUnit(one)))
}

/** To report a fact that is missing. */
export const reportOf = ({ name, subject }: Missing): Remedy => ({
  kind: "report",
  text: fill(words.reportOf, { subject: subjectName(subject), name })
})
